import { asText, type Json } from '../../helpers/pdf-objects.ts';
import { attributeOf, idOf, type StructureElement } from './read-structure.ts';
import type { UaRule } from './rule.ts';

interface GridCell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

interface Grid {
  readonly cells: readonly GridCell[];
  /** How many columns each row has. */
  readonly widths: readonly number[];
  readonly overlaps: number;
}

function numberOf(value: Json | undefined): number {
  return typeof value === 'number' ? value : 1;
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return table.children.flatMap((child) =>
    child.role === 'TR' ? [child] : child.children.filter(({ role }) => role === 'TR'),
  );
}

/** Keys of the places that a cell covers. */
function placesOf({ row, column, width, height }: GridCell): readonly string[] {
  return Array.from(
    { length: width * height },
    (_, at) => `${row + Math.floor(at / width)},${column + (at % width)}`,
  );
}

function placeCell(element: StructureElement, row: number, column: number): GridCell {
  const [width, height] = ['ColSpan', 'RowSpan'].map((name) => numberOf(attributeOf(element, name)));
  return { element, row, column, width: width ?? 1, height: height ?? 1 };
}

/** Lays the cells out as HTML does: each in the first column that no cell from above reaches down into. */
function layGrid(table: StructureElement): Grid {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  const rows = rowsOf(table);
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const element of tr.children.filter(({ role }) => role === 'TH' || role === 'TD')) {
      while (taken.has(`${row},${column}`)) column += 1;
      const cell = placeCell(element, row, column);
      for (const place of placesOf(cell)) taken.add(place);
      cells.push(cell);
      column += cell.width;
    }
  }
  const widths = rows.map((_, row) => [...taken].filter((key) => key.startsWith(`${row},`)).length);
  const overlaps = cells.flatMap(placesOf).length - taken.size;
  return { cells, widths, overlaps };
}

function headersOf({ element }: GridCell): readonly string[] {
  const headers = attributeOf(element, 'Headers');
  return Array.isArray(headers) ? headers.flatMap((header: Json) => asText(header) ?? []) : [];
}

function isHeadedBy(cell: GridCell, head: GridCell): boolean {
  if (head.element.role !== 'TH') return false;
  const scope = attributeOf(head.element, 'Scope');
  const inRow = cell.row >= head.row && cell.row < head.row + head.height;
  const inColumn = cell.column >= head.column && cell.column < head.column + head.width;
  return (
    (inRow && (scope === '/Row' || scope === '/Both')) ||
    (inColumn && (scope === '/Column' || scope === '/Both'))
  );
}

/** No head stands over it or beside it with a scope that reaches it. */
function isHeadless(cell: GridCell, cells: readonly GridCell[]): boolean {
  return cell.element.role === 'TD' && !cells.some((head) => isHeadedBy(cell, head));
}

/** Rows that are wider, or narrower, than the first. */
function unlike(
  widths: readonly number[],
  isWrong: (width: number, first: number) => boolean,
): readonly string[] {
  const [first = 0] = widths;
  return widths.flatMap((width, row) =>
    isWrong(width, first) ? [`row ${row + 1} has ${width} columns, not ${first}`] : [],
  );
}

function gridRule(id: string, find: (grid: Grid) => readonly string[]): UaRule {
  return {
    id,
    check: ({ elements }) =>
      elements.filter(({ role }) => role === 'Table').flatMap((table) => find(layGrid(table))),
  };
}

/** Tables as grids: 7.2 and 7.5. */
export const TABLE_GRID_RULES: readonly UaRule[] = [
  gridRule('7.2-15', ({ overlaps }) => (overlaps > 0 ? [`${overlaps} places are taken twice`] : [])),
  gridRule('7.2-41', ({ cells, widths }) =>
    cells
      .filter(({ row, height }) => row + height > widths.length)
      .map(({ row, column }) => `the cell in row ${row + 1}, column ${column + 1} reaches below the table`),
  ),
  gridRule('7.2-42', ({ widths }) => unlike(widths, (width, first) => width > first)),
  gridRule('7.2-43', ({ widths }) => unlike(widths, (width, first) => width < first)),
  gridRule('7.5-1', ({ cells }) =>
    cells
      .filter(({ element }) => element.role === 'TD')
      .filter((cell) => headersOf(cell).length === 0 && isHeadless(cell, cells))
      .map(({ row, column }) => `no head for the cell in row ${row + 1}, column ${column + 1}`),
  ),
  gridRule('7.5-2', ({ cells }) => {
    const ids = new Set(cells.flatMap(({ element }) => idOf(element) ?? []));
    return cells
      .filter((cell) => isHeadless(cell, cells))
      .flatMap((cell) => headersOf(cell).filter((header) => !ids.has(header)));
  }),
];
