import { expect, test } from 'vitest';
import { pdfSource } from '../../src/draw/pdf-source.ts';
import { ObjectRef, pdfText } from '../../src/draw/pdf-value.ts';

test('names, numbers, references and lists are written as PDF has them', () => {
  expect(pdfSource(['P', 1, 0.1234567, true, null, new ObjectRef(12)])).toBe(
    '[/P 1 0.123457 true null 12 0 R]',
  );
});

test('a dictionary leaves out what is undefined', () => {
  expect(pdfSource({ S: 'P', Alt: undefined, K: [3], A: { O: 'List' } })).toBe(
    '<<\n/S /P\n/K [3]\n/A <<\n/O /List\n>>\n>>',
  );
});

test('parentheses, backslashes and line ends of a text are escaped', () => {
  expect(pdfSource(pdfText('f(x) = \\n\n'))).toBe('(f\\(x\\) = \\\\n\\n)');
});

test('a text beyond ASCII is UTF-16 behind its mark, its bytes escaped too', () => {
  // U+0129 ends in the byte of a closing parenthesis.
  expect(pdfSource(pdfText('ñĩ'))).toBe('(\u00fe\u00ff\u0000\u00f1\u0001\\))');
});

test('bytes are written as hexadecimal digits', () => {
  expect(pdfSource(Uint8Array.of(0, 171))).toBe('<00ab>');
});
