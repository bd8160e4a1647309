import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNumber } from '../../src/deliver/certificate-number.ts';
import { lacksOf, type Standing } from '../../src/deliver/standing.ts';
import { writeTable } from '../../src/deliver/write-table.ts';
import { exampleDelivery } from './example-delivery.ts';
import { lay, put, run, textAt, worldWith } from './run-delivery.ts';

const ROSTER = 'Código;Nombre\nHN-1;Ana Inventada\nHN-2;Ivo Inventado\n';
const SHEET = [
  'Código,Fecha,Firma mañana,Marca mañana,Firma tarde,Marca tarde',
  'HN-1,2/3/2026,sí,P,sí,T',
  'HN-2,2026-03-02,sí,P,sí,',
  'HN-9,2026-03-02,sí,P,sí,P',
  'HN-2,2026-03-02,sí,P,sí,P',
].join('\n');

function standing(present: number, post?: number): Standing {
  const person = { code: 'HN-1', name: '', institution: '', position: '', municipality: '' };
  const told = { sex: '', ageGroup: '', sector: '', track: '', ethnicity: '' };
  return { person: { ...person, ...told }, present, held: 5, pre: undefined, post };
}

describe('relevo attendance import', () => {
  it('counts a signature with a mark, and says by number which rows it left out', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    put(host, 'curso/roster.csv', ROSTER);
    put(host, 'hoja.csv', SHEET);
    expect(await run(host, 'attendance', 'import', 'hoja.csv', '--delivery', 'curso')).toBe(1);
    expect(host.said.err).toMatch(/fila 4: .*\n.*fila 5: /);
    expect(textAt(host, 'curso/attendance.csv').split('\r\n').slice(1)).toEqual([
      'HN-1,2026-03-02,x,P,x,T',
      'HN-2,2026-03-02,x,P,x,',
      '',
    ]);
    const before = textAt(host, 'curso/attendance.csv');
    await run(host, 'attendance', 'import', 'hoja.csv', '--delivery', 'curso');
    expect(textAt(host, 'curso/attendance.csv')).toBe(before);
  });
});

describe('relevo certificates', () => {
  it('go to those who meet the rule, and say by code who gets none and why', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    put(host, 'curso/roster.csv', ROSTER);
    put(host, 'hoja.csv', SHEET);
    await run(host, 'attendance', 'import', 'hoja.csv', '--delivery', 'curso');
    expect(await run(host, 'certificates', 'curso')).toBe(0);
    expect(host.said.out).toContain(
      'HN-2: sin constancia (asistió a 1 de 2 medias jornadas; se pide el 80 %)',
    );
    expect(host.said.out).toContain('1 constancia.');
    expect(host.said.out).not.toMatch(/Ana|Ivo/);
    expect(await run(host, 'certificates', 'curso', '--kind', 'completion')).toBe(1);
  });

  it('ask for 80 % of the half-days, exactly, and for the mark of the post-test', () => {
    const tot = { ...exampleDelivery, audience: { ...exampleDelivery.audience, level: 'trainer' as const } };
    expect(lacksOf(standing(4), 'attendance', tot)).toEqual([]);
    expect(lacksOf(standing(3), 'attendance', tot)).toEqual(['lack.attendance']);
    expect(lacksOf(standing(4, 0.7), 'completion', tot)).toEqual([]);
    expect(lacksOf(standing(4, 0.69), 'completion', tot)).toEqual(['lack.post']);
    expect(lacksOf(standing(4), 'completion', exampleDelivery)).toEqual(['lack.level', 'lack.no-post']);
  });

  it('have a number that anybody with the delivery can work out, another for each code, kind and version', () => {
    const number = (kind: 'attendance' | 'completion', code: string, version = '0.1.0') =>
      certificateNumber(kind, code, { ...exampleDelivery, kit: { ...exampleDelivery.kit, version } });
    expect(number('attendance', 'HN-1')).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/);
    expect(number('attendance', 'HN-1')).toBe(number('attendance', 'HN-1'));
    const all = [number('attendance', 'HN-1'), number('attendance', 'HN-2'), number('completion', 'HN-1')];
    expect(new Set([...all, number('attendance', 'HN-1', '1.0.0')]).size).toBe(4);
  });
});

describe('a table for spreadsheets', () => {
  it('never begins a cell of text with what would run as a formula', () => {
    const first = fc.constantFrom('=', '+', '-', '@', '\t');
    fc.assert(
      fc.property(first, fc.string(), (sign, rest) => {
        fc.pre(!/^-?\d+([.,]\d+)?$/.test(sign + rest));
        const text = new TextDecoder().decode(writeTable([[sign + rest]]));
        expect(text.replace(/^"/, '')).toMatch(/^'/);
      }),
      { seed: 11 },
    );
  });
});
