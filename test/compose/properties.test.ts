import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/content.ts';
import type { DocBlock, DocHeading, Slide, Span } from '../../src/model/doc.ts';
import { DOCUMENT_KINDS } from '../../src/model/documents.ts';
import { block, footnote, heading, list, options, paragraph, quote, table } from '../helpers/content.ts';
import { compose, editionOf, named, steps } from './editions.ts';

/** A content that has `?` wherever a word stands: they are told apart when all is made. */
type Shape = (word: () => string) => Block;

function inlineShape(word: () => string, depth: number): Inline {
  if (depth > 0) return footnote(paragraph(word(), inlineShape(word, depth - 1)));
  return { type: 'emphasis', children: paragraph(word()).children, place: paragraph('').place };
}

const { shape: shapes } = fc.letrec<{ shape: Shape; inner: readonly Shape[] }>((tie) => ({
  inner: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Shape>((word) => paragraph(word(), ' ', word())),
    fc.integer({ min: 0, max: 2 }).map(
      (depth): Shape =>
        (word) =>
          paragraph(word(), inlineShape(word, depth)),
    ),
    fc.constantFrom(1, 2, 3, 4, 5, 6).map(
      (depth): Shape =>
        (word) =>
          heading(depth as 1, word()),
    ),
    fc.constant<Shape>((word) => table([word(), word()], [word(), inlineShape(word, 1)])),
    fc.constant<Shape>((word) =>
      named(
        block('slide', {}, heading(2, word()), paragraph(word()), block('notes', {}, paragraph(word()))),
        's',
      ),
    ),
    fc.constant<Shape>((word) =>
      block(
        'question',
        { use: ['pre'] },
        paragraph(word()),
        options([true, word()], [false, word()]),
        block('rationale', {}, paragraph(word())),
      ),
    ),
    tie('inner').map(
      (inner): Shape =>
        (word) =>
          list(
            inner.map((make) => make(word)),
            [paragraph(word())],
          ),
    ),
    tie('inner').map(
      (inner): Shape =>
        (word) =>
          quote(...inner.map((make) => make(word))),
    ),
    tie('inner').map(
      (inner): Shape =>
        (word) =>
          block('trainer', {}, ...inner.map((make) => make(word))),
    ),
    tie('inner').map(
      (inner): Shape =>
        (word) => {
          const before = paragraph(word());
          const timed = steps([5, word()], [10, word()]);
          return block('activity', { minutes: 15 }, before, timed, ...inner.map((make) => make(word)));
        },
    ),
    tie('inner').map(
      (inner): Shape =>
        (word) => {
          const label = word();
          return named(block('case', {}, ...inner.map((make) => make(word))), 'c', label);
        },
    ),
  ),
}));

interface Content {
  readonly blocks: readonly Block[];
  readonly words: readonly string[];
}

const contents: fc.Arbitrary<Content> = fc.array(shapes, { maxLength: 6 }).map((makers) => {
  const words: string[] = [];
  const word = (): string => {
    words.push(`palabra${words.length}`);
    return words.at(-1) ?? '';
  };
  return { blocks: makers.map((make) => make(word)), words };
});

function spanWords(spans: readonly Span[]): string {
  return spans.map(({ text, note }) => (note ? ` ${spanWords(note)} ` : text)).join('');
}

function slideWords({ title, blocks }: Slide): string {
  return `${spanWords(title)} ${docWords(blocks)}`;
}

function blockWords(each: DocBlock): string {
  switch (each.type) {
    case 'heading':
    case 'paragraph':
      return spanWords(each.spans);
    case 'list':
      return each.items.map(({ blocks }) => docWords(blocks)).join(' ');
    case 'table':
      return [...each.head, ...each.rows]
        .flatMap(({ cells }) => cells.map(({ blocks }) => docWords(blocks)))
        .join(' ');
    case 'box':
      return `${spanWords(each.title)} ${docWords(each.blocks)}`;
    case 'quote':
    case 'group':
      return docWords(each.blocks);
    case 'thumbnail':
      return `${slideWords(each.slide)} ${docWords(each.blocks)}`;
    default:
      return '';
  }
}

function docWords(blocks: readonly DocBlock[]): string {
  return blocks.map(blockWords).join(' ');
}

/** The words without what the plan says before the text says it. */
function wordsInText(blocks: readonly DocBlock[]): readonly string[] {
  return (
    docWords(blocks.filter((each) => !(each.type === 'table' && each.role === 'plan'))).match(
      /palabra\d+/g,
    ) ?? []
  );
}

describe('any content', () => {
  it('is in the trainer guide word by word, in its order, once', () => {
    fc.assert(
      fc.property(contents, ({ blocks, words }) => {
        expect(wordsInText(compose('trainer-guide', editionOf(blocks)).blocks)).toEqual(words);
      }),
    );
  });

  it('keeps its order in chapters, modules and job aids', () => {
    const plain = contents.filter(({ blocks }) => !JSON.stringify(blocks).includes('"slide"'));
    fc.assert(
      fc.property(plain, ({ blocks, words }) => {
        const page = { path: 'es/a.md', value: { id: 'a', title: 'A' }, places: new Map(), body: blocks };
        const [module] = editionOf([]).modules;
        const modules = module ? [{ ...module, body: blocks }] : [];
        expect(wordsInText(compose('trainer-guide', editionOf([], { chapters: [page] })).blocks)).toEqual(
          words,
        );
        expect(wordsInText(compose('trainer-guide', editionOf([], { modules })).blocks)).toEqual(words);
        expect(wordsInText(compose('job-aids', editionOf([], { aids: [page] })).blocks)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });

  it('gives headings of their own names, none of which leaves a level out', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...DOCUMENT_KINDS), ({ blocks }, kind) => {
        const headings = compose(kind, editionOf(blocks)).blocks.filter(
          (each): each is DocHeading => each.type === 'heading',
        );
        expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
        const levels = headings.map(({ level }) => level);
        const jumps = levels.map((level, at) => level - (levels[at - 1] ?? (kind === 'slides' ? level : 1)));
        expect(Math.max(0, ...jumps)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
