import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { wordsIn } from './words-in.ts';

const TWIN: Diagnostic = {
  rule: 'duplicate-id',
  severity: 'error',
  place: { path: 'es/a.md', start: { line: 11, column: 10 }, end: { line: 11, column: 16 } },
  message: { key: 'duplicate-id.slide', values: { id: 'senal' } },
  hint: { key: 'duplicate-id.hint', values: { id: 'senal' } },
  related: [
    {
      place: { path: 'es/a.md', start: { line: 7, column: 10 }, end: { line: 7, column: 16 } },
      message: { key: 'duplicate-id.first', values: { id: 'senal' } },
    },
  ],
};
const GLYPH: Diagnostic = {
  rule: 'missing-glyph',
  severity: 'error',
  place: { path: 'es/a.md', start: { line: 2, column: 1 }, end: { line: 2, column: 3 } },
  message: { key: 'missing-glyph', values: { n: 1, character: '🎉', code: 'U+1F389' } },
};

describe('the report for programs', () => {
  it('holds each finding with its names, its place, and words in English', () => {
    expect(reportJson([TWIN, GLYPH], { words: wordsIn('en'), root: 'kits/x' })).toEqual({
      version: 1,
      root: 'kits/x',
      summary: { errors: 2, warnings: 0, notices: 0 },
      diagnostics: [
        {
          rule: 'missing-glyph',
          severity: 'error',
          path: 'es/a.md',
          start: { line: 2, column: 1 },
          end: { line: 2, column: 3 },
          key: 'missing-glyph',
          message: 'The character “🎉” (U+1F389) cannot be printed: none of the program’s typefaces has it.',
          values: { n: 1, character: '🎉', code: 'U+1F389' },
        },
        {
          rule: 'duplicate-id',
          severity: 'error',
          path: 'es/a.md',
          start: { line: 11, column: 10 },
          end: { line: 11, column: 16 },
          key: 'duplicate-id.slide',
          message: 'Another slide is called “senal” already.',
          values: { id: 'senal' },
          hint: 'Give it another id; the first may keep “senal”.',
          related: [
            {
              path: 'es/a.md',
              start: { line: 7, column: 10 },
              end: { line: 7, column: 16 },
              message: 'The first “senal” is here.',
            },
          ],
        },
      ],
    });
  });

  it('is the same in whatever order the findings come', () => {
    const options = { words: wordsIn('en'), root: 'kits/x' };
    expect(JSON.stringify(reportJson([GLYPH, TWIN], options))).toBe(
      JSON.stringify(reportJson([TWIN, GLYPH], options)),
    );
  });
});
