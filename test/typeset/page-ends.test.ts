import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc } from '../../src/model/paged.ts';
import { box, heading, linesOf, list, paragraph, row, setPages, span, table, wordsOf } from './helpers.ts';

/** Text whose first letter tells what it is, `h` a heading, and whose number tells which. */
type Namer = (kind: string) => string;

function namer(): Namer {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}${count}`;
  };
}

type Make = (name: Namer) => DocBlock;

const lines = fc.integer({ min: 3, max: 60 });
const block: fc.Arbitrary<Make> = fc.oneof(
  lines.map(
    (count): Make =>
      (name) =>
        paragraph(`${name('p')} ${wordsOf(count, 'x')}`),
  ),
  fc.constantFrom(2, 3, 4).map(
    (level): Make =>
      (name) =>
        heading(level as 2, name('h')),
  ),
  lines.map(
    (count): Make =>
      (name) =>
        box('activity', [paragraph(`${name('p')} ${wordsOf(count, 'x')}`), paragraph(name('p'))], name('t')),
  ),
  fc.integer({ min: 2, max: 6 }).map(
    (count): Make =>
      (name) =>
        box(
          'question',
          [
            {
              type: 'group',
              blocks: [
                paragraph(name('s'), { role: 'stem' }),
                list(
                  'box',
                  Array.from({ length: count }, () => name('o')),
                ),
              ],
            },
          ],
          '',
        ),
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (count): Make =>
      (name) =>
        table(
          [row(name('k'), name('k'))],
          Array.from({ length: count }, () => row(`${name('r')} ${wordsOf(30, 'x')}`, name('r'))),
          { caption: [span(name('c'))] },
        ),
  ),
);

function contentOf(paged: PagedDoc): readonly (readonly string[])[] {
  return paged.pages.map((_, page) => linesOf(paged, page));
}

function build(makes: readonly Make[]): PagedDoc {
  const name = namer();
  return setPages([...makes.map((make) => make(name)), paragraph(name('p'))]);
}

describe('a page', () => {
  it('never ends in a heading, the title of a box, a stem, a caption or the head of a table', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 5, maxLength: 30 }), (makes) => {
        for (const lines of contentOf(build(makes)).slice(0, -1)) {
          const last = lines.findLast((line) => /^[a-z]+\d+/.test(line)) ?? '';
          expect(last).not.toMatch(/^[htsck]\d/);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('has all options of a question whose stem it has', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 5, maxLength: 30 }), (makes) => {
        for (const lines of contentOf(build(makes))) {
          const words = lines.flatMap((line) => line.match(/^[so]\d+/g) ?? []);
          expect(words[0] ?? 's').toMatch(/^s/);
          expect(words.at(-1) ?? 'o').toMatch(/^o/);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('parts no row of a table that one page can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 170 }), { minLength: 2, maxLength: 25 }), (sizes) => {
        const rows = sizes.map((size, at) => row(wordsOf(size, `r${at}w`), 'x'));
        const paged = setPages([table([row('k', 'k')], rows)]);
        for (const at of rows.keys()) {
          const on = contentOf(paged).filter((lines) => lines.some((line) => line.includes(`r${at}w`)));
          expect(on).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
