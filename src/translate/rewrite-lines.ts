import type { Place } from '../model/place.ts';
import { cellText } from './check-text.ts';
import { attributeText } from './set-in-lines.ts';
import type { UnitKind } from './unit.ts';

/** A text and what takes its place. */
export interface Replacement {
  readonly kind: UnitKind;
  readonly place: Place;
  /** Tidy. */
  readonly text: string;
}

/** JSON's strings are YAML's, in one line whatever they hold. */
export function yamlText(text: string): string {
  return JSON.stringify(text)
    .replaceAll('\u2028', '\\L')
    .replaceAll('\u2029', '\\P')
    .replaceAll('\u0085', '\\N');
}

function written({ kind, text }: Replacement, before: string): string {
  if (kind === 'front' || kind === 'data') return yamlText(text);
  if (kind === 'cell') return cellText(text);
  if (kind === 'attribute') return attributeText(text);
  // A line that goes on stands as deep in its list or quote as the one it continues.
  return text.replaceAll('\n', `\n${before.replaceAll(/[^>]/g, ' ')}`);
}

function isLater({ place: { start: a } }: Replacement, { place: { start: b } }: Replacement): number {
  return b.line - a.line || b.column - a.column;
}

/** A page's lines with texts in place of others; undefined where a line has gone into the one before it. */
export function rewriteLines(
  lines: readonly string[],
  replacements: readonly Replacement[],
): readonly (string | undefined)[] {
  const result: (string | undefined)[] = [...lines];
  for (const replacement of [...replacements].sort(isLater)) {
    const { start, end } = replacement.place;
    // A block of YAML ends where the next line begins.
    const isWholeLine = end.column === 1 && end.line > start.line;
    const first = result[start.line - 1] ?? '';
    const last = isWholeLine ? '' : (result[end.line - 1] ?? '').slice(end.column - 1);
    const before = first.slice(0, start.column - 1);
    result[start.line - 1] = before + written(replacement, before) + last;
    for (let line = start.line + 1; line < end.line + (isWholeLine ? 0 : 1); line += 1)
      result[line - 1] = undefined;
  }
  return result;
}
