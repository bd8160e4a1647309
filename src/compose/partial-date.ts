import type { Words } from '../model/strings.ts';

/** An ISO day as it is; `marzo de 2025` where only the month is known, `2025` where only the year is. */
export function dateText(iso: string, words: Words): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return words('date.month', { month: words(`month.${Number(month)}`), year });
}

export function isWholeDay(iso: string): boolean {
  return iso.length > '2025-03'.length;
}

/** The key's words with a date in them; those of `<key>.part` where not all of the date is known. */
export function datedWords(key: string, iso: string, words: Words): string {
  return words(isWholeDay(iso) ? key : `${key}.part`, { date: dateText(iso, words) });
}
