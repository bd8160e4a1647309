import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { exampleTranslation } from '../../src/validate/example-translation.ts';
import { below } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { filesOf } from '../validate/example-kit.ts';

const LOCK = 'translations.lock';
const AID = 'es/aids/01-tarjeta.md';

function translated(): Record<string, string> {
  const { [LOCK]: _, ...files } = filesOf({ files: exampleTranslation({}) });
  return files;
}

describe('relevo translate', () => {
  it('marks what is translated, so that validate has nothing to say', async () => {
    const host = createMemoryHost(below('kit', translated()));
    expect(await main(['validate', 'kit', '--lang', 'en'], host)).toBe(1);
    expect(await main(['translate', 'mark', 'kit', '--lang', 'en'], host)).toBe(0);
    expect(await main(['validate', 'kit', '--lang', 'en'], host)).toBe(0);
  });

  it('writes the same lock whatever was marked first', async () => {
    const whole = createMemoryHost(below('kit', translated()));
    await main(['translate', 'mark', 'kit', '--lang', 'en'], whole);
    const parts = createMemoryHost(below('kit', translated()));
    await main(['translate', 'mark', 'kit', '--part', 'modules/marco/base', '--lang', 'en'], parts);
    await main(['translate', 'mark', 'kit', '--lang', 'en'], parts);
    expect(await parts.read(`/work/kit/${LOCK}`)).toEqual(await whole.read(`/work/kit/${LOCK}`));
  });

  it('counts a part whose source has changed as out of date, and no other', async () => {
    const files = filesOf({ files: exampleTranslation({}) });
    const changed = { ...files, [AID]: (files[AID] ?? '').replace('Escuche', 'Mire y escuche') };
    const host = createMemoryHost(below('kit', changed));
    await main(['translate', 'status', 'kit', '--format', 'json'], host);
    const [kit] = (JSON.parse(host.said.out) as { kits: { languages: object[] }[] }).kits;
    expect(kit?.languages[0]).toMatchObject({
      language: 'en',
      parts: 14,
      translated: 13,
      stale: 1,
      missing: 0,
    });
  });

  it('names the nearest part when one is mistyped', async () => {
    const host = createMemoryHost(below('kit', translated()));
    expect(await main(['translate', 'mark', 'kit', '--part', 'aids/tarjet', '--lang', 'en'], host)).toBe(2);
    expect(host.said.err).toContain('aids/tarjeta');
  });
});

describe('relevo translate export and import', () => {
  const PO = 'ejemplo.en.po';

  /** The example kit, of whose English card only the front matter is there, and a file that translates the rest. */
  async function withTranslatedCard() {
    const files = { ...translated(), 'en/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "Card"\n---\n' };
    const host = createMemoryHost(below('kit', files));
    await main(['translate', 'mark', 'kit', '--lang', 'en'], host);
    expect(await main(['translate', 'export', 'kit', '--language', 'en', '--lang', 'en'], host)).toBe(0);
    const text = new TextDecoder().decode(await host.read(`/work/${PO}`));
    return { host, text };
  }

  function write(host: ReturnType<typeof createMemoryHost>, text: string): void {
    host.files.set(`/work/${PO}`, new TextEncoder().encode(text));
  }

  it('tells a translator where each text stands and who sees it', async () => {
    const { text, host } = await withTranslatedCard();
    expect(host.said.out).toContain(`${PO}: 1 text, 1 to translate or check.`);
    expect(text).toContain(
      '#: es/aids/01-tarjeta.md:6\n#. Tarjeta › paragraph\n#. Seen by: participant, trainer, observer, coordinator\nmsgctxt "aids/tarjeta#text+1/paragraph-1"\nmsgid "Escuche primero."\nmsgstr ""',
    );
  });

  it('shows with --dry-run what it would write, then writes it and marks it', async () => {
    const { host, text } = await withTranslatedCard();
    write(
      host,
      text.replace('msgid "Escuche primero."\nmsgstr ""', 'msgid "Escuche primero."\nmsgstr "Listen first."'),
    );
    const before = new Map(host.files);
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--dry-run', '--lang', 'en'], host)).toBe(
      0,
    );
    expect(host.said.out).toContain('+++ b/kit/en/aids/01-tarjeta.md');
    expect(host.said.out).toContain('\n+Listen first.\n');
    expect(host.files).toEqual(before);
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--lang', 'en'], host)).toBe(0);
    expect(host.said.err).toContain('1 part translated: aids/tarjeta#text+1');
    expect(await main(['validate', 'kit', '--lang', 'en'], host)).toBe(0);
  });

  it('names the line of a file that is broken, and writes nothing', async () => {
    const { host, text } = await withTranslatedCard();
    write(
      host,
      text.replace('msgid "Escuche primero."\nmsgstr ""', 'msgid "Escuche primero."\nmsgstr "# Listen"'),
    );
    const before = new Map(host.files);
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--lang', 'es'], host)).toBe(1);
    expect(host.said.err).toMatch(/^ejemplo\.en\.po:\d+: Así no sería/m);
    write(host, `${text}msgstr"`);
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--lang', 'es'], host)).toBe(1);
    expect([...host.files.keys()]).toEqual([...before.keys()]);
  });

  it('refuses the file of another kit or of a language that the kit does not have', async () => {
    const { host, text } = await withTranslatedCard();
    write(host, text.replace('X-Relevo-Kit: ejemplo', 'X-Relevo-Kit: otro'));
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--lang', 'en'], host)).toBe(2);
    write(host, text.replace('Language: en', 'Language: de'));
    expect(await main(['translate', 'import', PO, '--kit', 'kit', '--lang', 'en'], host)).toBe(2);
    expect(host.said.err).toContain('(de)');
  });
});
