import type { Half } from '../model/delivery.ts';
import { plainHeading } from './read-table.ts';

/** What the coordinator marked on a sheet. */
export type Mark = 'present' | 'late' | 'absent' | 'left' | 'none';

const YES = /^(x|si|s|yes|y|oui|o|1|✓|✔|v|true|verdadero|.+\.(png|jpe?g|webp))$/;
const NO = /^(no?|non|0|-|false|falso)?$/;

/** Whether somebody signed; a form's export names the picture of the signature. Undefined for any other text. */
export function signedOf(text: string): boolean | undefined {
  const plain = plainHeading(text);
  if (NO.test(plain)) return false;
  return YES.test(plain) ? true : undefined;
}

const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^$/, 'none'],
  [/^(✓|✔|x|p|presente?)$/, 'present'],
  [/^(t|l|tarde|tardanza|late|retard)$/, 'late'],
  [/^(a|ausente|absente?)$/, 'absent'],
  [/^(r|retiro|left|depart|partie?)$/, 'left'],
];

/** A mark, as a letter or in words, or both: `P · presente`. Undefined for any other text. */
export function markOf(text: string): Mark | undefined {
  const [first = ''] = plainHeading(text).split(/ ?[·:(]/);
  return MARKS.find(([pattern]) => pattern.test(first))?.[1];
}

const HALF_WORDS: readonly (readonly [RegExp, Half])[] = [
  [/^(morning|manana|matin|am)$/, 'morning'],
  [/^(afternoon|tarde|apres-midi|pm)$/, 'afternoon'],
];

export function halfOf(text: string): Half | undefined {
  return HALF_WORDS.find(([pattern]) => pattern.test(plainHeading(text)))?.[1];
}
