import type { PdfEntries, PdfText, PdfValue } from './pdf-value.ts';

/** Characters that a string in parentheses cannot hold as they are (ISO 32000-1, 7.3.4.2). */
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** UTF-16, the high byte first, behind its mark, one byte a character. */
function wideBytes(text: string): string {
  let bytes = '\u00fe\u00ff';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}

function textSource(text: PdfText): string {
  const plain = text.valueOf();
  const bytes = /[^\0-\x7f]/.test(plain) ? wideBytes(plain) : plain;
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (character) => ESCAPES[character] ?? character)})`;
}

function entriesSource(entries: PdfEntries): string {
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`/${key} ${pdfSource(value)}`],
  );
  return `<<\n${lines.join('\n')}\n>>`;
}

function isEntries(value: object): value is PdfEntries {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** A value as PDF text of one byte a character, as pdfkit would write it. */
export function pdfSource(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (value instanceof String) return textSource(value as PdfText);
  if (Array.isArray(value)) return `[${value.map((each: PdfValue) => pdfSource(each)).join(' ')}]`;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (typeof value === 'object' && value !== null && isEntries(value)) return entriesSource(value);
  return String(value);
}
