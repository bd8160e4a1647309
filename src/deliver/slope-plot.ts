import type { Words } from '../model/strings.ts';
import { PLOT_WIDTH, type Plot } from './plot.ts';
import { svgBox, svgDot, svgLine, svgOf, svgText } from './svg.ts';
import type { QuestionShares } from './tally-tests.ts';

const LEFT = 150;
const RIGHT = 331;
const TOP = 20;
const BOTTOM = 10;
const LEAST_HEIGHT = 170;
/** Between two labels. */
const PITCH = 10.5;
const SIZE = 8.5;
const MOST_LINES = 20;

interface Line {
  readonly label: string;
  readonly pre: number;
  readonly post: number;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Heights for labels as near their lines as can be, none over another. */
function spread(wanted: readonly number[], least: number, most: number): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed: number[] = [];
  for (const [rank, at] of order.entries())
    placed.push(Math.max(wanted[at] ?? 0, least, (placed[rank - 1] ?? Number.NEGATIVE_INFINITY) + PITCH));
  for (let rank = placed.length - 1, room = most; rank >= 0; rank -= 1, room -= PITCH)
    placed[rank] = Math.min(placed[rank] ?? 0, room, (placed[rank + 1] ?? Number.POSITIVE_INFINITY) - PITCH);
  const heights = wanted.map(() => 0);
  for (const [rank, at] of order.entries()) heights[at] = placed[rank] ?? 0;
  return heights;
}

function linesOf(questions: readonly QuestionShares[]): readonly Line[] {
  const lines = questions.flatMap(({ id, objectives, pre, post }) =>
    pre === undefined || post === undefined
      ? []
      : [{ label: objectives.length > 0 ? `${id} (${objectives.join(', ')})` : id, pre, post }],
  );
  // Where there are too many, those that were learnt least.
  return lines.sort((a, b) => a.post - b.post || a.pre - b.pre).slice(0, MOST_LINES);
}

function drawLine({ pre, post }: Line, mark: number, yOf: (share: number) => number): string {
  const below = post < mark;
  return [
    svgLine(
      [LEFT, yOf(pre)],
      [RIGHT, yOf(post)],
      below ? { width: 1.8, dash: '4 2.5' } : { width: 1, stroke: '#666666' },
    ),
    svgDot(LEFT, yOf(pre), 2),
    svgDot(RIGHT, yOf(post), 2),
  ].join('');
}

/** Labels of one side, each with a thin line to its point where it had to move. */
function drawLabels(lines: readonly Line[], side: 'pre' | 'post', { mark, bottom, yOf }: Frame): string {
  const points = lines.map((line) => yOf(line[side]));
  const heights = spread(points, TOP, bottom);
  const [axis, shift] = side === 'pre' ? [LEFT, -1] : [RIGHT, 1];
  return lines
    .map((line, at) => {
      const [point = 0, height = 0] = [points[at], heights[at]];
      const text =
        side === 'pre' ? `${line.label}  ${percent(line.pre)}` : `${percent(line.post)}  ${line.label}`;
      const lead = svgLine([axis + shift * 3, point], [axis + shift * 13, height], {
        width: 0.4,
        stroke: '#808080',
      });
      const look = { size: SIZE, anchor: side === 'pre' ? 'end' : 'start', bold: line.post < mark } as const;
      return lead + svgText(axis + shift * 15, height + 3, text, look);
    })
    .join('');
}

interface Frame {
  readonly mark: number;
  readonly bottom: number;
  readonly yOf: (share: number) => number;
}

/** On a white ground, for the lines cross it. */
function markLabel(text: string, y: number): string {
  const width = text.length * 4.2;
  const x = (LEFT + RIGHT) / 2;
  const ground = { x: x - width / 2, y: y - 5, width, height: 10 };
  return (
    svgBox(ground, { fill: '#ffffff', frame: 0 }) + svgText(x, y + 2.6, text, { size: 7.5, anchor: 'middle' })
  );
}

/** Lines from the share of right answers before to that after; those that stay under the mark are dashed and bold. */
export function slopePlot(
  questions: readonly QuestionShares[],
  mark: number,
  words: Words,
): Plot | undefined {
  const lines = linesOf(questions);
  if (lines.length === 0) return undefined;
  const bottom = TOP + Math.max(LEAST_HEIGHT, lines.length * PITCH);
  const yOf = (share: number): number => bottom - share * (bottom - TOP);
  const frame = { mark, bottom, yOf };
  const head = { size: SIZE + 0.5, anchor: 'middle', bold: true } as const;
  const axes = [LEFT, RIGHT].map((x) => svgLine([x, TOP], [x, bottom], { width: 0.8 }));
  const told = lines.map(({ label, pre, post }) =>
    words('tally.plot.tests.line', { label, pre: percent(pre), post: percent(post) }),
  );
  return {
    path: 'plots/tests.svg',
    svg: svgOf(PLOT_WIDTH, bottom + BOTTOM, [
      svgText(LEFT, 11, words('tally.pre'), head),
      svgText(RIGHT, 11, words('tally.post'), head),
      ...axes,
      svgLine([LEFT, yOf(mark)], [RIGHT, yOf(mark)], { width: 0.5, dash: '1 2' }),
      ...lines.map((line) => drawLine(line, mark, yOf)),
      markLabel(words('tally.plot.tests.mark', { mark: percent(mark) }), yOf(mark)),
      drawLabels(lines, 'pre', frame),
      drawLabels(lines, 'post', frame),
    ]),
    alt: words('tally.plot.tests.alt', { lines: told.join('; ') }),
    caption: words('tally.plot.tests'),
  };
}
