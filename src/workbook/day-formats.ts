import { civilFromDays, formatDay } from '../lib/civil-day.ts';
import { walkXml } from './walk-xml.ts';

/** Built-in number formats that show days (ECMA-376, 18.8.30). */
const BUILT_IN = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
] as const;

/** A format shows days when letters of days, months or years stand in it outside quotation marks and brackets. */
function showsDays(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** The styles of a workbook whose numbers are days. */
export function dayStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  const formats = new Set<number>();
  const styles = new Set<number>();
  let inCells = false;
  let at = 0;
  walkXml(part, {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt' && showsDays(formatCode ?? '')) formats.add(id);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (formats.has(id) || BUILT_IN.some(([from, to]) => id >= from && id <= to)) styles.add(at);
      at += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Spreadsheets count days from the last of 1899, and believe in a 29 February 1900, or from 1904 (ECMA-376, 18.17.4.1). */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
const PHANTOM = 60;

/** `2026-03-02` of a spreadsheet's number of a day; the time of day is left out. */
export function isoOfSerial(serial: number, from1904 = false): string {
  const day = Math.floor(serial);
  const shift = from1904 ? FROM_1904 : FROM_1900 - (day < PHANTOM ? 1 : 0);
  return formatDay(civilFromDays(day - shift));
}
