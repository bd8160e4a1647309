import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBag } from '../../src/bundle/bag.ts';
import { startPage } from '../../src/bundle/start-page.ts';
import { loadWords } from '../../src/pipeline/load-words.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import type { Disk } from '../helpers/powershell/cmdlets.ts';
import { runPowerShell } from '../helpers/powershell/run.ts';
import { startInfo } from './start-info.ts';
import { file, INFO } from './zip-bytes.ts';

const NAMES = ['cuaderno.pdf', 'participant/ñandú.txt', "source/d'été  [1] $n & más.md", 'vacío.txt'];

/** An unpacked bag, as whoever stands in its folder finds it. */
function unpacked(names: readonly string[] = NAMES): Map<string, Uint8Array> {
  const payload = names.map((name) => file(name, name.startsWith('vac') ? '' : name));
  const entries = createBag(payload, INFO).flatMap((entry) =>
    'bytes' in entry ? [[entry.path.slice(INFO.name.length + 1), entry.bytes] as const] : [],
  );
  return new Map(entries);
}

/** The lines that a handover's page gives to be pasted, as a browser shows them. */
async function linesOf(language: string): Promise<readonly string[]> {
  const words = await loadWords(createMemoryHost(), 'documents', language);
  const handover = { name: INFO.name, program: 'relevo 9.9.9', node: '20.19.0' };
  const html = startPage(await startInfo({ language, words, handover }));
  return [...html.matchAll(/<pre>([^<]*)<\/pre>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

async function powershellLines(language = 'es'): Promise<readonly [whole: string, sealed: string]> {
  const [whole = '', sealed = ''] = (await linesOf(language)).filter((line) => line.includes('Get-FileHash'));
  return [whole, sealed];
}

async function check(disk: Disk): Promise<readonly string[]> {
  return runPowerShell((await powershellLines())[0], disk);
}

describe('the line for Windows on a start page', () => {
  it('is one line, the same in every language, for the payload and for what is signed', async () => {
    const lines = await powershellLines();
    expect(await powershellLines('en')).toEqual(lines);
    expect(await powershellLines('fr')).toEqual(lines);
    for (const line of lines) expect(line).toMatch(/^\S[^\n\r`“”‘’]*\S$/);
  });

  it('says of a whole bag that nothing of so many files is missing or changed, whatever their names', async () => {
    expect(await check(unpacked())).toEqual(['0 / 4']);
    expect(runPowerShell((await powershellLines())[1], unpacked())).toEqual(['0 / 4']);
  });

  it('names what is missing and what was changed, an empty file too', async () => {
    const disk = unpacked();
    disk.delete(`data/${NAMES[1]}`);
    disk.set(`data/${NAMES[2]}`, new TextEncoder().encode('otro'));
    disk.set('data/vacío.txt', new TextEncoder().encode(' '));
    expect(await check(disk)).toEqual([
      '!! data/participant/ñandú.txt',
      `!! data/${NAMES[2]}`,
      '!! data/vacío.txt',
      '3 / 4',
    ]);
  });

  it('tells by its last figure that it was pasted in another folder', async () => {
    expect(await check(new Map())).toEqual(['0 / 0']);
  });

  it('tells when a list was changed after it was signed', async () => {
    const disk = unpacked();
    disk.set('manifest-sha256.txt', new TextEncoder().encode('otra'));
    expect(runPowerShell((await powershellLines())[1], disk)).toEqual(['!! manifest-sha256.txt', '1 / 4']);
  });

  it('finds a changed byte of any file, and nothing else', async () => {
    const [line] = await powershellLines();
    const name = fc.stringMatching(/^[a-zñé$&'()[\]{}!#,;=@ +-]{1,12}x$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), fc.nat(), (names, pick) => {
        const disk = unpacked(
          names.map((each) => each.trim()).filter((each, at, all) => all.indexOf(each) === at),
        );
        const paths = [...disk.keys()].filter((path) => path.startsWith('data/'));
        expect(runPowerShell(line, disk)).toEqual([`0 / ${paths.length}`]);
        const changed = paths[pick % paths.length] ?? '';
        disk.set(changed, createHash('md5').update(changed).digest());
        expect(runPowerShell(line, disk)).toEqual([`!! ${changed}`, `1 / ${paths.length}`]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the reader of such lines', () => {
  it.each([
    ['an encoding that is not said', 'Get-Content -LiteralPath a | ForEach-Object { $_ }', ['Ã±']],
    ['one that is', 'Get-Content -Encoding UTF8 -LiteralPath a | ForEach-Object { $_ }', ['ñ']],
    ['text without regard to case', "'AB' -ne 'ab'", ['false']],
  ])('knows %s', (_, line, said) => {
    expect(runPowerShell(line, new Map([['a', new TextEncoder().encode('ñ\n')]]))).toEqual(said);
  });

  it.each(['Get-Content -Path a', 'Get-Item a', 'if ($true) { 1', "'a' -eq 'a'", '"`n"'])(
    'does not take %s, which is not in its tables or not whole',
    (line) => {
      expect(() => runPowerShell(line, new Map())).toThrow();
    },
  );
});
