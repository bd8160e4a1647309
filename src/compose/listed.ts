import type { Words } from '../model/strings.ts';

/** `OIT, 2012; UNODC, 2009`: with a semicolon between them, before which the French write a space. */
export function listed(items: readonly string[], words: Words): string {
  return items.join(words('semicolon', { before: '', after: '' }));
}
