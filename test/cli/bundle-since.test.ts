import { beforeAll, describe, expect, it } from 'vitest';
import { openZipFiles } from '../../src/bundle/zip-files.ts';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const BEFORE = 'antes/prueba-1.0.0-handover.zip';
const NAME = 'prueba-1.1.0-handover';
const NEW = {
  'kit.yaml': (kitWith('')['kit.yaml'] ?? '').replace('version: 1.0.0', 'version: 1.1.0'),
  'CHANGELOG.md':
    '# Cambios\n\n## 1.1.0 - 2026-02-01\n\n- Una frase más.\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
};

let earlier = new Uint8Array();

beforeAll(async () => {
  const host = createMemoryHost(below('kits/prueba', kitWith('')));
  expect(await main(['bundle', '-o', 'antes'], host)).toBe(0);
  earlier = Uint8Array.from(host.files.get(`/work/${BEFORE}`) ?? []);
}, 60_000);

function hostWith(bytes: Uint8Array): MemoryHost {
  return createMemoryHost({ ...below('kits/prueba', kitWith('Una frase más.\n', NEW)), [BEFORE]: bytes });
}

async function fileOf(host: MemoryHost, path: string): Promise<Uint8Array> {
  const zip = host.files.get(`/work/dist/${NAME}.zip`) ?? new Uint8Array();
  const read = async (start: number, length: number) => zip.subarray(start, start + length);
  const { files } = await openZipFiles({ size: zip.length, read });
  return files.read(`/${NAME}/data/${path}`);
}

describe('relevo bundle --since', () => {
  it('puts a change sheet into the handover, and what changed onto its start page', async () => {
    const host = hostWith(earlier);
    expect(await main(['bundle', '--since', BEFORE], host)).toBe(0);
    expect(await main(['verify', `dist/${NAME}.zip`], host)).toBe(0);
    const sheet = await fileOf(host, 'hoja-de-cambios.pdf');
    expect(checkUa(sheet)).toEqual([]);
    const page = new TextDecoder().decode(await fileOf(host, 'LEEME.html'));
    expect(page).toContain('href="hoja-de-cambios.pdf"');
    expect(page).toContain('de la versión 1.0.0 (2026-01-01) a la versión 1.1.0 (2026-02-01)');
    expect(page).toContain('<li>Sesiones: 1 cambia.</li>');
  });

  it('makes no bundle when the earlier version is damaged', async () => {
    const host = hostWith(earlier.subarray(0, 900));
    expect(await main(['bundle', '--since', BEFORE], host)).toBe(2);
    expect(
      [...host.files.keys()].filter((path) => path.startsWith('/work/dist/') && path.endsWith('.zip')),
    ).toEqual([]);
  });
});
