import type { Measurer } from '../../model/face.ts';
import type { Run } from '../../model/paged.ts';
import type { SetLine } from '../text/line.ts';

interface Piece {
  readonly runs: Run[];
  readonly from: number;
  width: number;
}

/** Base characters with the combining marks that follow them. */
function charactersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function widthOf(character: string, run: Run, measurer: Measurer): number {
  return (measurer.width(character, run.face) * run.size) / 1000 + (run.tracking ?? 0);
}

function append(piece: Piece, run: Run, character: string): void {
  const last = piece.runs.at(-1);
  const same = last && last.face === run.face && last.size === run.size && last.tag === run.tag;
  if (same) piece.runs[piece.runs.length - 1] = { ...last, text: last.text + character };
  else piece.runs.push({ ...run, text: character });
}

function cutRuns(line: SetLine, measure: number, measurer: Measurer): readonly Piece[] {
  let piece: Piece = { runs: [], from: 0, width: 0 };
  const pieces = [piece];
  for (const run of line.runs) {
    for (const character of charactersOf(run.text)) {
      const width = widthOf(character, run, measurer);
      if (piece.width > 0 && piece.width + width > measure) {
        piece = { runs: [], from: piece.from + piece.width, width: 0 };
        pieces.push(piece);
      }
      append(piece, run, character);
      piece.width += width;
    }
  }
  return pieces;
}

/** A line with a word that is wider than the measure, cut between characters so that nothing leaves the column. */
export function splitLongLine(line: SetLine, measure: number, measurer: Measurer): readonly SetLine[] {
  if (!line.overfull) return [line];
  const pieces = cutRuns(line, measure, measurer);
  return pieces.map(({ runs, from, width }, at) => ({
    x: 0,
    width,
    runs,
    extra: 0,
    end: at === pieces.length - 1 ? line.end : 'none',
    marks: line.marks.flatMap(({ mark, x, width: covered }) => {
      const left = Math.max(x, from);
      const right = Math.min(x + covered, from + width);
      return right > left ? [{ mark, x: left - from, width: right - left }] : [];
    }),
    overfull: false,
  }));
}
