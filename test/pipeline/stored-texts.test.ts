import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKit } from '../../src/load/load-kit.ts';
import { HostError } from '../../src/model/trouble.ts';
import { createParser } from '../../src/parse/parse-kit.ts';
import { createReader, type ReadKit } from '../../src/pipeline/read-kit.ts';
import { openStoredTexts } from '../../src/pipeline/stored-texts.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const CACHE = '/work/.relevo/cache';
const SESSION = '/work/kit/es/modules/01-marco/01-sesion.md';

type Files = Readonly<Record<string, string>>;

/** A process of its own: it knows nothing but what is on the disk. */
function readAnew(host: MemoryHost): Promise<ReadKit> {
  return createReader(host, { cache: CACHE })('kit');
}

function entriesOf({ files }: MemoryHost): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${CACHE}/`) && !path.endsWith('.gitignore'));
}

/** The same files on a disk without a cache. */
function withoutCache({ files }: MemoryHost): MemoryHost {
  const kept = [...files].filter(([path]) => !path.startsWith(CACHE));
  return createMemoryHost(
    Object.fromEntries(kept.map(([path, bytes]) => [path.slice('/work/'.length), bytes])),
  );
}

async function expectSame(host: MemoryHost): Promise<void> {
  const plain = await createReader(withoutCache(host), {})('kit');
  const read = await readAnew(host);
  expect(read.diagnostics).toEqual(plain.diagnostics);
  expect(read.kit).toEqual(plain.kit);
}

function hostWith(files: Files): MemoryHost {
  return createMemoryHost(below('kit', files));
}

const SCRAPS = [
  'Una señal "clara"...\n\n',
  ':::slide\n## Título\n:::\n',
  '- [x] sí\n- [ ] no\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '[^1]\n\n[^1]: Nota\n',
  '![](x.png)\n',
  ':term[senal] :min[x] :ref[nada]\n',
  '> cita\n',
  '`código` <b>\n',
  '<!-- relevo-ignore raw-html: tecla -->\n',
  '::::\n',
  '\u{1f600} \ud800\n',
];

const edited = fc.record({
  'es/modules/01-marco/01-sesion.md': fc
    .array(fc.constantFrom(...SCRAPS), { maxLength: 6 })
    .map((scraps) => kitWith(scraps.join(''))['es/modules/01-marco/01-sesion.md'] ?? ''),
  'glossary.yaml': fc.constantFrom(
    '[]\n',
    '- id: a\n  term: {es: "a"}\n  definition: {es: "b"}\n',
    ': [',
    '- 1\n',
  ),
  'kit.yaml': fc.constantFrom('', '# nada\n').map((more) => `${kitWith('')['kit.yaml']}${more}`),
});

describe('texts that an earlier run parsed', () => {
  it('give the very kit and findings that parsing gives, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(edited, edited, async (first, second) => {
        const host = hostWith({ ...kitWith(''), ...first });
        await readAnew(host);
        await expectSame(host);
        for (const [path, text] of Object.entries(second))
          host.files.set(`/work/kit/${path}`, Buffer.from(text));
        await expectSame(host);
      }),
      { numRuns: 25, seed: 20_261_125 },
    );
  });

  it('are taken from the disk', async () => {
    const host = hostWith(kitWith('Una señal <b>clara</b>.\n'));
    await readAnew(host);
    const entries = entriesOf(host).map((path) => new TextDecoder().decode(host.files.get(path)));
    expect(entries).toHaveLength(1);
    const parsed: string[] = [];
    const store = await openStoredTexts({ cache: CACHE, folder: '/work/kit' }, host);
    createParser({ ...store, put: ({ path }) => parsed.push(path) })(
      (await loadKit('/work/kit', host)).sources,
    );
    expect(parsed).toEqual([]);
  });

  it('are parsed anew where a byte of the entry is another, or some are missing', async () => {
    const host = hostWith(kitWith('Una señal <b>clara</b>.\n'));
    await readAnew(host);
    const [entry = ''] = entriesOf(host);
    const whole = host.files.get(entry) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const broken = Uint8Array.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) broken[at] = (broken[at] ?? 0) ^ by;
          host.files.set(entry, broken);
          await expectSame(host);
        },
      ),
      { numRuns: 25, seed: 20_261_125 },
    );
  });

  it('are not taken from another program', async () => {
    const host = hostWith(kitWith('Una señal.\n'));
    await readAnew(host);
    await createReader({ ...host, engine: 'another' }, { cache: CACHE })('kit');
    expect(entriesOf(host)).toHaveLength(2);
  });

  it('are not stored, and nothing is said, where nothing may be written', async () => {
    const host = hostWith(kitWith('Una señal.\n'));
    const write = async (path: string): Promise<void> => {
      throw new HostError('host.denied', { path });
    };
    const read = await createReader({ ...host, write }, { cache: CACHE })('kit');
    expect(read.diagnostics).toEqual((await createReader(host, {})('kit')).diagnostics);
    expect(entriesOf(host)).toEqual([]);
  });

  it('are not stored again for one edit in many files', async () => {
    const pages = Array.from({ length: 20 }, (_, at) => [
      `es/aids/${at}.md`,
      `---\nid: a${at}\ntitle: "Ayuda ${at}"\n---\n\nEscuche.\n`,
    ]);
    const host = hostWith({ ...kitWith('Una señal.\n'), ...Object.fromEntries(pages) });
    await readAnew(host);
    const before = entriesOf(host).map((path) => host.files.get(path));
    host.files.set(SESSION, Buffer.concat([host.files.get(SESSION) ?? Buffer.of(), Buffer.from('Más.\n')]));
    await readAnew(host);
    expect(entriesOf(host).map((path) => host.files.get(path))).toEqual(before);
    await expectSame(host);
  });
});
