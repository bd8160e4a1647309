import type { Finding } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { PlacedMark } from '../model/translation/lock.ts';

export interface ReadLock {
  readonly marks: readonly PlacedMark[];
  readonly findings: readonly Finding[];
}

const MARK = /^(\S+#\S+) (\S+) ([0-9a-f]{16})$/;

function placeOfLine(path: string, line: number, text: string): Place {
  return { path, start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}

/** `translations.lock`: a mark a line; lines that begin with `#` say nothing. Lines of any other kind are findings. */
export function readLock(path: string, lines: readonly string[]): ReadLock {
  const marks: PlacedMark[] = [];
  const findings: Finding[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trimEnd();
    if (text === '' || text.startsWith('#')) continue;
    const place = placeOfLine(path, index + 1, text);
    const [, part, language, hash] = MARK.exec(text) ?? [];
    if (part === undefined || language === undefined || hash === undefined) {
      const key = 'translation-lock.line';
      findings.push({ rule: 'translation-lock', place, message: { key }, hint: { key: `${key}.hint` } });
    } else marks.push({ part, language, hash, place });
  }
  return { marks, findings };
}
