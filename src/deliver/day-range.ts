import { type CivilDay, parseDay } from '../lib/civil-day.ts';
import type { Words } from '../model/strings.ts';

/** `1`, and `1er` where a language says so. */
function dayNumber({ day }: CivilDay, words: Words): string {
  return day === 1 ? words('day.first') : String(day);
}

/** `4 de marzo de 2027`; an ISO day that cannot be read as it is. `words` are of the areas `forms` and `certificate`. */
export function plainDate(iso: string, words: Words): string {
  const day = parseDay(iso);
  if (!day) return iso;
  return words('date.plain', {
    day: dayNumber(day, words),
    month: words(`month.${day.month}`),
    year: day.year,
  });
}

/** `del 2 al 4 de marzo de 2026`: month and year are said once where both days have the same. */
export function dayRange(first: string, last: string, words: Words): string {
  const [from, to] = [parseDay(first), parseDay(last)];
  if (first === last || !from || !to) return words('date.on', { date: plainDate(last, words) });
  if (from.year !== to.year)
    return words('date.range', { from: plainDate(first, words), to: plainDate(last, words) });
  const month = words(`month.${from.month}`);
  const begin = dayNumber(from, words);
  return words('date.range', {
    from: from.month === to.month ? begin : words('date.month', { day: begin, month }),
    to: plainDate(last, words),
  });
}
