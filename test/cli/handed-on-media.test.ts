import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { kitChangesSchema } from '../../src/model/kit-changes.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const ZIP = 'antes/prueba-1.0.0-handover.zip';
const FILM = 'assets/ruta.mp4';
const MEDIA = `- {id: ruta, file: ${FILM}, title: {es: "Ruta"}, license: CC0-1.0, credits: "Equipo", public: false}\n`;
let handover: Uint8Array;

function hostWith(film: string): MemoryHost {
  const host = createMemoryHost(below('kits/prueba', kitWith('', { 'media.yaml': MEDIA, [FILM]: film })));
  if (handover) host.files.set(`/work/${ZIP}`, handover);
  // Nothing here reads a film whole.
  const read = host.read;
  return {
    ...host,
    read: (path) => {
      if (path.endsWith(FILM)) throw new Error('A film was read whole');
      return read(path);
    },
  };
}

beforeAll(async () => {
  const host = hostWith('la ruta');
  expect(await main(['bundle', '-o', 'antes'], host)).toBe(0);
  handover = host.files.get(`/work/${ZIP}`) ?? new Uint8Array();
}, 60_000);

async function filesThatChanged(host: MemoryHost) {
  expect(await main(['diff', ZIP, 'kits/prueba', '--no-pages', '--format', 'json'], host)).toBe(0);
  return kitChangesSchema.parse(JSON.parse(host.said.out)).files;
}

async function built(host: MemoryHost): Promise<readonly string[]> {
  const before = new Map(host.files);
  expect(await main(['build', '--role', 'participant', '--document', 'agenda'], host)).toBe(0);
  return [...host.files].flatMap(([path, bytes]) =>
    path.startsWith('/work/dist/') && before.get(path) !== bytes ? [path] : [],
  );
}

describe('a film that is handed on', () => {
  it('is told from another of the same size, in a handover and in a folder', async () => {
    expect(await filesThatChanged(hostWith('la ruta'))).toEqual([]);
    expect(await filesThatChanged(hostWith('la risa'))).toEqual([{ path: FILM, change: 'changed' }]);
  });

  it('asks for a higher version when it is another than was handed over', async () => {
    const since = ['validate', '--since', ZIP, '--rule', 'unraised-version'];
    expect(await main(since, hostWith('la ruta'))).toBe(0);
    const host = hostWith('la risa');
    expect(await main(since, host)).toBe(1);
    expect(host.said.out).toContain(FILM);
  });

  it('is not in the way of a build that has nothing to do, unless it grew', async () => {
    const host = hostWith('la ruta');
    expect(await built(host)).toHaveLength(1);
    host.files.set(`/work/kits/prueba/${FILM}`, Buffer.from('la risa'));
    expect(await built(host)).toEqual([]);
    host.files.set(`/work/kits/prueba/${FILM}`, Buffer.from('la ruta larga'));
    expect(await built(host)).toHaveLength(1);
  });
});
