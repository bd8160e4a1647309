import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { wordsOf } from '../../src/model/strings.ts';
import { reportGithub } from '../../src/report/report-github.ts';

const words = wordsOf({ 'a.b': 'Dice «{text}».', 'a.b.hint': 'Quítelo.' });

function found(text: string, over: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'vague-link',
    severity: 'warning',
    place: { path: 'es/a.md', start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
    message: { key: 'a.b', values: { text } },
    ...over,
  };
}

/** What the service makes of a line: the documented unescaping. */
function read(line: string): { readonly properties: Record<string, string>; readonly data: string } {
  const [, listed = '', data = ''] = /^::\w+ (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const pairs = listed.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), plain(pair.slice(at + 1))] as const;
  });
  return { properties: Object.fromEntries(pairs), data: plain(data) };
}

describe('the report for GitHub', () => {
  it('is one workflow command a finding, with place, rule, message and hint', () => {
    const hinted = found('aquí', { hint: { key: 'a.b.hint' } });
    expect(reportGithub([hinted], { words, root: 'kits/x/' })).toBe(
      '::warning file=kits/x/es/a.md,line=3,endLine=3,col=5,endColumn=9,title=vague-link::Dice «aquí».%0AQuítelo.\n',
    );
  });

  it('calls a notice a notice, and leaves out the columns of several lines', () => {
    const place = { path: 'a.md', start: { line: 1, column: 2 }, end: { line: 4, column: 1 } };
    expect(reportGithub([found('x', { severity: 'info', place })], { words, root: '' })).toBe(
      '::notice file=a.md,line=1,endLine=4,title=vague-link::Dice «x».\n',
    );
  });

  it('gives back any text and path as they were, each finding on a line of its own', () => {
    const anything = fc.string({
      unit: fc.constantFrom('%', ':', ',', '\n', '\r', '2', '5', 'A', 'ñ', '=', ' '),
    });
    fc.assert(
      fc.property(anything, anything, (text, path) => {
        const point = { line: 1, column: 1 };
        const report = reportGithub([found(text, { place: { path, start: point, end: point } })], {
          words,
          root: 'kits/x/',
        });
        expect(report.match(/\n/g)).toHaveLength(1);
        expect(read(report.trimEnd()).properties['file']).toBe(`kits/x/${path}`);
        expect(read(report.slice(0, -1)).data).toBe(`Dice «${text}».`);
      }),
    );
  });
});
