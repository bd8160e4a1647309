import type { Measurer } from '../../model/face.ts';
import { bindSpaces } from './bind-spaces.ts';
import type { Hyphenator } from './hyphenate.ts';
import type { BreakStyle, TextRun } from './line.ts';
import { type Joint, type Piece, splitWord } from './split-word.ts';
import { textWidth } from './text-width.ts';

/** What follows a piece: `space` may end a line, `bound` is a space that may not. */
export type After = Joint | 'space' | 'bound' | 'end';

/** A piece of text that no line ends inside. Lengths are points. */
export interface Token {
  readonly text: string;
  /** Index of its run. */
  readonly run: number;
  readonly width: number;
  after: After;
  /** Of the space that follows. */
  gap: number;
}

/** Words taken apart, remembered from paragraph to paragraph. */
export interface WordShop {
  readonly measurer: Measurer;
  readonly hyphenatorFor: (language: string) => Hyphenator | undefined;
  readonly pieces: Map<string, readonly Piece[]>;
}

function piecesOf(word: string, { language, hyphenate }: BreakStyle, shop: WordShop): readonly Piece[] {
  const key = hyphenate ? `${language} ${word}` : word;
  const known = shop.pieces.get(key);
  if (known) return known;
  const pieces = splitWord(word, hyphenate ? shop.hyphenatorFor(language) : undefined);
  shop.pieces.set(key, pieces);
  return pieces;
}

/** Words between breaking spaces, and whether the text ends or begins with one. */
const SPACES = /[ \t\n\r\u2009]+/;
const BOUND = /[\u00a0\u202f]/;

interface Builder {
  readonly tokens: Token[];
  readonly style: BreakStyle;
  readonly shop: WordShop;
}

/** The last token is followed by a space: of the run that ends there. */
function addSpace({ tokens, shop }: Builder, run: TextRun, after: 'space' | 'bound'): void {
  const last = tokens.at(-1);
  if (!last || last.after === 'space' || last.after === 'end') return;
  last.after = after;
  last.gap = textWidth(' ', run, shop.measurer);
}

function addWord(builder: Builder, word: string, { run, index }: { run: TextRun; index: number }): void {
  const parts = word.split(BOUND);
  for (const [at, part] of parts.entries()) {
    if (part !== '') {
      for (const { text, joint } of piecesOf(part, builder.style, builder.shop)) {
        builder.tokens.push({
          text,
          run: index,
          width: textWidth(text, run, builder.shop.measurer),
          after: joint,
          gap: 0,
        });
      }
    }
    if (at + 1 < parts.length) addSpace(builder, run, 'bound');
  }
}

function addRun(builder: Builder, run: TextRun, index: number): void {
  if (run.lineBreak) {
    const last = builder.tokens.at(-1);
    if (last) last.after = 'end';
  }
  const words = bindSpaces(run.text.normalize('NFC'), builder.style.language).split(SPACES);
  for (const [at, word] of words.entries()) {
    if (at > 0) addSpace(builder, run, 'space');
    if (word !== '') addWord(builder, word, { run, index });
  }
}

/** No part of a paragraph's last word stands alone on its last line. */
function holdLastWord(tokens: readonly Token[]): void {
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.after !== 'hyphen') return;
    token.after = 'none';
  }
}

/** Runs as tokens. Two tokens with `none` between them stay together, even across runs. */
export function tokenize(runs: readonly TextRun[], style: BreakStyle, shop: WordShop): Token[] {
  const builder: Builder = { tokens: [], style, shop };
  for (const [index, run] of runs.entries()) addRun(builder, run, index);
  const last = builder.tokens.at(-1);
  if (last) Object.assign(last, { after: 'end', gap: 0 });
  holdLastWord(builder.tokens);
  return builder.tokens;
}
