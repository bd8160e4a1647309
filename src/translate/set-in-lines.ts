import type { CodeBlock, Directive } from '../model/content.ts';
import type { Place } from '../model/place.ts';

/** Where the value of an attribute stands, its quotation marks included, in the opening line of a block. */
export function attributeStretch(
  { opening }: Directive,
  name: string,
  lines: readonly string[],
): Place | undefined {
  const { path, start } = opening;
  const found = new RegExp(`(?<=[\\s{]${name}=)(?:"[^"]*"|'[^']*'|[^\\s}]+)`).exec(
    lines[start.line - 1] ?? '',
  );
  if (!found) return undefined;
  const column = found.index + 1;
  return {
    path,
    start: { line: start.line, column },
    end: { line: start.line, column: column + found[0].length },
  };
}

/** Where the lines between the fences of a code stand; undefined where they are not all as deep as the fence, or there are none. */
export function codeStretch({ place, value }: CodeBlock, lines: readonly string[]): Place | undefined {
  const { path, start, end } = place;
  const column = start.column;
  const inner = lines.slice(start.line, end.line - 1);
  const isFenced = /^(?:`{3,}|~{3,})/.test((lines[start.line - 1] ?? '').slice(column - 1));
  if (!isFenced || inner.map((line) => line.slice(column - 1)).join('\n') !== value || value.trim() === '')
    return undefined;
  const last = inner.at(-1) ?? '';
  return {
    path,
    start: { line: start.line + 1, column },
    end: { line: end.line - 1, column: last.length + 1 },
  };
}

/** A value of an attribute as it is written: what would end it, or be read as another sign, is spelled out. */
export function attributeText(text: string): string {
  return `"${text.replaceAll(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;')}"`;
}
