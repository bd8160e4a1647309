import { describe, expect, it } from 'vitest';
import { composeTyped } from '../../src/deliver/attendance-workbook.ts';
import type { Participant } from '../../src/deliver/participant.ts';
import { readAttendance } from '../../src/deliver/read-attendance.ts';
import { halfDaysOf } from '../../src/model/delivery.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { Sheet, Workbook } from '../../src/model/workbook.ts';
import { openTables } from '../../src/pipeline/open-tables.ts';
import { packWorkbook } from '../../src/pipeline/pack-workbook.ts';
import en from '../../templates/strings/en/forms.json' with { type: 'json' };
import enTyped from '../../templates/strings/en/typed.json' with { type: 'json' };
import es from '../../templates/strings/es/forms.json' with { type: 'json' };
import esTyped from '../../templates/strings/es/typed.json' with { type: 'json' };
import fr from '../../templates/strings/fr/forms.json' with { type: 'json' };
import frTyped from '../../templates/strings/fr/typed.json' with { type: 'json' };
import { exampleDelivery } from './example-delivery.ts';

const WORDS = { es: [es, esTyped], en: [en, enTyped], fr: [fr, frTyped] } as const;
const NOBODY = { institution: '', position: '', municipality: '', sex: '', ageGroup: '' };

function people(count: number): readonly Participant[] {
  return Array.from({ length: count }, (_, at) => ({
    ...NOBODY,
    code: `HN-26-${at + 1}`,
    name: `=Ana ${at}`,
    sector: '',
    track: '',
    ethnicity: 'secreta',
  }));
}

function book(count: number, language: keyof typeof WORDS = 'es', blank?: number): Workbook {
  const [words, typed] = WORDS[language];
  const participants = people(count);
  const options = { delivery: exampleDelivery, participants, blank, paper: 'letter' as const };
  return composeTyped({ ...options, words: wordsOf(words), typed: wordsOf(typed) });
}

/** What somebody types into the first row of people. */
function typedIn(workbook: Workbook, day: number, row: number, texts: readonly string[]): Workbook {
  const sheets = workbook.sheets.map((sheet, at): Sheet => {
    if (at !== day) return sheet;
    const rows = sheet.rows.map((each, line) => {
      if (line !== row) return each;
      const from = each.cells.length - texts.length;
      return {
        ...each,
        cells: each.cells.map((cell, n) => (n < from ? cell : { ...cell, value: texts[n - from] ?? '' })),
      };
    });
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

const frame = { codes: new Set(['HN-26-1', 'HN-26-2']), held: halfDaysOf(exampleDelivery) };

describe('sign-in sheets to type in', () => {
  it('are one a day, with the people and their walk-ins, and its day on the tab', () => {
    const { sheets, locked } = book(20);
    expect(sheets.map(({ name }) => name)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    // Four rows above, twenty people, a label, five who may come, two to sign.
    expect(sheets[0]?.rows).toHaveLength(4 + 20 + 1 + 5 + 2);
    expect(locked).toBe(true);
    expect(JSON.stringify(sheets)).not.toContain('secreta');
  });

  it('may be typed in where people sign, and in rows of those who come unannounced', () => {
    const [sheet] = book(1).sheets;
    const open = (row: number) => sheet?.rows[row]?.cells.map(({ look }) => look?.open === true);
    expect(open(4)).toEqual([...Array(8).fill(false), ...Array(4).fill(true)]);
    expect(open(6)).toEqual([false, ...Array(11).fill(true)]);
    expect(open(3)?.some(Boolean)).toBe(false);
    expect(sheet?.choices?.map(({ values }) => values.join())).toContain('P,T,A,R');
  });

  it('are as wide as the printed ones, and as many rows as were asked for without names', () => {
    const [sheet] = book(3, 'es', 25).sheets;
    expect(sheet?.columns.reduce((sum, mm) => sum + mm, 0)).toBe(255);
    expect(sheet?.rows.filter(({ height }) => height === 10.5)).toHaveLength(25);
    expect(JSON.stringify(sheet)).not.toContain('=ANA');
  });

  it.each(['es', 'en', 'fr'] as const)('are read again as they were typed, in %s', async (language) => {
    const typed = typedIn(typedIn(book(2, language), 0, 4, ['x', 'P', 'x', 'A']), 1, 5, ['', 'A', 'x', 't']);
    const { presences, problems } = readAttendance(await openTables(await packWorkbook(typed)), frame);
    expect(problems).toEqual([]);
    expect(
      presences.map(({ code, date, half, signed, mark }) => `${code} ${date} ${half} ${signed} ${mark}`),
    ).toEqual([
      'HN-26-1 2026-03-02 morning true present',
      'HN-26-1 2026-03-02 afternoon true absent',
      'HN-26-2 2026-03-03 morning false absent',
      'HN-26-2 2026-03-03 afternoon true late',
    ]);
  });

  it('name by sheet and row what was typed wrong, and those who are not on the roster', async () => {
    const walkIn = typedIn(book(2), 0, 7, ['x', 'P', '', '']);
    const typed = typedIn(walkIn, 2, 4, ['x', 'Z', '', '']);
    const { presences, problems } = readAttendance(await openTables(await packWorkbook(typed)), frame);
    expect(presences).toEqual([]);
    expect(problems).toEqual([
      { row: 8, key: 'attendance.no-code', sheet: 1 },
      { row: 5, key: 'attendance.bad-mark', sheet: 3 },
    ]);
  });
});
