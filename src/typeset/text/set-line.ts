import type { Measurer } from '../../model/face.ts';
import type { Run } from '../../model/paged.ts';
import { GLYPH_STRETCH, SPACE_SHRINK, SPACE_STRETCH } from './give.ts';
import { joinTokens, type LinePart } from './join-tokens.ts';
import type { BreakStyle, SetLine, TextRun } from './line.ts';
import { sizedWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

/** The tokens of one line, from `from` to `to`, not included, and the room it has. Points. */
export interface LineToSet {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly runs: readonly TextRun[];
  readonly measure: number;
  readonly indent: number;
  readonly style: BreakStyle;
  /** Stands in the paragraph's last line, or before a forced break. */
  readonly hyphen: number;
}

function toRun({ run, text }: LinePart): Run {
  const { face, size, color, rise, tracking, tag } = run;
  // Most runs are like this one, and a book has a hundred thousand.
  if (rise === undefined && tracking === undefined && tag !== undefined)
    return { text, face, size, color, tag };
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
  const stretches = align === 'justify' && (slack < 0 || line.tokens[line.to - 1]?.after !== 'end');
  if (!stretches || spaces.count === 0) return { extra: 0, stretch: 1, x: line.indent };
  return { ...share(slack, natural, spaces), x: line.indent };
}

const NO_MARKS: SetLine['marks'] = [];

/** Where the marked parts lie, when the line is filled so. */
function marksOf(
  parts: readonly LinePart[],
  widths: readonly number[],
  { extra, stretch }: Fill,
): SetLine['marks'] {
  if (parts.every(({ run }) => run.mark === undefined)) return NO_MARKS;
  const marks: { mark: number; x: number; width: number }[] = [];
  let at = 0;
  for (const [index, { run, spaces }] of parts.entries()) {
    const width = (widths[index] ?? 0) * stretch + spaces * extra;
    if (run.mark !== undefined) marks.push({ mark: run.mark, x: at, width });
    at += width;
  }
  return marks;
}

/** Places the runs of one line. */
export function setLine(line: LineToSet, measurer: Measurer): SetLine {
  const { parts, gaps } = joinTokens(line, measurer);
  const end = ENDS[line.tokens[line.to - 1]?.after ?? 'end'];
  const widths: number[] = [];
  let natural = end === 'hyphen' ? line.hyphen : 0;
  let count = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const { run, text, width, spaces } = parts[at] as LinePart;
    const sized = sizedWidth(text, width, run);
    widths.push(sized);
    natural += sized;
    count += spaces;
  }
  const fill = fillMeasure(line, natural, { count, width: gaps });
  const { x, extra, stretch } = fill;
  const width = natural * stretch + count * extra;
  const overfull = x + width > line.measure + 0.02;
  return {
    x,
    width,
    runs: parts.map(toRun),
    extra,
    stretch,
    end,
    marks: marksOf(parts, widths, fill),
    overfull,
  };
}
