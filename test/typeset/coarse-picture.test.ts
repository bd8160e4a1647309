import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc } from '../../src/model/paged.ts';
import { placeAtLine, setPages, slide } from './helpers.ts';

const PATH = 'assets/calle';

function bitmap(kind: Asset['kind'], width: number, height: number): Partial<{ assets: Map<string, Asset> }> {
  const asset: Asset = { path: PATH, kind, width, height, bytes: new Uint8Array(), size: 0, sha256: '' };
  return { assets: new Map([[PATH, asset]]) };
}

const figure: DocBlock = { type: 'figure', path: PATH, alt: 'Una calle', caption: [], place: placeAtLine(7) };
const onSlide: DocBlock = { type: 'slide', slide: slide('La calle', [figure]) };

function setSlide(kind: Asset['kind'], width: number, height: number): PagedDoc {
  return setPages([onSlide], { kind: 'slides', format: 'screen', ...bitmap(kind, width, height) });
}

describe('a bitmap', () => {
  it('of few pixels is told of on a slide, with how many it would need', () => {
    const { findings } = setSlide('png', 300, 200);
    expect(findings).toMatchObject([{ rule: 'coarse-picture', place: placeAtLine(7) }]);
    const { dpi = 0, width, wanted = 0 } = findings[0]?.message.values ?? {};
    expect(width).toBe(300);
    expect(Number(dpi)).toBeLessThan(150);
    expect(Number(wanted)).toBeGreaterThan(300);
  });

  it('of enough pixels is not, and neither is a drawing of any size', () => {
    expect(setSlide('jpeg', 3000, 2000).findings).toEqual([]);
    expect(setSlide('svg', 30, 20).findings).toEqual([]);
  });

  it('is printed small on a page of text, and never coarser than it should be', () => {
    const paged = setPages([figure], bitmap('png', 300, 200));
    expect(paged.findings).toEqual([]);
    const picture = paged.pages[0]?.items.find((item) => item.kind === 'picture');
    expect(picture).toMatchObject({ width: (300 / 150) * 72 });
  });
});
