import type { Delivery } from '../../model/delivery.ts';
import type { Words } from '../../model/strings.ts';
import { dayText } from '../day-words.ts';

/** Which course it is, when and where, in one line. */
export function courseLine({
  delivery,
  words,
}: {
  readonly delivery: Delivery;
  readonly words: Words;
}): string {
  const { kit, audience, days, venue, room, municipality } = delivery;
  const [first = '', last = ''] = [days[0]?.date, days.at(-1)?.date];
  const when =
    first === last
      ? dayText(first, words)
      : words('course.days', { from: dayText(first, words), to: dayText(last, words) });
  const where = [venue, room, municipality].filter(Boolean).join(', ');
  return [`${kit.title} (${audience.title})`, when, where].join(' · ');
}
