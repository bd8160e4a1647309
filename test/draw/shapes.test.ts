import { describe, expect, it } from 'vitest';
import type { PlacedShape } from '../../src/model/paged.ts';
import { doc, draw, page } from '../helpers/pdf-doc.ts';
import { readPdf } from '../helpers/pdf-objects.ts';

async function contentOf(...shapes: readonly Omit<PlacedShape, 'kind' | 'tag'>[]): Promise<string> {
  const items = shapes.map((shape): PlacedShape => ({ kind: 'shape', tag: 'layout', ...shape }));
  const objects = readPdf(await draw(doc({ pages: [page(items)] })));
  const content = objects.stream(objects.dictionary(objects.pages[0])['/Contents']).toString('latin1');
  return content.replace('/Artifact<</Type/Layout>>BDC\n', '').replace('EMC\n', '').trim();
}

describe('a shape', () => {
  it('stands where it was placed, counted from the foot of the page', async () => {
    const content = await contentOf(
      { path: { rectangle: [72, 100, 200, 50] }, fill: '#ff0000' },
      { path: { line: [72, 100, 272.126, 100] }, stroke: '#808080', lineWidth: 0.5, dash: [3, 1.5] },
    );
    expect(content).toBe('1 0 0 rg\n72 642 200 50 re f\n0.502 G\n0.5 w\n[3 1.5]0 d\n72 692 m 272.13 692 l S');
  });

  it('repeats no style that is already set', async () => {
    const shape = { path: { rectangle: [0, 0, 10, 10] }, fill: '#102030', stroke: '#102030' } as const;
    const content = await contentOf(shape, shape);
    expect(content.match(/rg/g)).toHaveLength(1);
    expect(content.match(/ B$/gm)).toHaveLength(2);
  });

  it('is closed when it is a polygon, and has round corners no larger than itself', async () => {
    expect(
      await contentOf({
        path: {
          polygon: [
            [0, 792],
            [10, 792],
            [5, 782],
          ],
        },
        fill: '#000000',
      }),
    ).toBe('0 0 m 10 0 l 5 10 l h f');
    const pill = await contentOf({ path: { rectangle: [0, 782, 40, 10], radius: 90 }, fill: '#000000' });
    expect(pill.startsWith('5 0 m 35 0 l 37.76 0 40 2.24 40 5 c 40 5 l')).toBe(true);
  });

  it('without fill and stroke draws nothing', async () => {
    expect(
      await contentOf(
        { path: { rectangle: [0, 0, 10, 10] } },
        { path: { line: [0, 0, 1, 1] }, fill: '#000000' },
      ),
    ).toBe('');
  });
});
