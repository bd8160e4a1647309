import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeForm } from '../../src/deliver/attendance-form.ts';
import { readAttendance } from '../../src/deliver/read-attendance.ts';
import { type Delivery, halfDaysOf } from '../../src/model/delivery.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { RawTable } from '../../src/model/table.ts';
import type { Workbook } from '../../src/model/workbook.ts';
import { openTables } from '../../src/pipeline/open-tables.ts';
import { packWorkbook } from '../../src/pipeline/pack-workbook.ts';
import en from '../../templates/strings/en/forms.json' with { type: 'json' };
import enTyped from '../../templates/strings/en/typed.json' with { type: 'json' };
import es from '../../templates/strings/es/forms.json' with { type: 'json' };
import esTyped from '../../templates/strings/es/typed.json' with { type: 'json' };
import fr from '../../templates/strings/fr/forms.json' with { type: 'json' };
import frTyped from '../../templates/strings/fr/typed.json' with { type: 'json' };
import { checkXlsForm } from '../helpers/check-xlsform.ts';
import { exampleDelivery } from './example-delivery.ts';

const WORDS = { es: [es, esTyped], en: [en, enTyped], fr: [fr, frTyped] } as const;
const CODES = ['HN-26-001', 'HN-26-002'];

function form(
  codes: readonly string[],
  delivery: Delivery = exampleDelivery,
  language: keyof typeof WORDS = 'es',
) {
  const [words, typed] = WORDS[language];
  return composeForm({ delivery, codes, words: wordsOf(words), typed: wordsOf(typed) });
}

async function tablesOf(workbook: Workbook): Promise<readonly RawTable[]> {
  return (await openTables(await packWorkbook(workbook))) as readonly RawTable[];
}

const frame = { codes: new Set(CODES), held: halfDaysOf(exampleDelivery) };

async function imported(csv: string) {
  return readAttendance(await openTables(new TextEncoder().encode(csv)), frame);
}

describe('attendance as a form for Kobo or ODK', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'keeps the rules of pyxform in %s, with codes to choose and without',
    async (language) => {
      for (const codes of [CODES, []])
        expect(checkXlsForm(await tablesOf(form(codes, exampleDelivery, language)))).toEqual([]);
    },
  );

  it('keeps them whatever a delivery is called, and asks only for half-days that are held', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const hostile = fc.oneof(text, fc.constantFrom(`\${day}`, '=1+1', '<b>', '"', "'", `\t\${x`));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.boolean(), async (title, custodian, afternoon) => {
        const [day] = exampleDelivery.days;
        const days = day
          ? [{ date: day.date, morning: day.morning, ...(afternoon ? { afternoon: day.afternoon } : {}) }]
          : [];
        const delivery = { ...exampleDelivery, custodian, days, kit: { ...exampleDelivery.kit, title } };
        const tables = await tablesOf(form(CODES, delivery));
        expect(checkXlsForm(tables)).toEqual([]);
        const choices = tables.find(({ name }) => name === 'choices');
        expect(choices?.rows.some(({ cells }) => cells.includes('afternoon'))).toBe(afternoon);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('has rules that a broken form breaks', async () => {
    const tables = await tablesOf(form(CODES));
    const broken = (sheet: string, from: string, to: string): readonly RawTable[] =>
      tables.map((table) => ({
        ...table,
        rows:
          table.name === sheet
            ? table.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => (cell === from ? to : cell)),
              }))
            : table.rows,
      }));
    expect(checkXlsForm(broken('survey', 'select_one days', 'select_one weeks'))).toContain(
      'day: no list weeks',
    );
    expect(checkXlsForm(broken('survey', 'half', 'a half'))).toContain('name a half');
    expect(checkXlsForm(broken('survey', 'signature', 'Mark'))).toContain('survey: names alike');
    expect(checkXlsForm(broken('survey', 'image', 'picture'))).toContain('signature: type picture');
    expect(checkXlsForm(broken('survey', 'Día', ''))).toContain('day: no label');
    expect(checkXlsForm(broken('choices', 'HN-26-002', 'HN-26-001'))).toContain(
      'choices: a name twice in a list',
    );
    expect(checkXlsForm(broken('choices', 'days', 'weeks'))).toContain('half: filter days');
    expect(checkXlsForm(broken('settings', '0.1.0', ''))).toContain('settings: title and version');
    expect(checkXlsForm(tables.filter(({ name }) => name !== 'settings'))).toContain('no sheet settings');
  });

  it('has its export read again, in the names of its questions or in their words', async () => {
    const named =
      '"start";"registro/day";"registro/half";"registro/code";"signature";"signature_URL";"mark";"_id"\n' +
      '"2026-03-02T08:01";"2026-03-02";"morning";"HN-26-001";"1772.png";"https://x";"P";"7"\n' +
      '"2026-03-02T13:01";"2026-03-02";"afternoon";"HN-26-001";"";"";"A";"8"\n';
    const worded =
      'Día,Mitad del día,Código,Firma,Marca,_uuid\n' +
      '2026-03-02 · lunes,Mañana,HN-26-001,1772.png,P · presente,a\n' +
      '2026-03-02 · lunes,Tarde,HN-26-001,,A · ausente,b\n';
    const expected = [
      { code: 'HN-26-001', date: '2026-03-02', half: 'morning', signed: true, mark: 'present' },
      { code: 'HN-26-001', date: '2026-03-02', half: 'afternoon', signed: false, mark: 'absent' },
    ];
    expect(await imported(named)).toEqual({ presences: expected, problems: [] });
    expect(await imported(worded)).toEqual({ presences: expected, problems: [] });
  });

  it('has rows of its export that cannot be read named by number, and an export that asks too much refused', async () => {
    const head = 'day,half,code,signature,mark';
    const line = '2026-03-02,morning,HN-26-001,a.png,P';
    const rows = [line, line, '2026-03-02,noche,HN-26-001,,P', '2026-03-02,morning,HN-99,,P'];
    expect((await imported([head, ...rows].join('\n'))).problems).toEqual([
      { row: 3, key: 'attendance.twice' },
      { row: 4, key: 'attendance.bad-half' },
      { row: 5, key: 'attendance.unknown-code' },
    ]);
    expect(await imported(`${head},datos/identidad_de_genero\n${line},x\n`)).toEqual({
      presences: [],
      problems: [{ row: 1, key: 'roster.intimate' }],
    });
  });
});
