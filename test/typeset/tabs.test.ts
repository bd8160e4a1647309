import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doc } from '../../src/model/doc.ts';
import type { PagedDoc, PagedPage, PlacedItem } from '../../src/model/paged.ts';
import { THEMES, type Theme } from '../../src/model/theme.ts';
import { loadTheme } from '../../src/pipeline/load-looks.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { box, docOf, heading, isText, measurer, paragraph, theme, wordsOf } from './helpers.ts';

const MM = 72 / 25.4;
const themes = await Promise.all(THEMES.map((name) => loadTheme(createMemoryHost({}), name)));

interface Tab {
  readonly number: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The bar in the margin of a page and the number beside it, as one; letters are half as wide as they are high. */
function tabOf({ items }: PagedPage): Tab | undefined {
  const bar = items.find((item) => item.kind === 'shape' && item.tag === 'page' && 'rectangle' in item.path);
  if (bar?.kind !== 'shape' || !('rectangle' in bar.path)) return undefined;
  const [x, y, width, height] = bar.path.rectangle;
  const beside = items
    .filter(isText)
    .find(({ y: base, tag }) => tag === 'page' && base > y && base < y + height);
  const [run] = beside?.runs ?? [];
  if (!beside || !run) return undefined;
  const end = beside.x + (run.text.length * run.size) / 2;
  return {
    number: run.text,
    left: Math.min(x, beside.x),
    right: Math.max(x + width, end),
    top: y,
    bottom: y + height,
  };
}

const numbersOf = ({ pages }: PagedDoc): readonly string[] => pages.map((page) => tabOf(page)?.number ?? '');

/** A chapter of a module: a page that opens on the right, and as many words as wanted. */
const moduleOf = (tab: number, words: number) =>
  [
    { type: 'break', to: 'recto' },
    heading(1, `Módulo ${tab}`, { tab }),
    box('keypoints', [paragraph(wordsOf(40))]),
    paragraph(wordsOf(words)),
  ] as const;

function book(words: number, changes: Partial<Doc> = {}, looks: Theme = theme, tab = 1): PagedDoc {
  const blocks = [
    heading(1, 'Bienvenida'),
    paragraph(wordsOf(20)),
    ...moduleOf(tab, words),
    ...moduleOf(tab + 1, words),
    heading(1, 'Glosario'),
    paragraph(wordsOf(20)),
  ];
  return typeset(docOf(blocks, { sides: 'duplex', ...changes }), looks, measurer);
}

const isContent = ({ tag }: PlacedItem): boolean => typeof tag === 'number';

describe("a module's number at the outer edge", () => {
  it('stands on every page of the module, and on no other', () => {
    expect(numbersOf(book(350))).toEqual(['', '', '1', '1', '2', '2', '']);
    expect(numbersOf(book(20))).toEqual(['', '', '1', '', '2', '']);
  });

  it('is at the right of right-hand pages and at the left of left-hand pages, as far from the edge', () => {
    const [, , recto, verso] = book(350).pages;
    const [right, left] = [recto && tabOf(recto), verso && tabOf(verso)];
    expect(left?.left).toBeCloseTo(theme.tab.edge);
    expect((recto?.width ?? 0) - (right?.right ?? 0)).toBeCloseTo(theme.tab.edge);
  });

  it('is always at the right where sheets are printed on one side', () => {
    const { pages } = book(350, { sides: 'single' });
    const tabs = pages.flatMap((page) => tabOf(page) ?? []);
    expect(tabs.map(({ number }) => number)).toEqual(['1', '1', '2', '2']);
    expect(new Set(tabs.map(({ right }) => right)).size).toBe(1);
  });

  it('is lower from module to module, on all pages of one at the same height', () => {
    const tops = book(350).pages.flatMap((page) => tabOf(page)?.top ?? []);
    expect(tops[1]).toBe(tops[0]);
    expect(tops[2]).toBeCloseTo((tops[0] ?? 0) + theme.tab.pitch);
    expect(tops[3]).toBe(tops[2]);
  });

  it('is no content: what is read aloud is the same without it', () => {
    const blocks = (tab?: number) => [
      heading(1, 'Módulo', tab === undefined ? {} : { tab }),
      paragraph('Uno.'),
    ];
    const [plain, marked] = [blocks(), blocks(7)].map((all) => typeset(docOf(all), theme, measurer));
    expect(marked && numbersOf(marked)).toEqual(['7']);
    expect(marked?.structure).toEqual(plain?.structure);
    expect(marked?.pages[0]?.items.filter(isContent)).toEqual(plain?.pages[0]?.items.filter(isContent));
  });

  it('is not there at all where the margin has no room for it', () => {
    const { letter } = theme.pages.portrait;
    const narrow = { ...letter, outer: 8 * MM, inner: letter.inner + letter.outer - 8 * MM };
    const pages = { ...theme.pages, portrait: { ...theme.pages.portrait, letter: narrow } };
    expect(new Set(numbersOf(book(20, {}, { ...theme, pages })))).toEqual(new Set(['']));
  });

  it('stays five millimetres from the edge and clear of the text, in all looks and on all paper', () => {
    const anyBook = fc.record({
      looks: fc.constantFrom(...themes),
      paper: fc.constantFrom('letter' as const, 'a4' as const),
      format: fc.constantFrom('portrait' as const, 'booklet' as const),
      sides: fc.constantFrom('duplex' as const, 'single' as const),
      tab: fc.integer({ min: 1, max: 98 }),
    });
    fc.assert(
      fc.property(anyBook, ({ looks, tab, ...changes }) => {
        const paged = book(120, changes, looks, tab);
        const area = looks.pages[changes.format][changes.paper];
        const tabs = paged.pages.flatMap((page, at) => {
          const found = tabOf(page);
          return found ? [{ ...found, verso: changes.sides === 'duplex' && at % 2 === 1 }] : [];
        });
        // Two digits of large print are the one thing too wide, for the pages of a booklet.
        const roomy = changes.format === 'portrait' || tab < 9 || looks.text.body.size < 16;
        if (roomy) expect(new Set(tabs.map(({ number }) => Number(number)))).toEqual(new Set([tab, tab + 1]));
        for (const { left, right, top, bottom, verso } of tabs) {
          expect(Math.min(left, area.width - right)).toBeGreaterThanOrEqual(5 * MM);
          if (verso) expect(right).toBeLessThan(area.outer - looks.box.bleed);
          else expect(left).toBeGreaterThan(area.width - area.outer + looks.box.bleed);
          expect(top).toBeGreaterThanOrEqual(area.top);
          expect(bottom).toBeLessThanOrEqual(area.height - area.bottom);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
