import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { checkUa } from '../helpers/pdf-ua.ts';
import { FICTION, inventYear } from './invent-year.ts';
import { put, worldWith } from './run-delivery.ts';

/** The end of the invented year. */
const DAY = Date.UTC(2026, 10, 30) / 1000;

interface Json {
  readonly trainers: readonly { readonly code: string; readonly status: string; readonly courses: number }[];
  readonly cohorts: readonly { readonly members: readonly string[]; readonly utilisation: number | null }[];
}

describe('the papers of an invented year', () => {
  it('come from rosters: sheets, certificates, tally and cascade, all tagged, and nobody named but on paper', async () => {
    const year = inventYear();
    const host = { ...worldWith(), now: () => DAY };
    const run = (...argv: readonly string[]): Promise<number> => main(argv, host);
    for (const { folder, files, sheet } of year) {
      for (const [name, text] of files) put(host, `anio/${folder}/${name}`, text);
      put(host, `${folder}.csv`, sheet);
      expect(await run('attendance', 'sheet', `anio/${folder}`)).toBe(0);
      expect(await run('attendance', 'import', `${folder}.csv`, '--delivery', `anio/${folder}`)).toBe(0);
      expect(await run('certificates', `anio/${folder}`)).toBe(0);
    }
    expect(await run('certificates', 'anio/curso-1', '--kind', 'completion')).toBe(0);
    expect(await run('certificates', 'anio', '--kind', 'authorised')).toBe(0);
    expect(await run('tally', 'anio', '--output', 'anio/recuento.pdf')).toBe(0);
    expect(await run('tally', 'anio', '--output', 'anio/recuento.xlsx')).toBe(0);
    expect(await run('cascade', 'anio', '--output', 'anio/cascada.pdf')).toBe(0);
    const papers = [...host.files].filter(([path]) => path.endsWith('.pdf'));
    // Six of sheets, six of attendance, one of completion, one of authorisations, the tally, the cascade.
    expect(papers).toHaveLength(16);
    for (const [path, bytes] of papers) expect([path, checkUa(bytes)]).toEqual([path, []]);
    host.said.out = '';
    await run('cascade', 'anio', '--format', 'json');
    const { trainers, cohorts } = JSON.parse(host.said.out) as Json;
    expect(trainers).toHaveLength(18);
    expect(new Set(trainers.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4);
    expect(cohorts).toHaveLength(1);
    expect(cohorts[0]?.members).toHaveLength(16);
    expect(cohorts[0]?.utilisation).toBeGreaterThan(0.5);
    expect(host.said.out + host.said.err).not.toContain(FICTION);
    for (const path of host.files.keys()) expect(path).not.toContain(FICTION);
  });

  it('are dealt out before each course: forms and badges for everybody, and nobody named but on these', async () => {
    const host = worldWith();
    for (const { folder, files } of inventYear()) {
      for (const [name, text] of files) put(host, `anio/${folder}/${name}`, text);
      const wanted = ['--only', 'registration,badges'];
      expect(await main(['delivery', 'papers', `anio/${folder}`, ...wanted], host)).toBe(0);
    }
    const papers = [...host.files].filter(([path]) => path.endsWith('.pdf'));
    expect(papers).toHaveLength(12);
    for (const [path, bytes] of papers.slice(-2)) expect([path, checkUa(bytes)]).toEqual([path, []]);
    expect(host.said.out + host.said.err).not.toContain(FICTION);
    for (const [path] of papers) expect(path).not.toContain(FICTION);
  });
});
