import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';
const FEW = ['--role', 'trainer,participant', '--document', 'trainer-guide,workbook,agenda'];
const WATCHING = /Mirando los cambios/g;

function setFile(host: MemoryHost, path: string, text: string | undefined): void {
  host.files.set(`/work/kits/prueba/${path}`, new TextEncoder().encode(text));
}

/** What a watch writes into `dist/` after each of the edits, in its order. */
async function watched(
  edits: readonly ((host: MemoryHost) => void)[],
  args: readonly string[] = FEW,
): Promise<{ readonly written: readonly (readonly string[])[]; readonly host: MemoryHost }> {
  const memory = createMemoryHost(below('kits/prueba', kitWith('Un párrafo.')));
  const rounds: string[][] = [];
  async function* watch(): AsyncGenerator<void> {
    const settled = async (count: number): Promise<void> => {
      while ((memory.said.out.match(WATCHING)?.length ?? 0) < count) await setImmediate();
    };
    for (const [at, edit] of edits.entries()) {
      await settled(at + 1);
      rounds.push([]);
      edit(memory);
      yield;
    }
    await settled(edits.length + 1);
  }
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    if (path.startsWith('/work/dist/')) rounds.at(-1)?.push(path.slice('/work/dist/prueba/policia/'.length));
    await memory.write(path, bytes);
  };
  const host: MemoryHost = { ...memory, watch, write };
  expect(await main(['build', '--watch', ...args], host), memory.said.err).toBe(0);
  return { written: rounds, host };
}

describe('relevo build --watch', () => {
  it('makes again what shows a changed sentence, the quickest first, and nothing else', async () => {
    const { written, host } = await watched([
      (kit) => setFile(kit, SESSION, kitWith('Otro párrafo.')[SESSION]),
      () => undefined,
      (kit) => setFile(kit, 'es/methodology/01-uso.md', '---\nid: uso\ntitle: "Uso"\n---\n\nDe otro modo.\n'),
    ]);
    const [workbook, guide] = ['es/participant/cuaderno.pdf', 'es/trainer/guia-formacion.pdf'];
    expect(written).toEqual([[workbook, guide], [], [guide]]);
    expect(host.said.out).toMatch(/dist\/prueba\/policia\/es\/participant\/cuaderno\.pdf {2}\d+ páginas/);
  });

  it('leaves the bytes that a build leaves', async () => {
    const { host } = await watched([(kit) => setFile(kit, SESSION, kitWith('Otro párrafo.')[SESSION])]);
    const anew = createMemoryHost(below('kits/prueba', kitWith('Otro párrafo.')));
    expect(await main(['build', ...FEW], anew)).toBe(0);
    for (const [path, bytes] of anew.files) {
      if (path.startsWith('/work/dist/'))
        expect(Buffer.compare(host.files.get(path) ?? bytes, bytes)).toBe(0);
    }
  });

  it('tells errors, makes nothing until they are mended, and then what they kept back', async () => {
    const { written, host } = await watched([
      (kit) => setFile(kit, SESSION, kitWith('Otro.\n\n:::solucion\nTexto.\n:::')[SESSION]),
      (kit) => setFile(kit, SESSION, kitWith('Otro.')[SESSION]),
    ]);
    expect(written).toEqual([[], ['es/participant/cuaderno.pdf', 'es/trainer/guia-formacion.pdf']]);
    expect(host.said.err).toContain('unknown-block');
  });

  it('is refused in one line beside what is done once', async () => {
    for (const option of [['--dry-run'], ['--format', 'json'], ['--summary', 'resumen.md']]) {
      const host = createMemoryHost(below('kits/prueba', kitWith('')));
      expect(await main(['build', '--watch', ...option], host)).toBe(2);
      expect(host.said.err).toMatch(new RegExp(`^[^\\n]*${option[0]}[^\\n]*\\n$`));
    }
  });
});
