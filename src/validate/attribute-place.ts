import type { Directive } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Place } from '../model/place.ts';

function stretch(opening: Place, from: number, length: number): Place {
  const { line } = opening.start;
  return { ...opening, start: { line, column: from + 1 }, end: { line, column: from + length + 1 } };
}

/**
 * Where an attribute stands in the opening line of a block: `minutes=40`; with `word`, only that word of its value. The
 * whole opening line when it is not there.
 */
export function attributePlace(
  kit: Kit,
  { opening }: Directive,
  { name, word }: { name: string; word?: string },
): Place {
  const text = kit.lines.get(opening.path)?.[opening.start.line - 1] ?? '';
  const found = new RegExp(`\\b${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s}]+)`).exec(text);
  if (!found) return opening;
  const [attribute, value = ''] = found;
  if (word === undefined) return stretch(opening, found.index, attribute.length);
  const from = found.index + attribute.length - value.length;
  const at = value.indexOf(word);
  return at === -1
    ? stretch(opening, found.index, attribute.length)
    : stretch(opening, from + at, word.length);
}
