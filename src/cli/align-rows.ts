/** Columns as wide as their widest cell; the last runs on. `figures` is where cells of all columns but the first stand. */
export function alignRows(
  rows: readonly (readonly string[])[],
  figures: 'left' | 'right' = 'left',
): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const align = (cell: string, at: number): string =>
    at > 0 && figures === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd());
}
