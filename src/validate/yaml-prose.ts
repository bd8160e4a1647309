import type { Place } from '../model/place.ts';
import type { ProseLine } from './prose-line.ts';

/** What a backslash and a letter stand for between double quotation marks, as far as prose has any of it. */
const ESCAPED: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', _: '\u00a0' };
const DOUBLE_QUOTED = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))|[^\\]/giu;
const SINGLE_QUOTED = /''|[^']/gu;

interface Read {
  readonly text: string;
  /** Where each of its units begins in the file, counted from the scalar's first sign, and where the last ends. */
  readonly offsets: readonly number[];
}

function unescaped([all, unicode, hex, letter]: RegExpMatchArray): string {
  const code = unicode ?? hex;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return letter === undefined ? all : (ESCAPED[letter] ?? '');
}

function readQuoted(raw: string): Read {
  const isDouble = raw.startsWith('"');
  const inside = raw.slice(1, -1);
  let text = '';
  const offsets: number[] = [];
  for (const found of inside.matchAll(isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED)) {
    const letter = isDouble ? unescaped(found) : found[0].slice(0, found[0] === "''" ? 1 : undefined);
    for (let unit = 0; unit < letter.length; unit += 1) offsets.push(found.index + 1 + unit);
    text += letter;
  }
  return { text, offsets: [...offsets, raw.length - 1] };
}

function lineOfScalar(value: string, { path, start, end }: Place, line: string): readonly ProseLine[] {
  const raw = line.slice(start.column - 1, end.column - 1);
  const at = { path, line: start.line, before: '', after: '' };
  if (raw === value) return [{ ...at, column: start.column, text: value }];
  if (!/^(["']).*\1$/u.test(raw)) return [];
  const { text, offsets } = readQuoted(raw);
  return text === value ? [{ ...at, column: start.column, text, offsets }] : [];
}

/** What of a scalar stands in one of its lines, and where: without indent and quotation marks. */
function writtenIn(
  number: number,
  { start, end }: Place,
  source: readonly string[],
): { text: string; column: number } {
  const whole = source[number - 1] ?? '';
  const from = number === start.line ? start.column - 1 : 0;
  const written = whole.slice(from, number === end.line ? end.column - 1 : undefined);
  const isQuoted = /^["']/u.test(source[start.line - 1]?.slice(start.column - 1) ?? '');
  const text = isQuoted ? written.trim().replace(/^["']|["']$/gu, '') : written.trim();
  return { text, column: from + written.indexOf(text) + 1 };
}

/** The lines of a YAML text that goes over several: those that stand in the file as they read. */
function linesOfScalar(value: string, place: Place, source: readonly string[]): readonly ProseLine[] {
  const { path, start, end } = place;
  let from = 0;
  const lines: ProseLine[] = [];
  for (let line = start.line; line <= end.line; line += 1) {
    const { text, column } = writtenIn(line, place, source);
    const found = value.indexOf(text, from);
    if (text === '' || found === -1) continue;
    from = found + text.length;
    lines.push({ path, line, column, text, before: '', after: '' });
  }
  return lines;
}

/** The lines of a text in YAML, however it is quoted, of which every letter’s place is known. */
export function yamlLines(value: string, place: Place, source: readonly string[]): readonly ProseLine[] {
  const { start, end } = place;
  return start.line === end.line
    ? lineOfScalar(value, place, source[start.line - 1] ?? '')
    : linesOfScalar(value, place, source);
}
