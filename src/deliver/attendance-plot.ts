import type { Words } from '../model/strings.ts';
import { PLOT_WIDTH, type Plot } from './plot.ts';
import { svgBox, svgClip, svgOf, svgText } from './svg.ts';
import type { Bar } from './tally-bars.ts';

const LABELS = 172;
const TOTALS = 34;
const PITCH = 17;
const BAR = 12;
const LEGEND = 20;
const SIZE = 8.5;
/** Narrower than this, a number does not fit in its part. */
const LEAST_LABELLED = 15;

const PARTS = [
  { key: 'inTime', fill: '#404040', ink: '#ffffff' },
  { key: 'late', fill: '#b3b3b3', ink: '#1a1a1a' },
  { key: 'absent', fill: '#ffffff', ink: '#1a1a1a' },
] as const;
/** What may not be told apart: a light ground in a dashed frame. */
const HIDDEN = { fill: '#e6e6e6', ink: '#1a1a1a', dash: '2 1.5' };

type Part = { readonly count: number; readonly fill: string; readonly ink: string; readonly dash?: string };

export function barLabel({ date, title, courses }: Bar, words: Words): string {
  if (date === '') return words('tally.small-courses');
  return `${date} · ${title === '' ? words('tally.courses', { n: courses }) : title}`;
}

function partsOf(bar: Bar): readonly Part[] {
  const shown = PARTS.map((part) => ({ ...part, count: bar[part.key] ?? 0 }));
  const rest = bar.held - shown.reduce((sum, { count }) => sum + count, 0);
  const parts: readonly Part[] = [...shown, { ...HIDDEN, count: rest }];
  return parts.filter(({ count }) => count > 0);
}

/** One bar, as long as its half-days against those of the longest. */
function drawBar(bar: Bar, y: number, scale: number, words: Words): string {
  let x = LABELS;
  const label = svgText(LABELS - 6, y + BAR - 3, svgClip(barLabel(bar, words), LABELS - 8, SIZE), {
    size: SIZE,
    anchor: 'end',
  });
  const drawn = partsOf(bar).map((part) => {
    const width = part.count * scale;
    const box = svgBox({ x, y, width, height: BAR }, part);
    const middle = x + width / 2;
    x += width;
    if (width < LEAST_LABELLED) return box;
    return (
      box + svgText(middle, y + BAR - 3, String(part.count), { size: 7.5, anchor: 'middle', fill: part.ink })
    );
  });
  return [label, ...drawn, svgText(x + 4, y + BAR - 3, String(bar.held), { size: SIZE, bold: true })].join(
    '',
  );
}

function legend(words: Words, hasHidden: boolean): string {
  const all = [
    ...PARTS.map(({ key, fill }) => ({ label: words(`tally.${key}`), look: { fill } })),
    ...(hasHidden ? [{ label: words('tally.not-apart'), look: HIDDEN }] : []),
  ];
  let x = LABELS;
  return all
    .map(({ label, look }) => {
      const at = x;
      x += 18 + label.length * SIZE * 0.55;
      return svgBox({ x: at, y: 2, width: 9, height: 9 }, look) + svgText(at + 12, 10, label, { size: SIZE });
    })
    .join('');
}

function altOf(bars: readonly Bar[], words: Words): string {
  const shown = (count: number | undefined): string =>
    count === undefined ? words('tally.hidden') : String(count);
  const told = bars.map((bar) =>
    words('tally.plot.attendance.bar', {
      label: barLabel(bar, words),
      inTime: shown(bar.inTime),
      late: shown(bar.late),
      absent: shown(bar.absent),
      held: bar.held,
    }),
  );
  return words('tally.plot.attendance.alt', { bars: told.join('; ') });
}

/** Stacked bars of half-days in time, late and absent; told apart in grey. */
export function attendancePlot(bars: readonly Bar[], words: Words): Plot {
  const longest = Math.max(1, ...bars.map(({ held }) => held));
  const scale = (PLOT_WIDTH - LABELS - TOTALS) / longest;
  const rows = bars.map((bar, at) => drawBar(bar, LEGEND + at * PITCH, scale, words));
  const hasHidden = bars.some((bar) => PARTS.some(({ key }) => bar[key] === undefined));
  return {
    path: 'plots/attendance.svg',
    svg: svgOf(PLOT_WIDTH, LEGEND + bars.length * PITCH, [legend(words, hasHidden), ...rows]),
    alt: altOf(bars, words),
    caption: words('tally.plot.attendance'),
  };
}
