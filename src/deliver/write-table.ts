/** Text that a spreadsheet would take for a formula, and run. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

function cellText(value: string | number): string {
  const text =
    typeof value === 'string' && FORMULA.test(value) && !PLAIN_NUMBER.test(value)
      ? `'${value}`
      : String(value);
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV (RFC 4180) with the byte order mark by which spreadsheets know UTF-8. Text that looks like a formula stays text. */
export function writeTable(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
