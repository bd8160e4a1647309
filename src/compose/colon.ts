import type { Words } from '../model/strings.ts';

/** What stands between a label and what it labels: a colon, before which the French write a space. */
export function colonOf(words: Words): string {
  return words('colon', { before: '', after: '' });
}
