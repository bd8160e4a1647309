import type { Measurer } from '../../model/face.ts';
import type { TextRun } from './line.ts';
import type { Token } from './tokens.ts';

/** What of one run stands on a line. */
export interface LinePart {
  readonly run: TextRun;
  readonly text: string;
  /** 1/1000 em. */
  readonly width: number;
  readonly spaces: number;
}

interface Joined {
  readonly parts: readonly LinePart[];
  /** Width of all spaces, points. */
  readonly gaps: number;
}

/** Tokens of a paragraph from `from` to `to`, not included. */
interface Stretch {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly runs: readonly TextRun[];
}

function isSpace({ after }: Token): boolean {
  return after === 'space' || after === 'bound';
}

/** A part while it grows, word by word. */
class Part {
  readonly run: TextRun;
  readonly #space: number;
  readonly #words: string[] = [];
  #width = 0;
  #spaces = 0;
  /** The last word is followed by a space. */
  #isSpaced = true;

  constructor(run: TextRun, measurer: Measurer) {
    this.run = run;
    this.#space = measurer.width(' ', run.face);
  }

  add(text: string, width: number, isSpaced: boolean): void {
    if (this.#isSpaced) this.#words.push(text);
    else this.#words[this.#words.length - 1] += text;
    this.#width += isSpaced ? width + this.#space : width;
    this.#spaces += isSpaced ? 1 : 0;
    this.#isSpaced = isSpaced;
  }

  /** Joined at once: a text that grew piece by piece would keep all its pieces until somebody reads it. */
  finish(): LinePart {
    const text = this.#words.join(' ');
    return {
      run: this.run,
      text: this.#isSpaced ? `${text} ` : text,
      width: this.#width,
      spaces: this.#spaces,
    };
  }
}

/** Where the word that goes on at `from` ends, or the line if that comes first. */
function endOfWord({ tokens, to }: Stretch, from: number): number {
  let end = from + 1;
  while (end < to && tokens[end]?.word === undefined && tokens[end]?.run === tokens[from]?.run) {
    if (isSpace(tokens[end - 1] as Token)) return end;
    end += 1;
  }
  return end;
}

function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += (tokens[at] as Token).text;
  return text;
}

/** A word, or what of it stands on a line. Words that stand whole on it were measured when they were taken apart. */
interface Fragment {
  readonly text: string;
  readonly width: number;
  readonly end: number;
}

function fragmentAt(at: number, stretch: Stretch, measurer: Measurer): Fragment {
  const { tokens, to, runs } = stretch;
  const { word, run } = tokens[at] as Token;
  if (word && at + word.pieces.length <= to) {
    return { text: word.text, width: word.width, end: at + word.pieces.length };
  }
  const end = endOfWord(stretch, at);
  const text = textBetween(tokens, at, end);
  return { text, width: measurer.width(text, (runs[run] as TextRun).face), end };
}

/** The tokens of a line, those of one run together, with single spaces between words; the line's own last space is left out. */
export function joinTokens(stretch: Stretch, measurer: Measurer): Joined {
  const { tokens, from, to, runs } = stretch;
  const parts: Part[] = [];
  let part: Part | undefined;
  let gaps = 0;
  for (let at = from; at < to; ) {
    const run = runs[(tokens[at] as Token).run] as TextRun;
    if (part?.run !== run) {
      part = new Part(run, measurer);
      parts.push(part);
    }
    const { text, width, end } = fragmentAt(at, stretch, measurer);
    const last = tokens[end - 1] as Token;
    const isSpaced = end < to && isSpace(last);
    if (isSpaced) gaps += last.gap;
    part.add(text, width, isSpaced);
    at = end;
  }
  return { parts: parts.map((each) => each.finish()), gaps };
}
