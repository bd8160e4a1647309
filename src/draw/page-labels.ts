import type { PagedPage } from '../model/paged.ts';
import { type PdfEntries, type PdfValue, pdfText } from './pdf-value.ts';

/** How a label counts: `A-12` is the number 12 behind `A-`. */
interface Count {
  readonly prefix: string;
  readonly style: 'D' | 'r' | 'R' | undefined;
  readonly number: number;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN = /^(?=.)m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

function romanValue(digits: string): number {
  const values = Array.from(digits, (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function readCount(label: string): Count {
  const [, prefix = '', digits] = /^(.*?)([1-9]\d*)$/s.exec(label) ?? [];
  if (digits !== undefined) return { prefix, style: 'D', number: Number(digits) };
  const lower = label.toLowerCase();
  if (ROMAN.test(lower) && (label === lower || label === label.toUpperCase())) {
    return { prefix: '', style: label === lower ? 'r' : 'R', number: romanValue(lower) };
  }
  return { prefix: label, style: undefined, number: 1 };
}

function goesOn(count: Count, before: Count | undefined): boolean {
  return (
    count.style !== undefined &&
    before !== undefined &&
    count.style === before.style &&
    count.prefix === before.prefix &&
    count.number === before.number + 1
  );
}

function labelEntry({ prefix, style, number }: Count): PdfEntries {
  return {
    ...(style && { S: style }),
    ...(prefix && { P: pdfText(prefix) }),
    ...(number > 1 && { St: number }),
  };
}

/** The number tree of page labels (ISO 32000-1, 12.4.2): an entry wherever the counting does not simply go on. */
export function pageLabels(pages: readonly PagedPage[]): PdfEntries {
  const counts = pages.map(({ label }) => readCount(label));
  const entries = counts.flatMap((count, at): readonly PdfValue[] =>
    goesOn(count, counts[at - 1]) ? [] : [at, labelEntry(count)],
  );
  return { Nums: entries };
}
