import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { authorisationNumber, certificateNumber } from '../../src/deliver/certificate-number.ts';
import type { MemoryHost } from '../helpers/memory-host.ts';
import { inventYear } from './invent-year.ts';
import { put, run, textAt, worldWith } from './run-delivery.ts';

const YEAR = inventYear();
const [TRAINING, COURSE] = YEAR;
const at = (year: number, month: number): number => Date.UTC(year, month - 1, 30) / 1000;

let host: MemoryHost;

async function verify(number: string, now = at(2026, 11)): Promise<readonly [code: number, said: string]> {
  host.said.out = '';
  host.said.err = '';
  const code = await main(['certificates', 'anio', '--verify', number], { ...host, now: () => now });
  return [code, host.said.out + host.said.err];
}

describe('the number of a certificate', () => {
  beforeAll(async () => {
    host = worldWith();
    for (const { folder, files, sheet } of YEAR) {
      for (const [name, text] of files) put(host, `anio/${folder}/${name}`, text);
      put(host, 'hoja.csv', sheet);
      await run(host, 'attendance', 'import', 'hoja.csv', '--delivery', `anio/${folder}`);
    }
  });

  it('tells whose it is by code, however it was copied off the paper', async () => {
    if (!TRAINING) throw new Error('no training');
    const number = certificateNumber('completion', 'HN-26-001', TRAINING.delivery);
    for (const written of [number, number.toLowerCase(), number.replaceAll('-', ' ')]) {
      const [code, said] = await verify(written);
      expect(code).toBe(0);
      expect(said).toContain(`${number}: `);
      expect(said).toContain(`HN-26-001, curso ${TRAINING.delivery.id}, kit trata 1.0.0`);
      expect(said).not.toContain('FICTICIA');
    }
  });

  it('of an authorisation is known after later courses moved its last day, and is told when it is over', async () => {
    // Won with the course of June; given again, it would end later.
    const facts = { kit: 'trata', major: 1, until: '2027-06-23' };
    const number = authorisationNumber('HN-26-001', facts);
    expect(await verify(number)).toEqual([0, expect.stringContaining('HN-26-001')]);
    const again = textAt(host, 'anio/curso-4/delivery.yaml')
      .replace(/^id: .*/m, 'id: "otro"')
      .replaceAll('2026-06-2', '2026-11-2');
    put(host, 'anio/curso-7/delivery.yaml', again);
    expect(await verify(number)).toEqual([0, expect.stringContaining('2027-06-23')]);
    host.files.delete('/work/anio/curso-7/delivery.yaml');
    expect(await verify(number, at(2027, 7))).toEqual([1, expect.stringContaining('Ya no está vigente')]);
  });

  it('of somebody who would get none by the data is told with what is missing, and an unknown one as unknown', async () => {
    if (!COURSE) throw new Error('no course');
    const absent = certificateNumber('attendance', 'HN-26-019', COURSE.delivery);
    expect(await verify(absent)).toEqual([1, expect.stringContaining('asistencia menor')]);
    const [code, said] = await verify('0000-0000-0000-0000');
    expect([code, said]).toEqual([1, expect.stringContaining('ningún curso')]);
  });

  it('is refused when it is none, without repeating what was typed', async () => {
    const [code, said] = await verify('Ana Inventada');
    expect(code).toBe(2);
    expect(said).not.toContain('Ana');
  });
});
