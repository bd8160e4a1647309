import type { Setting } from '../setting.ts';
import type { TextRun } from '../text/line.ts';

/** White space but that which ties two words to each other. */
const BREAKING = /[^\S\u00a0\u202f]+/;

/** Width of the longest word. Words that go on over the border of two runs are taken as two: a little too narrow, never wrong. */
export function longestWord(runs: readonly TextRun[], { shop }: Setting): number {
  let longest = 0;
  for (const { text, face, size, tracking = 0 } of runs) {
    for (const word of text.split(BREAKING)) {
      if (word === '') continue;
      const width = (shop.measurer.width(word, face) * size) / 1000 + tracking * word.length;
      if (width > longest) longest = width;
    }
  }
  return longest;
}
