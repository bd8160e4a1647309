import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { countColorPages } from '../../src/draw/color-pages.ts';
import { hasColor } from '../../src/draw/pictures/has-color.ts';
import type { Asset } from '../../src/model/asset.ts';
import type { PlacedItem } from '../../src/model/paged.ts';
import { asset, doc, page } from '../helpers/pdf-doc.ts';

function svg(body: string): Asset {
  return asset('a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`), 9, 9);
}

function png(colorType: 0 | 2): Asset {
  const picture = new PNG({ width: 1, height: 1, colorType });
  return asset('a.png', PNG.sync.write(picture, { colorType }), 1, 1);
}

function picture(path: string): PlacedItem {
  return { kind: 'picture', path, x: 0, y: 0, width: 9, height: 9, tag: 'layout' };
}

describe('hasColor', () => {
  it.each([
    ['#333', false],
    ['#8a8A8a', false],
    ['none', false],
    ['#338', true],
    ['#1d3557', true],
    ['teal', true],
    ['rgb(1 2 3)', true],
  ])('judges a drawing in %s', (paint, isColored) => {
    expect(hasColor(svg(`<path fill="${paint}"/>`))).toBe(isColored);
    expect(hasColor(svg(`<path style="stroke: ${paint}; fill: black"/>`))).toBe(isColored);
  });

  it('tells a grey bitmap from a coloured one', () => {
    expect([hasColor(png(0)), hasColor(png(2))]).toEqual([false, true]);
  });
});

describe('countColorPages', () => {
  it('counts pages that show a coloured picture, also on a small slide, each once', () => {
    const assets = new Map([
      ['grey', svg('<path fill="#333"/>')],
      ['blue', svg('<path fill="blue"/>')],
    ]);
    const group = { kind: 'group', x: 0, y: 0, scale: 1, width: 9, height: 9, tag: 'layout' } as const;
    const pages = [
      page([picture('blue'), picture('blue')]),
      page([picture('grey')]),
      page([{ ...group, items: [picture('blue')] }]),
      page([]),
    ];
    expect(countColorPages(doc({ pages }), assets)).toBe(2);
  });
});
