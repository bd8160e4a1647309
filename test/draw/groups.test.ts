import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { PlacedGroup, PlacedItem } from '../../src/model/paged.ts';
import { doc, draw, line, link, page, run, structure } from '../helpers/pdf-doc.ts';
import { readPdf } from '../helpers/pdf-objects.ts';
import { runTool, structureOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const bounds = { page: 0, x: 100, y: 200, width: 100, height: 50 };
const tree = structure(['Figure', { alt: 'Una diapositiva', bounds }], ['P']);

function group(items: readonly PlacedItem[]): PlacedGroup {
  return { kind: 'group', x: 100, y: 200, scale: 0.5, width: 200, height: 100, items, tag: 1 };
}

function drawGroup(items: readonly PlacedItem[], after: readonly PlacedItem[] = []): Promise<Uint8Array> {
  return draw(doc({ pages: [page([group(items), ...after])], structure: tree }));
}

function rasterize(pdf: Uint8Array): (x: number, y: number) => readonly number[] {
  const image = PNG.sync.read(runTool('pdftoppm', pdf, ['-r', '72', '-png', '-singlefile', '{file}']));
  return (x, y) => [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)];
}

describe('a group', () => {
  it('is moved, made smaller, and cut off at its edge', async () => {
    const wide: PlacedItem = {
      kind: 'shape',
      path: { rectangle: [100, 0, 300, 40] },
      fill: '#ff0000',
      tag: 'layout',
    };
    const at = rasterize(await drawGroup([wide]));
    const [inside, left, beyond, below] = [at(180, 210), at(140, 210), at(205, 210), at(180, 230)];
    expect(inside).toEqual([255, 0, 0]);
    for (const white of [left, beyond, below]) expect(white).toEqual([255, 255, 255]);
  });

  it('is one piece of content, whatever its items say', async () => {
    const items = [
      { ...line(30, 2, 'Una señal ', run('no', { tag: 'layout' })), end: 'space' as const },
      line(60, 'page', 'es una prueba'),
    ];
    const pdf = await drawGroup(items, [line(400, 2, 'Después')]);
    expect(checkUa(pdf)).toEqual([]);
    const rows = structureOf(pdf)
      .split('\n')
      .map((row) => row.trim());
    expect(rows.filter((row) => row.startsWith('"'))).toEqual(['"Una señal no es una prueba"', '"Después"']);
  });

  it('leaves the style of what follows as it was', async () => {
    const blue = (y: number): PlacedItem => ({
      kind: 'shape',
      path: { rectangle: [300, y, 50, 50] },
      fill: '#0000ff',
      tag: 'layout',
    });
    const green: PlacedItem = {
      kind: 'shape',
      path: { rectangle: [0, 0, 200, 100] },
      fill: '#00ff00',
      tag: 'layout',
    };
    const pdf = await draw(doc({ pages: [page([blue(100), group([green]), blue(300)])], structure: tree }));
    const at = rasterize(pdf);
    expect([at(320, 120), at(150, 220), at(320, 320)]).toEqual([
      [0, 0, 255],
      [0, 255, 0],
      [0, 0, 255],
    ]);
  });

  it('has groups within it, and no links', async () => {
    const inner: PlacedGroup = { ...group([line(20, 2, 'Dentro')]), x: 10, y: 10, tag: 2 };
    const pdf = await drawGroup([inner, link(2, { url: 'https://example.org' }, 'Fuera')]);
    expect(checkUa(pdf)).toEqual([]);
    const objects = readPdf(pdf);
    expect(objects.dictionary(objects.pages[0])['/Annots']).toBeUndefined();
  });
});
