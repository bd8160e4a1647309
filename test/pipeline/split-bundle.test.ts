import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/pipeline/load-words.ts';
import { copyLines, planParts, splitBundle } from '../../src/pipeline/split-bundle.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

async function split(bytes: Uint8Array, most: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const host = createMemoryHost({ 'kit.zip': bytes });
  await splitBundle('/work/kit.zip', most, { host, words: await loadWords(host, 'documents', 'es') });
  const folder = '/work/kit.zip.partes/';
  const made = [...host.files].filter(([path]) => path.startsWith(folder));
  return new Map(made.map(([path, content]) => [path.slice(folder.length), content]));
}

describe('a bundle cut for e-mail', () => {
  it('is the same bytes again when its parts are joined in the order of their names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 90 }),
        async (bytes, most) => {
          const files = await split(bytes, most);
          const names = [...files.keys()].filter((name) => /\.\d+$/.test(name)).sort();
          const parts = names.map((name) => files.get(name) ?? new Uint8Array());
          expect(Buffer.concat(parts).equals(Buffer.from(bytes))).toBe(true);
          expect(parts.every(({ length }) => length > 0 && length <= most)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('numbers a thousand parts so that names still sort', () => {
    const names = planParts('k.zip', 1000, 1).map(({ name }) => name);
    expect([...names].sort()).toEqual(names);
  });

  it('is joined on Windows by lines that its command interpreter takes, each part once and in order', () => {
    const name = 'trata-identificacion-0.2.0-handover.zip';
    const parts = planParts(name, 1000, 1).map((part) => part.name);
    const lines = copyLines(name, parts);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(8191);
    const joined = lines.map((line) => (/^copy \/b (\S+) (\S+)$/.exec(line) ?? []).slice(1));
    expect(joined.every(([, target]) => target === name)).toBe(true);
    const sources = joined.map(([from = '']) => from.split('+'));
    expect(sources.map(([first]) => first)).toEqual([parts[0], ...sources.slice(1).map(() => name)]);
    expect(sources.flat().filter((each) => each !== name)).toEqual(parts);
    expect(sources.length).toBeGreaterThan(1);
  });

  it('comes with a page whose command joins it and whose hashes another program finds right', async () => {
    const files = await split(Buffer.from('un paquete que no cabe en un correo'), 10);
    const page = Buffer.from(files.get('LEEME-partes.txt') ?? '').toString();
    expect(page).toContain('copy /b kit.zip.001+kit.zip.002+kit.zip.003+kit.zip.004 kit.zip');
    const folder = mkdtempSync(join(tmpdir(), 'relevo-parts-'));
    try {
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
      const command = /^ {4}(cat .*)$/m.exec(page)?.[1] ?? 'false';
      execFileSync('sh', ['-c', command], { cwd: folder });
      expect(readFileSync(join(folder, 'kit.zip'), 'utf8')).toBe('un paquete que no cabe en un correo');
      const sums = page.split('\n').filter((line) => /^[0-9a-f]{64} {2}/.test(line));
      execFileSync('sha256sum', ['--strict', '-c', '-'], { cwd: folder, input: `${sums.join('\n')}\n` });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
