import { type Delivery, HALVES } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';

const HOUR = 60;

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * HOUR + minutes;
}

/** How long the half-days of a delivery are together by its timetable, in minutes. */
export function courseMinutes({ days }: Pick<Delivery, 'days'>): number {
  const halves = days.flatMap((day) => HALVES.flatMap((name) => day[name] ?? []));
  return halves.reduce((sum, { from, to }) => sum + Math.max(0, minuteOf(to) - minuteOf(from)), 0);
}

/** `21 horas`, `6 horas y 30 minutos`. `words` are of the area `certificate`. */
export function durationText(minutes: number, words: Words): string {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  const told = [
    ...(hours > 0 ? [words('duration.hours', { n: hours })] : []),
    ...(rest > 0 ? [words('duration.minutes', { n: rest })] : []),
  ];
  const [one = words('duration.hours', { n: 0 }), other] = told;
  return other === undefined ? one : words('duration.and', { one, other });
}
