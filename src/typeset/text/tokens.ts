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
  /** The word that begins with this piece, as long as all its pieces follow each other. */
  readonly word: Word | undefined;
}

/** A piece of a word in a face. */
interface MeasuredPiece extends Piece {
  /** 1/1000 em. */
  readonly width: number;
}

/** A word in a face, taken apart. */
export interface Word {
  /** As it is printed: all its pieces together. */
  readonly text: string;
  /** 1/1000 em. */
  readonly width: number;
  readonly pieces: readonly MeasuredPiece[];
}

/** The words of one face and language. */
type Shelf = Map<string, Word>;
type Rack = Map<Face, Shelf>;

/** Words taken apart, remembered from paragraph to paragraph. */
export interface WordShop {
  readonly measurer: Measurer;
  readonly hyphenatorFor: (language: string) => Hyphenator | undefined;
  /** By the language that words are hyphenated in, '' where they are not. */
  readonly shelves: Map<string, Rack>;
}

function shelfOf(face: Face, { language, hyphenate }: BreakStyle, { shelves }: WordShop): Shelf {
  const hyphenated = hyphenate ? language : '';
  const rack: Rack = shelves.get(hyphenated) ?? new Map();
  const shelf: Shelf = rack.get(face) ?? new Map();
  shelves.set(hyphenated, rack.set(face, shelf));
  return shelf;
}

function takeApart(word: string, { style, shop: { measurer, hyphenatorFor } }: Builder, face: Face): Word {
  const hyphenator = style.hyphenate ? hyphenatorFor(style.language) : undefined;
  const pieces = splitWord(word, hyphenator).map(({ text, joint }) => ({
    text,
    joint,
    width: measurer.width(text, face),
  }));
  const text = pieces.length === 1 ? (pieces[0] as Piece).text : pieces.map((piece) => piece.text).join('');
  const width = pieces.length === 1 ? (pieces[0] as MeasuredPiece).width : measurer.width(text, face);
  return { text, width, pieces };
}

/** Words between breaking spaces, and whether the text ends or begins with one. */
const SPACES = /[ \t\n\r\u2009]+/;
const BOUND = /[\u00a0\u202f]/;

interface Builder {
  readonly tokens: Token[];
  readonly style: BreakStyle;
  readonly shop: WordShop;
}

/** A run with its place among the runs, and what is known of words like its own. */
interface Setting {
  readonly run: TextRun;
  readonly index: number;
  readonly shelf: Shelf;
  /** Width of a space, points. */
  readonly space: number;
}

/** The last token is followed by a space: of the run that ends there. */
function addSpace({ tokens }: Builder, after: 'space' | 'bound', { space }: Setting): void {
  const last = tokens[tokens.length - 1];
  if (!last || last.after === 'space' || last.after === 'end') return;
  last.after = after;
  last.gap = space;
}

function addPart(builder: Builder, part: string, { run, index, shelf }: Setting): void {
  let known = shelf.get(part);
  if (!known) {
    known = takeApart(part, builder, run.face);
    shelf.set(part, known);
  }
  const { pieces } = known;
  for (let at = 0; at < pieces.length; at += 1) {
    const { text, joint, width } = pieces[at] as MeasuredPiece;
    const word = at === 0 ? known : undefined;
    builder.tokens.push({
      text,
      run: index,
      width: sizedWidth(text, width, run),
      after: joint,
      gap: 0,
      word,
    });
  }
}

function addWord(builder: Builder, word: string, setting: Setting): void {
  for (const [at, part] of word.split(BOUND).entries()) {
    if (at > 0) addSpace(builder, 'bound', setting);
    if (part !== '') addPart(builder, part, setting);
  }
}

/** Below these characters nothing is composed of others. */
const COMPOSED = /[\u0300-\uffff]/;

function addRun(builder: Builder, run: TextRun, index: number): void {
  const { tokens, style, shop } = builder;
  const last = tokens.at(-1);
  if (run.lineBreak && last) last.after = 'end';
  const composed = COMPOSED.test(run.text) ? run.text.normalize('NFC') : run.text;
  const text = bindSpaces(composed, style.language);
  const hasBound = BOUND.test(text);
  const space = textWidth(' ', run, shop.measurer);
  const setting = { run, index, shelf: shelfOf(run.face, style, shop), space };
  const words = text.split(SPACES);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (at > 0) addSpace(builder, 'space', setting);
    if (hasBound) addWord(builder, word, setting);
    else if (word !== '') addPart(builder, word, setting);
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
  if (last) {
    last.after = 'end';
    last.gap = 0;
  }
  holdLastWord(builder.tokens);
  return builder.tokens;
}
