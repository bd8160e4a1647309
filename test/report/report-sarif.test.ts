import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { reportSarif } from '../../src/report/report-sarif.ts';
import { RULES } from '../../src/validate/registry.ts';
import { againstSarif } from '../helpers/json-schema.ts';
import { filesOf, judge } from '../validate/example-kit.ts';
import { wordsIn } from './words-in.ts';

const OPTIONS = { words: wordsIn('es'), language: 'es', version: '0.1.0', rules: RULES };
const complaints = againstSarif();

const TWIN: Diagnostic = {
  rule: 'duplicate-id',
  severity: 'error',
  place: { path: 'es/módulo 1/a.md', start: { line: 11, column: 10 }, end: { line: 11, column: 16 } },
  message: { key: 'duplicate-id.slide', values: { id: 'senal' } },
  hint: { key: 'duplicate-id.hint', values: { id: 'senal' } },
  related: [
    {
      place: { path: 'es/a.md', start: { line: 7, column: 10 }, end: { line: 7, column: 16 } },
      message: { key: 'duplicate-id.first', values: { id: 'senal' } },
    },
  ],
};

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

describe('the report in SARIF', () => {
  it('holds each finding with its rule, level, places and hint, by paths below the repository', () => {
    const log = reportSarif([{ root: 'kits/x/', diagnostics: [TWIN] }], OPTIONS);
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          language: 'es',
          columnKind: 'utf16CodeUnits',
          tool: { driver: { name: 'relevo', version: '0.1.0', rules: [{ id: 'duplicate-id' }] } },
          results: [
            {
              ruleId: 'duplicate-id',
              level: 'error',
              message: {
                text: 'Otra diapositiva ya se llama «senal».\nDele otro identificador; el primero puede quedarse con «senal».',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'kits/x/es/m%C3%B3dulo%201/a.md', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 11, startColumn: 10, endLine: 11, endColumn: 16 },
                  },
                },
              ],
              relatedLocations: [{ physicalLocation: { region: { startLine: 7 } } }],
            },
          ],
        },
      ],
    });
  });

  it('keeps the public schema, for what the bad examples of every rule give', async () => {
    const kits = await Promise.all(
      RULES.flatMap(({ examples }) => examples.bad).map(async (example, at) => ({
        root: `kits/${at}/`,
        diagnostics: (await judge(filesOf(example))).diagnostics,
      })),
    );
    const log = reportSarif(kits, OPTIONS) as Log;
    expect(complaints(log)).toEqual([]);
    const [run] = log.runs;
    expect(run?.results.length).toBeGreaterThan(RULES.length);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('keeps the public schema when there is nothing to say, and the schema can tell', () => {
    expect(complaints(reportSarif([], OPTIONS))).toEqual([]);
    expect(complaints({ version: '2.1.0', runs: [{ results: [{ level: 'info' }] }] })).not.toEqual([]);
  });
});
