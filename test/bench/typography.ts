import { createBreaker, type Fit } from '../../src/typeset/text/break-paragraph.ts';
import { SPACE_STRETCH } from '../../src/typeset/text/give.ts';
import type { SetLine } from '../../src/typeset/text/line.ts';
import { fitGreedily, fitTotally } from '../../src/typeset/text/total-fit.ts';
import { typesetWith } from '../../src/typeset/typeset-with.ts';
import type { Bound } from './bound-documents.ts';

interface Count {
  lines: number;
  hyphenated: number;
  inARow: number;
  stretched: number;
  overfull: number;
}

/** Notes the justified lines of a paragraph; its last line is never stretched and is not counted. */
function countLines(count: Count, lines: readonly SetLine[], space: (line: SetLine) => number): void {
  let row = 0;
  for (const line of lines.slice(0, -1)) {
    count.lines += 1;
    row = line.end === 'hyphen' ? row + 1 : 0;
    if (row > 0) count.hyphenated += 1;
    count.inARow = Math.max(count.inARow, row);
    if (line.extra > space(line) * SPACE_STRETCH + 1e-6) count.stretched += 1;
    if (line.overfull) count.overfull += 1;
  }
}

function percent(part: number, { lines }: Count): string {
  return `${((100 * part) / lines).toFixed(1).padStart(5)} %`;
}

/** How the running text of bound documents is broken, by total fit and by filling line after line. */
export function measureTypography({ docs, theme, fonts }: Bound): readonly string[] {
  const space = ({ runs: [run] }: SetLine): number =>
    run ? (fonts.width(' ', run.face) * run.size) / 1000 : 0;
  const row = (name: string, fit: Fit): string => {
    const count: Count = { lines: 0, hyphenated: 0, inARow: 0, stretched: 0, overfull: 0 };
    const breaker = createBreaker(fonts, fit);
    const counting: typeof breaker = {
      ...breaker,
      breakParagraph: (runs, style, measure) => {
        const lines = breaker.breakParagraph(runs, style, measure);
        if (style.align === 'justify') countLines(count, lines, space);
        return lines;
      },
    };
    for (const doc of docs) typesetWith(doc, theme, { measurer: fonts, breaker: counting });
    const { lines, hyphenated, inARow, stretched, overfull } = count;
    return `${name.padEnd(12)} ${lines} lines ${percent(hyphenated, count)} hyphenated (at most ${inARow} in a row) ${percent(stretched, count)} stretched, ${overfull} overfull`;
  };
  return [row('total fit', fitTotally), row('greedy', fitGreedily)];
}
