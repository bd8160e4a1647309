import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose.ts';
import { linkKit } from '../../src/link/link-kit.ts';
import type { DocumentKind } from '../../src/model/documents.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { Role } from '../../src/model/visibility.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { answered, exportEntries, type Files, importInto, twoLanguages } from '../translate/two-languages.ts';
import { textsIn } from './editions.ts';

const PAGE = 'es/modules/01-marco/01-sesion.md';
const OLDER = 'The source of this part has changed since it was translated';
const SLIDE = 'The source has changed since it was translated';

/** A kit whose English was up to date till the source became another one. */
async function lateKit(policy: string, change: (files: Files) => Files): Promise<Files> {
  const files = twoLanguages('Al final.\n');
  const named = { ...files, 'kit.yaml': `${files['kit.yaml'] ?? ''}translation: {policy: ${policy}}\n` };
  const entries = await exportEntries(named);
  const english = answered(entries, ({ source, key }) => (key.endsWith('/term') ? source : `${source} EN`));
  const { after, problems } = importInto(named, english);
  expect(problems).toEqual([]);
  return change(after);
}

function changed(path: string, before: string, after: string): (files: Files) => Files {
  return (files) => {
    const text = files[path] ?? '';
    expect(text).toContain(before);
    return { ...files, [path]: text.replace(before, after) };
  };
}

/** All that a document says, in order, with the language of what is in another. */
function saidIn(files: Files, kind: DocumentKind, role: Role = 'trainer'): string {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) }));
  const { kit } = linkKit(parseKit(sources), []);
  if (!kit) throw new Error('kit.yaml is broken');
  const edition = selectEdition(kit, { audience: 'policia', language: 'en', role });
  const wordsIn = (language: string) => wordsOf(textsIn(language));
  const { blocks } = composeDocument(kind, edition, { wordsIn });
  return JSON.stringify(blocks, (key, value: unknown) => (key === 'place' ? undefined : value));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a part that is older than its source, under the policy "banner"', () => {
  it('says so in a test and in the answer key, at that question alone', async () => {
    const files = await lateKit('banner', changed(PAGE, '¿Basta una señal?', '¿Basta una sola señal?'));
    for (const kind of ['pre-test', 'post-test', 'answer-key'] as const)
      expect(count(saidIn(files, kind), OLDER), kind).toBe(1);
    expect(count(saidIn(files, 'trainer-guide'), OLDER)).toBe(1);
    expect(count(saidIn(files, 'slides'), SLIDE)).toBe(0);
  });

  it('says so on its slides, wherever they are shown', async () => {
    const files = await lateKit('banner', changed(PAGE, '- Se suma a otras', '- Se suma'));
    for (const kind of ['slides', 'handout-notes', 'handout-6'] as const)
      expect(count(saidIn(files, kind), SLIDE), kind).toBe(1);
  });

  it('says so at a title, in the agenda and the run sheet too', async () => {
    const files = await lateKit('banner', changed(PAGE, 'title: "Sesión"', 'title: "Otra sesión"'));
    expect(count(saidIn(files, 'agenda', 'public'), OLDER)).toBe(1);
    expect(count(saidIn(files, 'run-sheet', 'coordinator'), OLDER)).toBe(1);
  });

  it('says so at an activity in the run sheet, and once where it is printed whole', async () => {
    const files = await lateKit('banner', changed(PAGE, 'Compartan.', 'Compartan todo.'));
    expect(count(saidIn(files, 'run-sheet', 'coordinator'), OLDER)).toBe(1);
    expect(count(saidIn(files, 'workbook', 'participant'), OLDER)).toBe(1);
  });

  it('says so at entries of the glossary and at contacts', async () => {
    const glossary = await lateKit('banner', changed('glossary.yaml', 'mirar mejor', 'mirar otra vez'));
    expect(count(saidIn(glossary, 'glossary'), OLDER)).toBe(1);
    const contacts = await lateKit('banner', changed('contacts.yaml', 'Línea de orientación', 'Línea nueva'));
    expect(count(saidIn(contacts, 'contacts'), OLDER)).toBe(1);
  });

  it('says nothing where all is up to date', async () => {
    const files = await lateKit('banner', (all) => all);
    for (const kind of ['trainer-guide', 'slides', 'pre-test', 'glossary', 'contacts'] as const) {
      expect(count(saidIn(files, kind), OLDER) + count(saidIn(files, kind), SLIDE), kind).toBe(0);
    }
  });
});

describe('an entry that is older than its source, under the policy "source"', () => {
  it('is printed in the language of the source, and says which that is', async () => {
    const files = await lateKit('source', changed('contacts.yaml', 'Línea de orientación', 'Línea nueva'));
    const said = saidIn(files, 'contacts');
    expect(said).toContain('"text":"Línea nueva","language":"es"');
    expect(said).not.toContain('orientación EN');
  });
});

/** What of it is said to be in Spanish. */
function spanishIn(said: string): string {
  return said
    .split('{')
    .filter((part) => part.includes('"language":"es"'))
    .join('\n');
}

describe('a part in the source language, under the policy "source"', () => {
  it('is worded in its language, and says so, as far as it goes', async () => {
    const before = 'Una :term[señal] no basta.';
    const files = await lateKit('source', changed(PAGE, before, 'Una :term[señal] sola no basta.'));
    const said = saidIn(files, 'trainer-guide');
    expect(spanishIn(said)).toContain('Línea de orientación: 000 (verificado el 2026-01-01)');
    expect(said).not.toContain('orientación: 000 (checked on');
    expect(spanishIn(said)).toContain('"text":"señal"');
  });

  it('keeps the labels of its blocks in its language, and the heads around it in that of the edition', async () => {
    const files = await lateKit('source', changed(PAGE, 'Compartan.', 'Compartan todo.'));
    const said = saidIn(files, 'trainer-guide');
    expect(said).toMatch(/"label":"Diálogo".*"language":"es"/);
    expect(said).toContain('At the end, each participant will be able to:');
    expect(spanishIn(saidIn(files, 'run-sheet', 'coordinator'))).toContain('"text":"Diálogo"');
  });

  it('is nowhere where all is up to date', async () => {
    const said = saidIn(await lateKit('source', (all) => all), 'trainer-guide');
    expect(spanishIn(said)).not.toMatch(/Diálogo|Línea/);
    expect(said).not.toContain('"Diálogo"');
  });
});
