import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc, PlacedItem, PlacedText } from '../../src/model/paged.ts';
import {
  heading,
  isText,
  linesOf,
  list,
  nodesOf,
  paragraph,
  row,
  setPages,
  slide,
  table,
  textOf,
  theme,
  wordsOf,
} from './helpers.ts';

const { width, height, margin, gutter, sizes, quote } = theme.slide;
const middle = width / 2;

function assetsOf(ratio: number): Map<string, Asset> {
  const bytes = new Uint8Array();
  const path = 'assets/ruta.svg';
  return new Map([
    [path, { path, kind: 'svg', width: 100 * ratio, height: 100, bytes, size: 0, sha256: '' }],
  ]);
}

function deckOf(blocks: readonly DocBlock[], { title = 'Señales', ratio = 1, source = '' } = {}): PagedDoc {
  const one = slide(title, blocks, title === '' ? { title: [], source } : { source });
  return setPages([{ type: 'slide', slide: one }], {
    kind: 'slides',
    format: 'screen',
    assets: assetsOf(ratio),
  });
}

function itemsOf(paged: PagedDoc): readonly PlacedItem[] {
  return paged.pages[0]?.items ?? [];
}

function textWith(paged: PagedDoc, words: string): PlacedText {
  const found = itemsOf(paged)
    .filter(isText)
    .find((item) => textOf(item).includes(words));
  if (!found) throw new Error(`no text ${words}`);
  return found;
}

function sizeOf(item: PlacedText): number {
  return Math.max(...item.runs.map(({ size }) => size));
}

const picture: DocBlock = { type: 'figure', path: 'assets/ruta.svg', alt: 'Ruta', caption: [] };

function pictureIn(paged: PagedDoc): Extract<PlacedItem, { kind: 'picture' }> {
  const found = itemsOf(paged).find((item) => item.kind === 'picture');
  if (found?.kind !== 'picture') throw new Error('no picture');
  return found;
}

describe('two columns', () => {
  const equal = (paged: PagedDoc, left: string, right: string): void => {
    expect(textWith(paged, left).y).toBe(textWith(paged, right).y);
    expect(textWith(paged, left).x).toBeLessThan(middle);
    expect(textWith(paged, right).x).toBeGreaterThan(middle);
  };

  it('are two lists, one after the other', () => {
    equal(deckOf([list('bullet', ['uno', 'dos']), list('number', ['tres'])]), 'uno', 'tres');
  });

  it('are two lists with a line above each, below what introduces both', () => {
    const paged = deckOf([
      paragraph('Antes'),
      paragraph('Sí'),
      list('bullet', ['uno']),
      paragraph('No'),
      list('bullet', ['dos']),
    ]);
    equal(paged, 'Sí', 'No');
    equal(paged, 'uno', 'dos');
    expect(textWith(paged, 'Antes').y).toBeLessThan(textWith(paged, 'Sí').y);
  });

  it('are two sections with headings of their own, read one after the other', () => {
    const paged = deckOf([heading(3, 'Antes'), paragraph('uno'), heading(3, 'Después'), paragraph('dos')]);
    equal(paged, 'Antes', 'Después');
    equal(paged, 'uno', 'dos');
    expect(linesOf(paged, 0)).toEqual(['Señales', 'Antes', 'uno', 'Después', 'dos']);
    expect(nodesOf(paged, 'H2')).toHaveLength(2);
  });

  it('are no layout for one list, three, or a heading with nothing below it', () => {
    const three = [list('bullet', ['uno']), list('number', ['dos']), list('bullet', ['tres'])];
    const empty = [heading(3, 'Antes'), heading(3, 'Después'), paragraph('dos')];
    for (const blocks of [three.slice(0, 1), three, empty]) {
      const paged = deckOf(blocks);
      const lefts = itemsOf(paged)
        .filter(isText)
        .filter(({ tag }) => typeof tag === 'number');
      expect(Math.max(...lefts.map(({ x }) => x))).toBeLessThan(middle);
    }
  });
});

describe('a picture', () => {
  it('alone is as large as the slide allows, in its middle', () => {
    const { x, width: across, y, height: down } = pictureIn(deckOf([picture], { title: '' }));
    expect(x + across / 2).toBeCloseTo(middle, 3);
    expect(across).toBeCloseTo(down, 3);
    expect(down).toBeGreaterThan(height * 0.75);
    expect(y + down).toBeLessThan(height - 40);
  });

  it('leaves its caption room', () => {
    const captioned: DocBlock = { ...picture, caption: [{ text: 'Figura 1' }] };
    const paged = deckOf([captioned]);
    expect(paged.findings).toEqual([]);
    const { y, height: down } = pictureIn(paged);
    expect(textWith(paged, 'Figura 1').y).toBeGreaterThan(y + down);
  });

  it('stands beside text where it is the first or the last, and each in the middle of the other', () => {
    const last = deckOf([paragraph('texto'), picture]);
    expect(pictureIn(last).x).toBeGreaterThan(middle);
    const { y, height: down } = pictureIn(last);
    expect(textWith(last, 'texto').y).toBeGreaterThan(y);
    expect(textWith(last, 'texto').y).toBeLessThan(y + down);
    expect(pictureIn(deckOf([picture, paragraph('texto')])).x).toBe(margin);
  });

  it('between two texts stays between them, so that all is read in its order', () => {
    const paged = deckOf([paragraph('antes'), picture, paragraph('después')]);
    const { y, height: down } = pictureIn(paged);
    expect(textWith(paged, 'antes').y).toBeLessThan(y);
    expect(textWith(paged, 'después').y).toBeGreaterThan(y + down);
  });
});

describe('a quotation alone', () => {
  const said: DocBlock = { type: 'quote', blocks: [paragraph('Nadie preguntó.'), paragraph('— Ana, 2020')] };

  it('is large and in the serif, and says below in small who said it', () => {
    const paged = deckOf([said]);
    const words = textWith(paged, 'Nadie');
    const author = textWith(paged, 'Ana');
    expect(sizeOf(words)).toBe(quote.sizes[0]);
    expect(words.runs[0]?.face).toMatch(/^serif/);
    expect(sizeOf(author)).toBeLessThan(sizeOf(words) * 0.6);
    expect(author.y).toBeGreaterThan(words.y);
    expect(nodesOf(paged, 'BlockQuote')).toHaveLength(1);
  });

  it('takes a paragraph after it as its author, and makes a long one smaller', () => {
    const long = deckOf([{ type: 'quote', blocks: [paragraph(wordsOf(28))] }, paragraph('Ana')]);
    expect(long.findings).toEqual([]);
    expect(sizeOf(textWith(long, 'palabra000'))).toBeLessThan(quote.sizes[0] ?? 0);
    expect(sizeOf(textWith(long, 'Ana'))).toBeLessThan(sizeOf(textWith(long, 'palabra000')));
  });

  it('has a question below it that can be read from the last row, in line with the title', () => {
    const paged = deckOf([said, paragraph('¿Qué se vio?'), paragraph('Dígalo con un hecho.')]);
    const author = textWith(paged, 'Ana');
    const asked = textWith(paged, 'vio');
    expect(sizeOf(asked)).toBeGreaterThanOrEqual(theme.slide.least);
    expect(sizeOf(textWith(paged, 'hecho'))).toBe(sizeOf(asked));
    expect(sizeOf(author)).toBeLessThan(sizeOf(asked));
    expect(asked.x).toBe(margin);
    expect(asked.y).toBeGreaterThan(author.y);
  });

  it('with a list below it is text like other text', () => {
    const paged = deckOf([said, list('bullet', ['uno'])]);
    expect(sizeOf(textWith(paged, 'Nadie'))).toBeLessThanOrEqual(sizes[0] ?? 0);
  });
});

describe('a question', () => {
  const stem = paragraph('¿Qué hace?', { role: 'stem' });
  const paged = deckOf([stem, list('letter', ['Nada', 'Mira', 'Consulta'])]);

  it('has its options by letter, farther apart than other lists', () => {
    expect(linesOf(paged, 0)).toEqual([
      'Señales',
      '¿Qué hace?',
      'a)',
      'Nada',
      'b)',
      'Mira',
      'c)',
      'Consulta',
    ]);
    const gap = (deck: PagedDoc, one: string, other: string): number =>
      textWith(deck, other).y - textWith(deck, one).y;
    const plain = deckOf([list('bullet', ['Nada', 'Mira'])]);
    expect(gap(paged, 'Nada', 'Mira')).toBeGreaterThan(gap(plain, 'Nada', 'Mira'));
  });
});

describe('a table', () => {
  const narrow = table([row('Señal', 'Acción')], [row('Miedo', 'Escuchar')]);

  it('of two columns stands beside text, a wider one takes the whole width', () => {
    expect(textWith(deckOf([paragraph('texto'), narrow]), 'Miedo').x).toBeGreaterThan(middle - gutter);
    const wide = table([row('a', 'b', 'c')], [row('uno', 'dos', 'tres')]);
    expect(textWith(deckOf([paragraph('texto'), wide]), 'uno').x).toBeLessThan(margin + gutter);
  });
});

it('no text on a slide that fits is smaller than 20 points, the source and the foot included', () => {
  const words = fc.integer({ min: 1, max: 14 }).map((count) => wordsOf(count));
  const some = fc.array(words, { minLength: 1, maxLength: 4 });
  const block: fc.Arbitrary<DocBlock> = fc.oneof(
    words.map((text) => paragraph(text)),
    words.map((text) => paragraph(text, { role: 'small' })),
    some.map((items) => list('bullet', items)),
    some.map((items) => list('letter', items)),
    some.map((items): DocBlock => ({ type: 'quote', blocks: items.map((text) => paragraph(text)) })),
    some.map((cells) => table([row(...cells)], [row(...cells)])),
    words.map((text): DocBlock => ({ ...heading(3, text), outline: false })),
    fc.constant(picture),
  );
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 4 }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      (blocks, ratio) => {
        const paged = deckOf(blocks, { ratio, source: 'Fuente: OIT, 2012' });
        if (paged.findings.length > 0) return;
        const texts = itemsOf(paged).filter(isText);
        expect(Math.min(...texts.map(sizeOf))).toBeGreaterThanOrEqual(20 - 1e-9);
        for (const { x, y } of texts) {
          expect(x).toBeGreaterThanOrEqual(margin - 1);
          expect(y).toBeLessThanOrEqual(height);
        }
      },
    ),
    { numRuns: 60 },
  );
});
