import { describe, expect, it } from 'vitest';
import type { PlacedEntry } from '../../src/translate/po-file.ts';
import {
  answered,
  exportBytes,
  exportEntries,
  importInto,
  kitOf,
  readBytes,
  twoLanguages,
} from './two-languages.ts';

const PAGE = 'en/modules/01-marco/01-sesion.md';
const TEXT = 'modules/marco/sesion#text+1/paragraph-1';
const FILES = twoLanguages('');

function same({ source }: PlacedEntry): string {
  return source;
}

/** What the import says of one text, where all others are as their source. */
async function saidOf(key: string, text: string, files = FILES): Promise<readonly string[]> {
  const entries = await exportEntries(files);
  const line = entries.find((entry) => entry.key === key)?.line;
  const { problems, after } = importInto(
    files,
    answered(entries, (entry) => (entry.key === key ? text : entry.source)),
  );
  if (problems.length > 0) expect(after).toEqual(files);
  return problems.map((problem) => `${problem.line - (line ?? 0)} ${problem.message.key}`);
}

describe('an import of translations', () => {
  it('refuses a text that lost a reference, a contact or a term, on its line, and changes nothing', async () => {
    expect(await saidOf(TEXT, 'One :term[señal]. See :ref[manual] and :contact[linea].')).toEqual([]);
    expect(await saidOf(TEXT, 'One :term[señal]. See the manual and :contact[linea].')).toEqual([
      '0 po.missing',
    ]);
    expect(await saidOf(TEXT, 'One :term[señal]. See :ref[manuel] and :contact[linea].')).toEqual([
      '0 po.missing',
    ]);
    expect(await saidOf(TEXT, 'One :term[signal]. See :ref[manual] and :contact[linea].')).toEqual([
      '0 po.term',
    ]);
    expect(await saidOf(TEXT, 'One :term[señal]. See :ref[manual], :ref[manual], :contact[linea].')).toEqual([
      '0 po.extra',
    ]);
  });

  it('refuses a step with other minutes', async () => {
    const step = 'modules/marco/sesion#activity:dialogo/item-1';
    expect(await saidOf(step, ':min[20] Think.')).toEqual([]);
    expect(await saidOf(step, ':min[25] Think.')).toEqual(['0 po.missing']);
  });

  it('refuses a text that would be read as a list, a heading, a block or several of them', async () => {
    const heading = 'modules/marco/sesion#activity:dialogo/heading-1';
    const label = 'aids/tarjeta#text+1/paragraph-1';
    for (const text of ['1. One', '- One', '# One', ':::trainer', '> One', '---'])
      expect(await saidOf(label, text), text).toEqual(['0 po.shape']);
    expect(await saidOf(label, '1\\. One')).toEqual([]);
    expect(await saidOf(heading, 'One\ntwo')).toEqual([]);
  });

  it('writes a page in the place of its source, with its ids and attributes', async () => {
    const { after } = importInto(
      FILES,
      answered(await exportEntries(FILES), ({ source }) => source.replace('Diálogo', 'Dialogue')),
    );
    expect(after[PAGE]).toContain(
      ':::activity{#dialogo kind=discussion minutes=60 group=pairs}\n### Dialogue\n',
    );
    expect(after['kit.yaml']).toContain('title: {es: "Policía", en: "Policía"}');
  });

  it('lets a part wait until each of its texts is translated, and a page until its front matter is', async () => {
    const entries = await exportEntries(FILES);
    const oneMissing = answered(entries, (entry) =>
      entry.key.endsWith('dialogo/item-2') ? '' : entry.source,
    );
    const { after, unfinished, parts } = importInto(FILES, oneMissing);
    expect(unfinished).toEqual(['modules/marco/sesion#activity:dialogo']);
    expect(parts).toContain('modules/marco/sesion#question:p1');
    expect(after[PAGE]).not.toContain('dialogo');
    expect(after[PAGE]).toContain('question{#p1');
    const noTitle = answered(entries, (entry) =>
      entry.key === 'aids/tarjeta#front/title' ? '' : entry.source,
    );
    expect(importInto(FILES, noTitle).unfinished).toEqual(['aids/tarjeta#text+1']);
  });

  it('takes nothing that somebody has to look at again', async () => {
    const fuzzy = (await exportEntries(FILES)).map((entry) => ({
      ...entry,
      text: entry.source,
      isFuzzy: true,
    }));
    expect(importInto(FILES, fuzzy)).toMatchObject({ files: [], parts: [] });
  });

  it('puts a new part between those that are there, and leaves what the source does not have', async () => {
    const { after } = importInto(FILES, answered(await exportEntries(FILES), same));
    const own = (after[PAGE] ?? '')
      .replace(/:::activity[\s\S]*?\n:::\n\n/, '')
      .replace('Una :term', 'Own :term');
    const files = { ...after, [PAGE]: `${own}\n:::trainer{#propio}\nOnly here.\n:::\n` };
    const missing = await exportEntries(files);
    expect(missing.map(({ key }) => key)).toContain('modules/marco/sesion#activity:dialogo/item-1');
    const again = importInto(files, answered(missing, same)).after[PAGE] ?? '';
    expect(again).toContain('Own :term');
    expect(again).toContain('Only here.');
    expect(again.indexOf('{#lamina}')).toBeLessThan(again.indexOf('{#dialogo'));
    expect(again.indexOf('{#dialogo')).toBeLessThan(again.indexOf('{#p1'));
  });

  it('refuses to write over what changed in the kit after the export, unless it is told to', async () => {
    const { after } = importInto(FILES, answered(await exportEntries(FILES), same));
    const old = answered(await exportEntries(after, { all: true }), ({ source }) =>
      source.replace('Piensen', 'Think'),
    );
    const files = { ...after, [PAGE]: (after[PAGE] ?? '').replace('Compartan', 'Share') };
    const refused = importInto(files, old);
    expect(refused.problems.map(({ message }) => message.key)).toEqual(['po.changed']);
    expect(refused.after).toEqual(files);
    expect(importInto(files, old, true).after[PAGE]).toContain('Think');
  });

  it('keeps the line ends of a file', async () => {
    const crlf = { ...FILES, 'glossary.yaml': (FILES['glossary.yaml'] ?? '').replaceAll('\n', '\r\n') };
    const { after } = importInto(crlf, answered(await exportEntries(crlf), same));
    expect(after['glossary.yaml']).toContain('term: {es: "señal", en: "señal"}\r\n');
    expect(after['glossary.yaml']).not.toMatch(/[^\r]\n/);
  });

  it('writes a language on a line of its own where the others have theirs', async () => {
    const glossary =
      '- id: senal # una nota\n  term:\n    es: "señal" # así\n  definition:\n    es: |\n      Dos\n      líneas.\n  forms:\n    es: [señales]\n';
    const files = { ...FILES, 'glossary.yaml': glossary };
    const { after, problems } = importInto(files, answered(await exportEntries(files), same));
    expect(problems).toEqual([]);
    expect(after['glossary.yaml']).toContain('    es: "señal" # así\n    en: "señal"\n');
    expect(kitOf(after).glossary.value[0]).toMatchObject({
      definition: { es: 'Dos\nlíneas.\n', en: 'Dos\nlíneas.\n' },
      forms: { en: ['señales'] },
    });
  });
});

describe('an export over an earlier one', () => {
  it('keeps what was translated, and asks to look again where the source has changed', async () => {
    const first = await exportBytes(FILES);
    const text = new TextDecoder().decode(first);
    const done = text.replace(
      'msgid ":min[20] Piensen."\nmsgstr ""',
      'msgid ":min[20] Piensen."\nmsgstr ":min[20] Think."',
    );
    expect(done).not.toBe(text);
    const source = 'es/modules/01-marco/01-sesion.md';
    const changed = { ...FILES, [source]: (FILES[source] ?? '').replace('Piensen', 'Piensen solos') };
    const entries = await exportEntries(changed, { earlier: new TextEncoder().encode(done) });
    expect(entries.find(({ key }) => key.endsWith('dialogo/item-1'))).toMatchObject({
      source: ':min[20] Piensen solos.',
      text: ':min[20] Think.',
      isFuzzy: true,
      previous: ':min[20] Piensen.',
    });
  });

  it('gives a stale part its present translation, to be looked at again', async () => {
    const { after } = importInto(
      FILES,
      answered(await exportEntries(FILES), ({ source }) => source.replace('Compartan', 'Share')),
    );
    const source = 'es/modules/01-marco/01-sesion.md';
    const files = { ...after, [source]: (FILES[source] ?? '').replace('Piensen', 'Piensen solos') };
    const entries = await exportEntries(files);
    expect(entries.map(({ key, text, isFuzzy }) => `${key.split('/').at(-1)} ${text} ${isFuzzy}`)).toEqual([
      'heading-1 Diálogo true',
      'item-1 :min[20] Piensen. true',
      'item-2 :min[40] Share. true',
    ]);
    const all = await exportBytes(after, { all: true });
    const known = await exportEntries(files, { earlier: all });
    expect(known.map(({ isFuzzy, previous }) => [isFuzzy, previous])).toEqual([
      [false, undefined],
      [true, ':min[20] Piensen.'],
      [false, undefined],
    ]);
  });

  it('keeps the texts of what the source no longer has', async () => {
    const first = new TextDecoder().decode(await exportBytes(FILES));
    const done = first.replace(
      'msgid ":min[20] Piensen."\nmsgstr ""',
      'msgid ":min[20] Piensen."\nmsgstr ":min[20] Think."',
    );
    const source = 'es/modules/01-marco/01-sesion.md';
    const shorter = { ...FILES, [source]: (FILES[source] ?? '').replace(/:::activity[\s\S]*?\n:::\n/, '') };
    const bytes = await exportBytes(shorter, { earlier: new TextEncoder().encode(done) });
    expect((await readBytes(bytes)).obsolete.map(({ text }) => text)).toEqual([':min[20] Think.']);
    expect((await readBytes(await exportBytes(shorter, { earlier: bytes }))).obsolete).toHaveLength(1);
  });
});

describe('words that stand in no paragraph', () => {
  const OPEN = `:::to-confirm{#sede who="Coordinación & 'academia'" since=2026-11-24}
¿Dónde será?

1. Primero:

   ~~~text
   uno

     dos
   ~~~
:::
`;
  const files = twoLanguages(OPEN);
  const answer = (texts: Readonly<Record<string, string>>) => (entry: PlacedEntry) =>
    texts[entry.key.split('/').at(-1) ?? ''] ?? entry.source;

  it('are offered: who can answer an open question, and the lines of a code', async () => {
    const entries = await exportEntries(files);
    const texts = entries.filter(({ key }) => key.includes('to-confirm:sede')).map(({ source }) => source);
    expect(texts).toEqual(["Coordinación & 'academia'", '¿Dónde será?', 'Primero:', 'uno\n\n  dos']);
  });

  it('are written where those of the source stand, whatever signs they hold', async () => {
    const entries = await exportEntries(files);
    const said = { 'attribute-1': 'The "team" &amp; {who=x}', 'code-1': 'one\n\n\n    two' };
    const { problems, after } = importInto(files, answered(entries, answer(said)));
    expect(problems).toEqual([]);
    expect(after[PAGE]).toContain(
      ':::to-confirm{#sede who="The &quot;team&quot; &amp;amp; {who=x}" since=2026-11-24}',
    );
    expect(after[PAGE]).toContain('   ~~~text\n   one\n   \n   \n       two\n   ~~~\n');
  });

  it('are refused where they would end the code', async () => {
    const entries = await exportEntries(files);
    const { problems, after } = importInto(files, answered(entries, answer({ 'code-1': 'one\n~~~\ntwo' })));
    expect(problems.map(({ message }) => message.key)).toEqual(['po.structure']);
    expect(after).toEqual(files);
  });
});
