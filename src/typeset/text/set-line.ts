import type { Measurer } from '../../model/face.ts';
import type { Run } from '../../model/paged.ts';
import { GLYPH_STRETCH, SPACE_SHRINK, SPACE_STRETCH } from './give.ts';
import type { BreakStyle, SetLine, TextRun } from './line.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

/** The tokens of one line, and the room it has. Points. */
export interface LineToSet {
  readonly tokens: readonly Token[];
  readonly runs: readonly TextRun[];
  readonly measure: number;
  readonly indent: number;
  readonly style: BreakStyle;
  /** Stands in the paragraph's last line, or before a forced break. */
  readonly hyphen: number;
}

function isSpace({ after }: Token): boolean {
  return after === 'space' || after === 'bound';
}

/** Tokens of one run together, with single spaces between words; the line's own last space left out. */
function joinTokens(
  tokens: readonly Token[],
  runs: readonly TextRun[],
): readonly { run: TextRun; text: string }[] {
  const joined: { index: number; run: TextRun; text: string }[] = [];
  for (const [at, token] of tokens.entries()) {
    const run = runs[token.run];
    if (!run) continue;
    const text = token.text + (at + 1 < tokens.length && isSpace(token) ? ' ' : '');
    const last = joined.at(-1);
    if (last?.index === token.run) last.text += text;
    else joined.push({ index: token.run, run, text });
  }
  return joined;
}

function toRun({ run, text }: { run: TextRun; text: string }): Run {
  const { face, size, color, rise, tracking, tag } = run;
  return {
    text,
    face,
    size,
    color,
    ...(rise === undefined ? {} : { rise }),
    ...(tracking === undefined ? {} : { tracking }),
    ...(tag === undefined ? {} : { tag }),
  };
}

function countSpaces(text: string): number {
  let count = 0;
  for (const character of text) if (character === ' ') count += 1;
  return count;
}

const ENDS = {
  space: 'space',
  hyphen: 'hyphen',
  end: 'none',
  free: 'none',
  none: 'none',
  bound: 'space',
} as const;

/** How a line fills its measure: its left edge, what is added to each space, and what its letters' widths are taken times. */
interface Fill {
  readonly x: number;
  readonly extra: number;
  readonly stretch: number;
}

interface Spaces {
  readonly count: number;
  readonly width: number;
}

/** Slack shared between spaces and letters by what each may give; what letters may not give is left to the spaces. */
function share(slack: number, natural: number, { count, width }: Spaces): Pick<Fill, 'extra' | 'stretch'> {
  const give = width * (slack < 0 ? SPACE_SHRINK : SPACE_STRETCH);
  const flex = natural * GLYPH_STRETCH;
  const ratio = Math.max(-1, Math.min(1, slack / Math.max(give + flex, 1e-9)));
  const letters = ratio * flex;
  const spaces = slack < 0 ? ratio * give : slack - letters;
  return { extra: spaces / count, stretch: 1 + letters / natural };
}

function fillMeasure(line: LineToSet, natural: number, spaces: Spaces): Fill {
  const slack = line.measure - line.indent - natural;
  const { align } = line.style;
  if (align === 'center') return { extra: 0, stretch: 1, x: Math.max(0, slack / 2) };
  if (align === 'right') return { extra: 0, stretch: 1, x: Math.max(0, slack) };
  const stretches = align === 'justify' && (slack < 0 || line.tokens.at(-1)?.after !== 'end');
  if (!stretches || spaces.count === 0) return { extra: 0, stretch: 1, x: line.indent };
  return { ...share(slack, natural, spaces), x: line.indent };
}

/** Places the runs of one line. */
export function setLine(line: LineToSet, measurer: Measurer): SetLine {
  const joined = joinTokens(line.tokens, line.runs);
  const runs = joined.map(toRun);
  const end = ENDS[line.tokens.at(-1)?.after ?? 'end'];
  const widths = runs.map((run) => textWidth(run.text, run, measurer));
  const counts = runs.map(({ text }) => countSpaces(text));
  const count = counts.reduce((sum, each) => sum + each, 0);
  const gaps = line.tokens.slice(0, -1).reduce((sum, token) => sum + (isSpace(token) ? token.gap : 0), 0);
  const natural = widths.reduce((sum, each) => sum + each, end === 'hyphen' ? line.hyphen : 0);
  const { extra, stretch, x } = fillMeasure(line, natural, { count, width: gaps });
  const marks: { mark: number; x: number; width: number }[] = [];
  let at = 0;
  for (const [index, { run }] of joined.entries()) {
    const width = (widths[index] ?? 0) * stretch + (counts[index] ?? 0) * extra;
    if (run.mark !== undefined) marks.push({ mark: run.mark, x: at, width });
    at += width;
  }
  const width = natural * stretch + count * extra;
  return { x, width, runs, extra, stretch, end, marks, overfull: x + width > line.measure + 0.02 };
}
