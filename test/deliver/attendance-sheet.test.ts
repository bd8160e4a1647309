import { describe, expect, it } from 'vitest';
import { composeAttendance, longDate, walkInRows } from '../../src/deliver/attendance-sheet.ts';
import { parseDay } from '../../src/lib/civil-day.ts';
import type { DocBlock } from '../../src/model/doc.ts';
import { wordsOf } from '../../src/model/strings.ts';
import texts from '../../templates/strings/es/forms.json' with { type: 'json' };

const words = wordsOf(texts);
const first = parseDay('2026-03-02') ?? { year: 0, month: 1, day: 1 };

function person(at: number) {
  return {
    name: `Persona ${at} Núñez`,
    institution: '',
    position: '',
    municipality: '',
    sex: '',
    ageGroup: '',
  };
}

function sheets(people: number, days: number, more: { blank?: number; paper?: 'a4' } = {}) {
  return composeAttendance({
    participants: Array.from({ length: people }, (_, at) => person(at + 1)),
    blank: more.blank,
    first,
    days,
    venue: 'Academia',
    municipality: 'La Ceiba',
    trainers: '',
    kit: { id: 'trata', version: '0.1.0', title: 'Trata' },
    audience: 'Policía',
    paper: more.paper ?? 'letter',
    language: 'es',
    words,
  });
}

function tables(blocks: readonly DocBlock[]) {
  return blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
}

describe('sign-in sheets', () => {
  it('are one for each day, both half-days on it', () => {
    const days = tables(sheets(60, 3).blocks);
    expect(days).toHaveLength(3);
    expect(days.map(({ rows }) => rows.length)).toEqual([73, 73, 73]);
  });

  it('have rows for those who are not on the list: a fifth, at least five', () => {
    expect([0, 10, 25, 26, 60].map(walkInRows)).toEqual([5, 5, 5, 6, 12]);
  });

  it('print names in capitals, accents kept, as on the certificate', () => {
    const cell = tables(sheets(1, 1).blocks)[0]?.rows[0]?.cells[1];
    expect(JSON.stringify(cell)).toContain('PERSONA 1 NÚÑEZ');
  });

  it('fill 255 mm of Letter with rows of 10.5 mm, and more on A4', () => {
    const sum = (doc: ReturnType<typeof sheets>): number =>
      (tables(doc.blocks)[0]?.columns ?? []).reduce(
        (total, { width }) => total + (typeof width === 'object' && 'mm' in width ? width.mm : 0),
        0,
      );
    expect(sum(sheets(1, 1))).toBe(255);
    expect(sum(sheets(1, 1, { paper: 'a4' }))).toBe(271);
    expect(tables(sheets(1, 1).blocks)[0]?.rows[0]?.height).toBe(10.5);
  });

  it('can be blank, with as many rows as wanted', () => {
    expect(tables(sheets(0, 1, { blank: 25 }).blocks)[0]?.rows).toHaveLength(25);
  });

  it('say the day in words', () => {
    expect(longDate(first, words)).toBe('lunes 2 de marzo de 2026');
  });
});
