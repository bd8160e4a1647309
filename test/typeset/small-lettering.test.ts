import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { DocBlock } from '../../src/model/doc.ts';
import { placeAtLine, setPages, slide } from './helpers.ts';

const PATH = 'assets/ruta.svg';
const figure: DocBlock = { type: 'figure', path: PATH, alt: 'Una ruta', caption: [], place: placeAtLine(7) };
const onSlide: DocBlock = { type: 'slide', slide: slide('La ruta', [figure]) };

function drawing(facts: Partial<Asset>) {
  const asset: Asset = {
    path: PATH,
    kind: 'svg',
    width: 0,
    height: 0,
    size: 0,
    bytes: new Uint8Array(),
    sha256: '',
  };
  return { assets: new Map([[PATH, { ...asset, ...facts }]]) };
}

describe('a drawing', () => {
  it('whose letters come out small on a slide is told of, with the size that would do', () => {
    const small = drawing({ width: 600, height: 600, lettering: 20 });
    const { findings } = setPages([onSlide], { kind: 'slides', format: 'screen', ...small });
    expect(findings).toMatchObject([{ rule: 'small-lettering', place: placeAtLine(7) }]);
    const { size = 20, least, wanted = 0 } = findings[0]?.message.values ?? {};
    expect(least).toBe(20);
    expect(Number(size)).toBeLessThan(20);

    const mended = drawing({ width: 600, height: 600, lettering: Number(wanted) });
    expect(setPages([onSlide], { kind: 'slides', format: 'screen', ...mended }).findings).toEqual([]);
  });

  it('may have smaller letters on a page, down to those that a photocopy bears', () => {
    const pageOf = (lettering: number) => setPages([figure], drawing({ width: 400, height: 200, lettering }));
    expect(pageOf(12).findings).toEqual([]);
    expect(pageOf(3)).toMatchObject({ findings: [{ rule: 'small-lettering' }] });
  });

  it('of which nobody knows how small its letters are is not accused', () => {
    const unknown = drawing({ width: 600, height: 600 });
    expect(setPages([onSlide], { kind: 'slides', format: 'screen', ...unknown }).findings).toEqual([]);
  });
});
