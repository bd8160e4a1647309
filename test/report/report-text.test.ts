import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Place } from '../../src/model/place.ts';
import { type ReportOptions, reportText } from '../../src/report/report-text.ts';
import { wordsIn } from './words-in.ts';

const SESSION = 'es/modules/01-marco/01-indicadores.md';
const LINES = [
  ':::activity{#estaciones kind=case-work minutes=40}',
  '### Cuatro estaciones',
  '',
  '1. :min[38] Lean la tarjeta.',
  ':::',
  '',
  ':::slide{#senal}',
  '## Una señal',
  ':::',
  '',
  ':::slide{#senal}',
];

function on(line: number, from: number, to: number, path = SESSION): Place {
  return { path, start: { line, column: from }, end: { line, column: to } };
}

const STEPS: Diagnostic = {
  rule: 'step-minutes',
  severity: 'error',
  place: on(1, 40, 50),
  message: { key: 'step-minutes.differ', values: { title: 'Cuatro estaciones', minutes: 40, sum: 38 } },
  hint: { key: 'step-minutes.differ.hint', values: { title: 'Cuatro estaciones', minutes: 40, sum: 38 } },
};
const TWIN: Diagnostic = {
  rule: 'duplicate-id',
  severity: 'error',
  place: on(11, 10, 16),
  message: { key: 'duplicate-id.slide', values: { id: 'senal' } },
  hint: { key: 'duplicate-id.hint', values: { id: 'senal' } },
  related: [{ place: on(7, 10, 16), message: { key: 'duplicate-id.first', values: { id: 'senal' } } }],
};
const PICTURE: Diagnostic = {
  rule: 'bad-picture',
  severity: 'error',
  place: on(1, 1, 1, 'assets/ruta.png'),
  message: { key: 'bad-picture.damaged', values: { path: 'assets/ruta.png' } },
  hint: { key: 'bad-picture.damaged.hint' },
};
const UNUSED: Diagnostic = {
  rule: 'unused-session',
  severity: 'warning',
  place: on(2, 5, 8, 'es/modules/01-marco/02-otra.md'),
  message: { key: 'unused-session.none', values: { session: 'marco/otra' } },
  hint: { key: 'unused-session.none.hint', values: { session: 'marco/otra' } },
};
const ALL = [STEPS, TWIN, PICTURE, UNUSED];

function report(diagnostics: readonly Diagnostic[], options: Partial<ReportOptions> = {}): string {
  const lines = new Map([
    [SESSION, LINES],
    ['es/modules/01-marco/02-otra.md', ['---', 'id: otra', '---']],
  ]);
  return reportText(diagnostics, { words: wordsIn('es'), lines, color: false, root: 'kits/x/', ...options });
}

describe('the report for people', () => {
  it('shows file by file what is wrong, where, and what to do', () => {
    expect(report(ALL)).toBe(`kits/x/assets/ruta.png:1:1 error bad-picture
  «assets/ruta.png» está dañada o incompleta.
  Pista: Copie de nuevo el original, o ábrala y guárdela otra vez.

kits/x/es/modules/01-marco/01-indicadores.md:1:40 error step-minutes
  La actividad «Cuatro estaciones» dura 40 min, pero sus pasos suman 38.
  1 │ :::activity{#estaciones kind=case-work minutes=40}
    │                                        ^^^^^^^^^^
  Pista: Cambie minutes a 38 o ajuste los pasos.

kits/x/es/modules/01-marco/01-indicadores.md:11:10 error duplicate-id
  Otra diapositiva ya se llama «senal».
  11 │ :::slide{#senal}
     │          ^^^^^^
  El primer «senal» está aquí. kits/x/es/modules/01-marco/01-indicadores.md:7:10
  7 │ :::slide{#senal}
    │          ^^^^^^
  Pista: Dele otro identificador; el primero puede quedarse con «senal».

kits/x/es/modules/01-marco/02-otra.md:2:5 advertencia unused-session
  Ningún programa usa la sesión marco/otra.
  2 │ id: otra
    │     ^^^
  Pista: Añádala al plan de una audiencia en kit.yaml, o borre el archivo.

En total: 3 errores, 1 advertencia.
`);
  });

  it('is the same in whatever order the findings come', () => {
    expect(report([...ALL].reverse())).toBe(report(ALL));
  });

  it('speaks other languages, while rules keep their names', () => {
    expect(report([STEPS], { words: wordsIn('fr') })).toContain(
      'L’activité «\u00a0Cuatro estaciones\u00a0» dure 40 min, mais ses étapes totalisent 38.',
    );
    expect(report([STEPS], { words: wordsIn('en') })).toContain('1:40 error step-minutes');
  });

  it('is empty when there is nothing to say', () => {
    expect(report([])).toBe('');
  });

  it('has colours only when asked, and the same text below them', () => {
    expect(report(ALL)).not.toContain('\u001b');
    const colored = report(ALL, { color: true });
    expect(colored).toContain('\u001b[31m^^^^^^^^^^\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are written with
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(report(ALL));
  });

  it('shows characters that would change the terminal or the order of the letters', () => {
    const path = 'es/\u001b[2Jx.md';
    const values = { title: '\u202eodinetnoc', minutes: 1, sum: 2 };
    const evil: Diagnostic = {
      ...STEPS,
      place: on(1, 1, 3, path),
      message: { key: 'step-minutes.differ', values },
      hint: { key: 'step-minutes.differ.hint', values },
    };
    const text = report([evil], { lines: new Map([[path, ['a\u001b]0;x\u0007']]]) });
    expect(text).toContain('kits/x/es/␛[2Jx.md:1:1 error');
    expect(text).toContain('«<U+202E>odinetnoc»');
    expect(text).toContain('1 │ a␛]0;x␇');
  });
});
