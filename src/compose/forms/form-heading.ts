import type { DocBlock } from '../../model/doc.ts';
import { type FormDesk, heading, paragraph } from '../desk.ts';

/** What heads a form: its name, and the course that it is printed for. */
export function formHeading(desk: FormDesk, key: string): readonly DocBlock[] {
  const { words, filled } = desk;
  return [
    heading(desk, words(key), { level: 1, kicker: words('forms.kicker') }),
    ...(filled?.course ? [paragraph(filled.course, 'meta')] : []),
  ];
}
