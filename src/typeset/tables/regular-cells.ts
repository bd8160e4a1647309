import type { DocCell, DocRow } from '../../model/doc.ts';

const EMPTY: DocCell = { blocks: [] };

/** The columns that a cell covers, of those that are left. */
function spanOf({ span = 1 }: DocCell, left: number): number {
  return Math.min(Math.max(1, span), left);
}

/**
 * The cells of a row over exactly `count` columns: empty ones where it lacks some, and what is too much goes into the
 * last cell. So the structure stays regular and nothing is lost.
 */
export function regularCells({ cells: given }: DocRow, count: number): readonly DocCell[] {
  if (given.length === count && given.every((cell) => cell.span === undefined)) return given;
  const cells: DocCell[] = [];
  let left = count;
  for (const cell of given) {
    const span = spanOf(cell, left);
    const last = cells.at(-1);
    if (span > 0) cells.push({ ...cell, span });
    else if (last) cells[cells.length - 1] = { ...last, blocks: [...last.blocks, ...cell.blocks] };
    left -= span;
  }
  return [...cells, ...Array.from({ length: left }, () => EMPTY)];
}
