import { deflateSync } from 'node:zlib';

/** The filters of PNG that are tried on a row (ISO/IEC 15948, clause 9). */
const NONE = 0;
const SUB = 1;
const UP = 2;

/** How hard a row will be to compress: the sum of its bytes as signed differences, the measure that PNG's authors propose. */
function weigh(row: Buffer): number {
  let sum = 0;
  for (let at = 1; at < row.length; at += 1) {
    const byte = row[at] ?? 0;
    sum += byte < 128 ? byte : 256 - byte;
  }
  return sum;
}

/** A row as its differences to the pixel before, the row above, or as it is; the filter's number stands first. */
function filterRow(
  filter: number,
  row: Buffer,
  { above, step }: { readonly above: Buffer | undefined; readonly step: number },
): Buffer {
  const filtered = Buffer.alloc(row.length + 1);
  filtered[0] = filter;
  for (let at = 0; at < row.length; at += 1) {
    const before = filter === SUB ? (at >= step ? (row[at - step] ?? 0) : 0) : (above?.[at] ?? 0);
    filtered[at + 1] = (row[at] ?? 0) - (filter === NONE ? 0 : before);
  }
  return filtered;
}

/** Rows of `rowBytes` each, filtered and compressed as PDF's predictor 15 reads them. `step` is the bytes of a pixel. */
export function packPixels(pixels: Buffer, rowBytes: number, step: number): Buffer {
  const rows: Buffer[] = [];
  let above: Buffer | undefined;
  for (let from = 0; from < pixels.length; from += rowBytes) {
    const row = pixels.subarray(from, from + rowBytes);
    const tries = [NONE, SUB, UP].map((filter) => filterRow(filter, row, { above, step }));
    const weights = tries.map(weigh);
    const best = tries[weights.indexOf(Math.min(...weights))];
    if (best) rows.push(best);
    above = row;
  }
  return deflateSync(Buffer.concat(rows));
}
