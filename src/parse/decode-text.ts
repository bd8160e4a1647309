import type { Finding } from '../model/diagnostic.ts';
import type { Place, Point } from '../model/place.ts';

export interface Decoded {
  readonly text: string;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

function endOf(text: string): Point {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The text up to its first bad byte tells where that byte stands. */
function placeOfBadByte(path: string, lossy: string): Place {
  const at = lossy.indexOf('\ufffd');
  const start = endOf(lossy.slice(0, Math.max(0, at)));
  return { path, start, end: { line: start.line, column: start.column + 1 } };
}

function findControl(path: string, lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, index) => {
    const at = line.search(/(?!\t)\p{Cc}/u);
    if (at === -1) return [];
    const start = { line: index + 1, column: at + 1 };
    const place = { path, start, end: { line: index + 1, column: at + 2 } };
    const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const message = { key: 'not-utf8.control', values: { code: `U+${code}` } };
    return [{ rule: 'not-utf8', place, message, hint: { key: 'not-utf8.control.hint' } }];
  });
}

/** UTF-8 with or without a byte order mark, any line ends. Bytes that are no UTF-8 give a finding, and no text. */
export function decodeText(path: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    const lines = text.split('\n');
    const findings = findControl(path, lines);
    return findings.length > 0 ? { text: '', lines, findings } : { text, lines, findings };
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const message = { key: 'not-utf8.bytes' };
    const place = placeOfBadByte(path, lossy);
    const finding = { rule: 'not-utf8', place, message, hint: { key: 'not-utf8.bytes.hint' } };
    return { text: '', lines: lossy.split('\n'), findings: [finding] };
  }
}
