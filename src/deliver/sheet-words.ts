import type { Delivery } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';
import { dayText, hoursOf } from './day-words.ts';

/** What heads the sheets of one day; `at` counts the days from 0. `words` are of the area `forms`. */
export function sheetTitle({ days }: Delivery, at: number, words: Words): string {
  const date = dayText(days[at]?.date ?? '', words);
  return days.length === 1
    ? words('sheet.title', { date })
    : words('sheet.title-of', { number: at + 1, all: days.length, date });
}

/** Who keeps the data, until when, and what one may ask. */
export function dataNotice({ custodian, contact, retention }: Delivery, words: Words): string {
  return words('sheet.notice', { custodian, contact, date: dayText(retention, words) });
}

/** Course, place, hours and trainers of a day, in one line. */
export function sheetFacts(delivery: Delivery, day: Delivery['days'][number], words: Words): string {
  const { kit, audience, venue, municipality, room, trainers } = delivery;
  return [
    ['kit', `${kit.title} (${kit.id} ${kit.version})`],
    ['audience', audience.title],
    ['venue', [venue, room, municipality].filter(Boolean).join(', ')],
    ['hours', hoursOf(day, words)],
    ['trainers', [trainers.lead, ...(trainers.co ?? [])].join(', ')],
  ]
    .map(([key, value]) => words('sheet.fact', { label: words(`sheet.${key}`), value: value ?? '' }))
    .join(' · ');
}
