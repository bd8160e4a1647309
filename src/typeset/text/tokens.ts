import type { Face, Measurer } from '../../model/face.ts';
import { bindSpaces } from './bind-spaces.ts';
import type { Hyphenator } from './hyphenate.ts';
import type { BreakStyle, TextRun } from './line.ts';
import { type Joint, type Piece, splitWord } from './split-word.ts';
import { sizedWidth, textWidth } from './text-width.ts';

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

/** A piece of a word in a face. */
interface MeasuredPiece extends Piece {
  /** 1/1000 em. */
  readonly width: number;
}

/** The words of one face and language. */
type Shelf = Map<string, readonly MeasuredPiece[]>;

/** Words taken apart, remembered from paragraph to paragraph. */
export interface WordShop {
  readonly measurer: Measurer;
  readonly hyphenatorFor: (language: string) => Hyphenator | undefined;
  readonly shelves: Map<string, Shelf>;
}

function shelfOf(face: Face, { language, hyphenate }: BreakStyle, shop: WordShop): Shelf {
  const key = hyphenate ? `${face} ${language}` : face;
  const shelf: Shelf = shop.shelves.get(key) ?? new Map();
  shop.shelves.set(key, shelf);
  return shelf;
}

function measuredPieces(word: string, face: Face, { style, shop }: Builder): readonly MeasuredPiece[] {
  const hyphenator = style.hyphenate ? shop.hyphenatorFor(style.language) : undefined;
  return splitWord(word, hyphenator).map((piece) => ({
    ...piece,
    width: shop.measurer.width(piece.text, face),
  }));
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

/** A run with its place among the runs, and what is known of words like its own. */
interface Setting {
  readonly run: TextRun;
  readonly index: number;
  readonly shelf: Shelf;
}

function addPart(builder: Builder, part: string, { run, index, shelf }: Setting): void {
  let pieces = shelf.get(part);
  if (!pieces) {
    pieces = measuredPieces(part, run.face, builder);
    shelf.set(part, pieces);
  }
  for (const { text, joint, width } of pieces) {
    builder.tokens.push({ text, run: index, width: sizedWidth(text, width, run), after: joint, gap: 0 });
  }
}

function addWord(builder: Builder, word: string, setting: Setting): void {
  if (!BOUND.test(word)) {
    addPart(builder, word, setting);
    return;
  }
  for (const [at, part] of word.split(BOUND).entries()) {
    if (at > 0) addSpace(builder, setting.run, 'bound');
    if (part !== '') addPart(builder, part, setting);
  }
}

function addRun(builder: Builder, run: TextRun, index: number): void {
  if (run.lineBreak) {
    const last = builder.tokens.at(-1);
    if (last) last.after = 'end';
  }
  const words = bindSpaces(run.text.normalize('NFC'), builder.style.language).split(SPACES);
  const setting = { run, index, shelf: shelfOf(run.face, builder.style, builder.shop) };
  for (const [at, word] of words.entries()) {
    if (at > 0) addSpace(builder, run, 'space');
    if (word !== '') addWord(builder, word, setting);
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
