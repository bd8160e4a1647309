import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { kitChangesSchema } from '../../src/model/kit-changes.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const ZIP = 'antes/prueba-1.0.0-handover.zip';
const PUBLIC = 'antes/prueba-1.0.0-policia-es-public.zip';
const bundles: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const host = createMemoryHost(below('kits/prueba', kitWith('')));
  expect(await main(['bundle', '-o', 'antes'], host)).toBe(0);
  for (const path of [ZIP, PUBLIC]) bundles[path] = host.files.get(`/work/${path}`) ?? new Uint8Array();
}, 60_000);

const MANIFEST = (kitWith('')['kit.yaml'] ?? '').replace('version: 1.0.0', 'version: 1.1.0');

const CHANGELOG = '# Cambios\n\n## 1.1.0 - 2026-02-01\n\n- Nada.\n\n## 1.0.0 - 2026-01-01\n\n- Primera.\n';

function hostWith(more = '', files: Readonly<Record<string, string>> = {}): MemoryHost {
  return createMemoryHost({ ...below('kits/prueba', kitWith(more, files)), ...bundles });
}

async function diff(host: MemoryHost, ...argv: readonly string[]): Promise<number> {
  return main(['diff', ...argv], host);
}

async function changesOf(host: MemoryHost, ...argv: readonly string[]) {
  expect(await diff(host, ...argv, '--format', 'json')).toBe(0);
  return kitChangesSchema.parse(JSON.parse(host.said.out));
}

describe('relevo diff', () => {
  it('finds nothing between a handover and the kit that it was made from', async () => {
    const host = hostWith();
    expect(await diff(host, ZIP, 'kits/prueba')).toBe(0);
    expect(host.said.out).toContain('No cambió nada');
  });

  it('names the pages that say something else, and no others', async () => {
    const changes = await changesOf(hostWith('Una frase más.\n'), ZIP, 'kits/prueba');
    const kinds = changes.documents?.map(({ kind }) => kind) ?? [];
    expect([...new Set(kinds)].sort()).toEqual(['observer-guide', 'trainer-guide', 'workbook']);
    for (const { pages, reprint } of changes.documents ?? []) {
      expect(reprint.length).toBeGreaterThan(0);
      expect(reprint.length).toBeLessThan(pages);
    }
  });

  it('does not ask to print again what only has another version in its foot, but the changelog and what is signed', async () => {
    const changes = await changesOf(
      hostWith('', { 'kit.yaml': MANIFEST, 'CHANGELOG.md': CHANGELOG }),
      ZIP,
      'kits/prueba',
    );
    expect(changes.after).toEqual({ version: '1.1.0', date: '2026-02-01' });
    expect(changes.documents?.map(({ kind }) => kind)).toEqual(['trainer-guide', 'handover-act']);
    expect(changes.documents?.[0]?.reprint.length).toBeLessThan(3);
  });

  it('reads a handover that was unpacked as it reads the zip', async () => {
    const host = hostWith('Una frase más.\n');
    const { openZipFiles } = await import('../../src/bundle/zip-files.ts');
    const bytes = bundles[ZIP] ?? new Uint8Array();
    const read = async (start: number, length: number) => bytes.subarray(start, start + length);
    const { files } = await openZipFiles({ size: bytes.length, read });
    const unpack = async (folder: string): Promise<void> => {
      for (const { name, kind } of await files.list(folder)) {
        const path = `${folder}/${name}`;
        if (kind === 'folder') await unpack(path);
        else host.files.set(`/work/suelto${path}`, await files.read(path));
      }
    };
    await unpack('');
    expect(await diff(host, 'suelto/prueba-1.0.0-handover', ZIP)).toBe(0);
    expect(host.said.out).toContain('No cambió nada');
  });

  it('writes a change sheet that keeps the rules of accessible PDF', async () => {
    const host = hostWith('Una frase más.\n');
    expect(await diff(host, ZIP, 'kits/prueba', '--pdf', 'hoja.pdf')).toBe(0);
    const pdf = host.files.get('/work/hoja.pdf') ?? new Uint8Array();
    expect(checkUa(pdf)).toEqual([]);
    const again = hostWith('Una frase más.\n');
    await diff(again, ZIP, 'kits/prueba', '--pdf', 'hoja.pdf', '--lang', 'en');
    expect(Buffer.compare(again.files.get('/work/hoja.pdf') ?? new Uint8Array(), pdf)).toBe(0);
  });

  it('tells what a kit with errors says, and that its pages were not looked at', async () => {
    const host = hostWith(':::solucion\nTexto.\n:::\n');
    const changes = await changesOf(host, ZIP, 'kits/prueba');
    expect(changes.pages).toHaveLength(1);
    expect(changes.documents).toBeUndefined();
    expect(host.said.err).toContain('kits/prueba');
  });

  it('refuses in one line what is damaged, has no sources, is another kit, or is not there', async () => {
    const damaged = hostWith();
    damaged.files.set(`/work/${ZIP}`, (bundles[ZIP] ?? new Uint8Array()).subarray(0, 900));
    const other = hostWith('', { 'kit.yaml': MANIFEST.replace('id: prueba', 'id: otra') });
    const broken = hostWith('', { 'kit.yaml': 'format: 1\n' });
    const said: string[] = [];
    for (const [host, before] of [
      [damaged, ZIP],
      [hostWith(), PUBLIC],
      [other, ZIP],
      [broken, ZIP],
      [hostWith(), 'no-existe.zip'],
      [hostWith(), 'kits'],
    ] as const) {
      expect(await diff(host, before, 'kits/prueba')).toBe(2);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
      said.push(host.said.err);
    }
    expect(new Set(said.map((text) => text.replace(/\S+\.zip|kits\b/g, ''))).size).toBeGreaterThanOrEqual(5);
  });
});
