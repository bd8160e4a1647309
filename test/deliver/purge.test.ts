import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { HostError } from '../../src/model/trouble.ts';
import type { MemoryHost } from '../helpers/memory-host.ts';
import { FICTION, inventYear } from './invent-year.ts';
import { put, run, textAt, worldWith } from './run-delivery.ts';

const [, COURSE] = inventYear();
const DAY = 86_400;
/** 2027-03-16 is the last day on which the data are kept. */
const LAST_DAY = Date.UTC(2027, 2, 16) / 1000;

let host: MemoryHost;

async function lay(): Promise<void> {
  host = worldWith();
  for (const [name, text] of COURSE?.files ?? []) put(host, `curso/${name}`, text);
  put(host, 'curso/.gitignore', '*\n');
  put(host, 'hoja.csv', COURSE?.sheet ?? '');
  await run(host, 'attendance', 'import', 'hoja.csv', '--delivery', 'curso');
  put(host, `curso/asistencia-${COURSE?.delivery.id}.pdf`, '%PDF');
  put(host, 'curso/.roster.csv.4711-1.tmp', FICTION);
  host.said.out = '';
}

function later(more: Partial<MemoryHost> = {}): MemoryHost {
  return { ...host, now: () => LAST_DAY + DAY, ...more };
}

function names(): readonly string[] {
  return [...host.files.keys()]
    .flatMap((path) => (path.startsWith('/work/curso/') ? [path.slice(12)] : []))
    .sort();
}

const KEPT = ['.gitignore', 'aggregate.json', 'deletion.json', 'delivery.yaml'];

describe('relevo delivery purge', () => {
  beforeEach(lay);

  it('refuses while the data are to be kept, and a dry run changes nothing', async () => {
    const before = names();
    expect(await main(['delivery', 'purge', 'curso'], { ...host, now: () => LAST_DAY })).toBe(2);
    expect(host.said.err).toContain('2027-03-16');
    expect(await main(['delivery', 'purge', 'curso', '--dry-run'], later())).toBe(0);
    expect(host.said.out).toContain('roster.csv');
    expect(names()).toEqual(before);
  });

  it('removes what is known to be personal, and leaves the aggregate and a record', async () => {
    expect(await main(['delivery', 'purge', 'curso'], later())).toBe(0);
    expect(names()).toEqual(KEPT);
    const record = JSON.parse(textAt(host, 'curso/deletion.json')) as Record<string, unknown>;
    expect(record).toMatchObject({ state: 'done', day: '2027-03-17', delivery: COURSE?.delivery.id });
    expect(record['removed']).toContain('roster.csv');
    const aggregate = JSON.parse(textAt(host, 'curso/aggregate.json')) as Record<string, unknown>;
    expect(aggregate).toMatchObject({ participations: 26, people: 26 });
    const all = [...host.files].filter(([path]) => path.startsWith('/work/curso/'));
    for (const [path, bytes] of all) expect(path + new TextDecoder().decode(bytes)).not.toContain(FICTION);
    expect(host.said.out).toMatch(/copias de seguridad/);
  });

  it('goes before its date when it is told to, and the record says so, also where another run finished it', async () => {
    const stopping = {
      ...host,
      now: () => LAST_DAY,
      remove: () => Promise.reject(new HostError('host.no-space', { path: '', code: 'ENOSPC' })),
    };
    expect(await main(['delivery', 'purge', 'curso', '--early'], stopping)).toBe(2);
    expect(JSON.parse(textAt(host, 'curso/deletion.json'))).toMatchObject({ state: 'begun', early: true });
    expect(await main(['delivery', 'purge', 'curso'], { ...host, now: () => LAST_DAY })).toBe(0);
    expect(names()).toEqual(KEPT);
    const record = JSON.parse(textAt(host, 'curso/deletion.json')) as Record<string, unknown>;
    expect(record).toMatchObject({ state: 'done', day: '2027-03-16', retention: '2027-03-16', early: true });
  });

  it('changes nothing of the record when it is asked again', async () => {
    await main(['delivery', 'purge', 'curso'], later());
    const record = textAt(host, 'curso/deletion.json');
    const aggregate = textAt(host, 'curso/aggregate.json');
    expect(record).not.toContain('early');
    const muchLater = { ...host, now: () => LAST_DAY + 100 * DAY };
    expect(await main(['delivery', 'purge', 'curso', '--early'], muchLater)).toBe(0);
    expect([textAt(host, 'curso/deletion.json'), textAt(host, 'curso/aggregate.json')]).toEqual([
      record,
      aggregate,
    ]);
  });

  it('leaves the logos of the course, of which nobody need be told', async () => {
    const yaml = textAt(host, 'curso/delivery.yaml');
    put(host, 'curso/delivery.yaml', `${yaml}logos:\n  - {file: escudo.png, alt: "Institución"}\n`);
    put(host, 'curso/escudo.png', 'x');
    expect(await main(['delivery', 'purge', 'curso'], later())).toBe(0);
    expect(names()).toEqual([...KEPT, 'escudo.png']);
    expect(host.said.out).not.toContain('escudo');
  });

  it('leaves what it does not know, and says so', async () => {
    put(host, 'curso/notas.txt', 'x');
    put(host, 'curso/fotos/grupo.jpg', 'x');
    expect(await main(['delivery', 'purge', 'curso'], later())).toBe(1);
    expect(names()).toEqual([...KEPT, 'fotos/grupo.jpg', 'notas.txt']);
    expect(host.said.out).toMatch(/fotos.*notas\.txt/s);
  });

  it('is finished by another run wherever it was stopped, with the counts that it had', async () => {
    const steps = 10;
    for (let stop = 0; stop < steps; stop += 1) {
      await lay();
      let left = stop;
      const guard = (): void => {
        if (left === 0) throw new HostError('host.no-space', { path: '', code: 'ENOSPC' });
        left -= 1;
      };
      const breaking = later({
        write: async (path, bytes) => {
          guard();
          await host.write(path, bytes);
        },
        remove: async (path) => {
          guard();
          await host.remove(path);
        },
      });
      await main(['delivery', 'purge', 'curso'], breaking);
      expect(await main(['delivery', 'purge', 'curso'], later())).toBe(0);
      expect(names()).toEqual(KEPT);
      expect(JSON.parse(textAt(host, 'curso/aggregate.json'))).toMatchObject({ people: 26 });
      expect(JSON.parse(textAt(host, 'curso/deletion.json'))).toMatchObject({ state: 'done' });
    }
  });

  it('is told by a tally, which cannot count the delivery any more', async () => {
    await main(['delivery', 'purge', 'curso'], later());
    expect(await run(host, 'tally', 'curso')).toBe(1);
    expect(host.said.err).toContain('aggregate.json');
  });
});
