import { plainHeading } from './read-table.ts';

/** What a column of a typed sheet, or of a form's export, holds. Without a half-day, a row is of one. */
export type AttendanceColumn =
  | 'code'
  | 'date'
  | 'half'
  | 'signed'
  | 'mark'
  | 'morning-signed'
  | 'morning-mark'
  | 'afternoon-signed'
  | 'afternoon-mark';

const COLUMNS: readonly (readonly [RegExp, AttendanceColumn])[] = [
  [/^(cod(igo)?\b.*|code\b.*)$/, 'code'],
  [/^(fecha|dia|date|day|jour)$/, 'date'],
  [/^(mitad del dia|media jornada|half|half-day|demi-journee)$/, 'half'],
  [/^(firma|signature)$/, 'signed'],
  [/^(marca|mark|marque)$/, 'mark'],
  [/^(firma manana|morning signature|signature matin)$/, 'morning-signed'],
  [/^(marca manana|morning mark|marque matin)$/, 'morning-mark'],
  [/^(firma tarde|afternoon signature|signature apres-midi)$/, 'afternoon-signed'],
  [/^(marca tarde|afternoon mark|marque apres-midi)$/, 'afternoon-mark'],
];

/** Of a heading; forms put the names of their groups before it: `registro/code`. */
export function attendanceColumnOf(heading: string): AttendanceColumn | undefined {
  const plain = plainHeading(heading);
  const last = plain.slice(plain.lastIndexOf('/') + 1).trim();
  return COLUMNS.find(([pattern]) => pattern.test(last))?.[1];
}
