import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, type ReadKit, readKit } from '../../src/pipeline/read-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const SESSION = '/work/kit/es/modules/01-marco/01-sesion.md';
const MANIFEST = '/work/kit/kit.yaml';

function swapped(text: string, [from, to]: readonly [string, string]): string {
  return text.includes(from) ? text.replaceAll(from, to) : text.replaceAll(to, from);
}

/** What an author may do to a file: each done twice is undone. */
const EDITS: readonly (readonly [path: string, swap: readonly [string, string]])[] = [
  [SESSION, [':term[señal]', ':term[senyal]']],
  [SESSION, ['{#lamina}', '{#p1}']],
  [SESSION, [':::\n::::\n', '::::\n']],
  [SESSION, ['minutes: 60', 'minutes: sesenta']],
  [MANIFEST, ['languages: [es]', 'languages: [es, en]']],
  [MANIFEST, ['languages: [es]', 'languages: [en, es]']],
  [MANIFEST, ['format: 1', 'format: [']],
  ['/work/kit/glossary.yaml', ['id: senal', 'id: otra']],
  ['/work/kit/es/aids/02-nueva.md', ['', '']],
];

function change({ files }: MemoryHost, path: string, swap: readonly [string, string]): void {
  const text = new TextDecoder().decode(files.get(path));
  const isNew = path.endsWith('nueva.md');
  if (isNew && files.delete(path)) return;
  files.set(path, new TextEncoder().encode(isNew ? '---\nid: tarjeta\n---\n' : swapped(text, swap)));
}

/** All but the way to read it once more, which is another function each time. */
function found({ withSources: _, ...rest }: ReadKit): Omit<ReadKit, 'withSources'> {
  return rest;
}

describe('reading a kit again', () => {
  it('finds after any edits what reading it for the first time finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 6 }), async (edits) => {
        const host = createMemoryHost(below('kit', kitWith('')));
        const again = createReader(host, {});
        await again('kit');
        for (const [path, swap] of edits) {
          change(host, path, swap);
          expect(found(await again('kit'))).toEqual(found(await readKit('kit', host)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('parses only what changed', async () => {
    const host = createMemoryHost(below('kit', kitWith('')));
    const again = createReader(host, {});
    const before = (await again('kit')).kit;
    host.files.set('/work/kit/glossary.yaml', new TextEncoder().encode('[]\n'));
    const after = (await again('kit')).kit;
    expect(after?.manifest).toBe(before?.manifest);
    expect(after?.contacts).toBe(before?.contacts);
    expect(after?.glossary).not.toBe(before?.glossary);
  });
});
