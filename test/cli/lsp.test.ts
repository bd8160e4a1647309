import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { kitWith } from '../helpers/base-kit.ts';
import { about, type LspClient, startClient, uriOf } from '../helpers/lsp-client.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';
let folder = '';
let client: LspClient | undefined;

function layDown(name: string, more = ''): string {
  for (const [path, text] of Object.entries(kitWith(more))) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

function sessionWith(more: string): string {
  return kitWith(more)[SESSION] ?? '';
}

/** The point of the first `¦` in the text, which is taken out. */
function pointed(text: string): { text: string; position: { line: number; character: number } } {
  const lines = text.slice(0, text.indexOf('¦')).split('\n');
  return {
    text: text.replace('¦', ''),
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** A text with edits in it, as an editor applies them. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const offsetOf = ({ line, character }: Range['start']): number =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return edits
    .toSorted((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start))
    .reduce(
      (now, { range, newText }) =>
        now.slice(0, offsetOf(range.start)) + newText + now.slice(offsetOf(range.end)),
      text,
    );
}

async function start(options?: Parameters<typeof startClient>[1]): Promise<LspClient> {
  client = await startClient(folder, options);
  return client;
}

/** Asks about the point marked `¦` in a session that is open. */
async function ask<T>(method: string, marked: string): Promise<T> {
  const editor = await start({ locale: 'es' });
  const kit = layDown('uno');
  const { text, position } = pointed(sessionWith(marked));
  await editor.open(join(kit, SESSION), text);
  return editor.connection.sendRequest<T>(method, {
    textDocument: { uri: uriOf(join(kit, SESSION)) },
    position,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relevo ñ-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

describe('relevo lsp', () => {
  it('says what is wrong in an unsaved text, at its place, and takes it back when it is right again', async () => {
    const editor = await start({ locale: 'es-HN' });
    const file = join(layDown('uno'), SESSION);
    await editor.open(file, sessionWith('Año 🎒 :term[señar].\n'));
    const { diagnostics } = await editor.hear(about(file, 1));
    const text = sessionWith('Año 🎒 :term[señar].\n').split('\n');
    const line = text.findIndex((each) => each.includes('señar'));
    expect(diagnostics).toMatchObject([
      {
        code: 'dangling-reference',
        severity: 1,
        source: 'relevo',
        range: { start: { line, character: 7 }, end: { line, character: 19 } },
      },
    ]);
    expect(diagnostics[0]?.message).toContain('señar');
    expect(diagnostics[0]?.message).toContain('¿Quiso');
    expect(diagnostics[0]?.codeDescription?.href).toMatch(/docs\/rules\/dangling-reference\.md$/);
    await editor.write(file, 2, sessionWith('Año 🎒 :term[señal].\n'));
    expect((await editor.hear(about(file, 2))).diagnostics).toEqual([]);
  });

  it('says what an edit does to other files of the kit, and points at both places', async () => {
    const editor = await start();
    const kit = layDown('uno');
    const glossary = join(kit, 'glossary.yaml');
    await editor.open(glossary, '[]\n');
    const dangling = await editor.hear(({ uri }) => uri === uriOf(join(kit, SESSION)));
    expect(dangling.diagnostics.map(({ code }) => code)).toEqual(['dangling-reference']);
    await editor.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriOf(glossary) },
    });
    await editor.hear(({ uri, diagnostics }) => uri === dangling.uri && diagnostics.length === 0);
    const file = join(kit, 'references.yaml');
    const twice = kitWith('')['references.yaml'] ?? '';
    await editor.open(file, twice + twice);
    const { diagnostics } = await editor.hear(about(file, 1));
    expect(diagnostics[0]?.relatedInformation?.[0]?.location).toMatchObject({
      uri: uriOf(file),
      range: { start: { line: 0 } },
    });
  });

  it('follows what changes on the disk, and takes everything back when the kit is gone', async () => {
    const editor = await start();
    const kit = layDown('tres');
    const file = join(kit, SESSION);
    const changed = (path: string) =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(path), type: 2 }],
      });
    await editor.open(file, sessionWith(''));
    await editor.hear(about(file, 1));
    writeFileSync(join(kit, 'glossary.yaml'), '[]\n');
    await changed(join(kit, 'glossary.yaml'));
    await editor.hear(({ uri, diagnostics }) => uri === uriOf(file) && diagnostics.length === 1);
    rmSync(join(kit, 'kit.yaml'));
    const gone = editor.next(({ uri, diagnostics }) => uri === uriOf(file) && diagnostics.length === 0);
    await changed(join(kit, 'kit.yaml'));
    await gone;
  });

  it('keeps several kits apart, and leaves a file outside any kit alone', async () => {
    const editor = await start();
    const [one, two] = [layDown('uno'), layDown('dos')];
    const outside = join(folder, 'suelto.md');
    await editor.open(outside, ':::nothing\n');
    await editor.open(join(two, SESSION), sessionWith(':term[nada]\n'));
    await editor.open(join(one, SESSION), sessionWith(''));
    expect((await editor.hear(about(join(two, SESSION), 1))).diagnostics).toHaveLength(1);
    expect((await editor.hear(about(join(one, SESSION), 1))).diagnostics).toEqual([]);
    expect(editor.told.filter(({ uri }) => uri === uriOf(outside))).toEqual([]);
    const hover = await editor.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: uriOf(outside) },
      position: { line: 0, character: 1 },
    });
    expect(hover).toBeNull();
  });

  it('speaks the language of --lang before that of the client', async () => {
    const editor = await start({ locale: 'es', argv: ['--lang', 'fr'] });
    const file = join(layDown('uno'), SESSION);
    await editor.open(file, sessionWith(':::recuadro\nUna señal.\n:::\n'));
    const { diagnostics } = await editor.hear(about(file, 1));
    expect(diagnostics[0]?.message).toContain('Le bloc');
  });

  it('completes a name where it is written, after a sign of two units', async () => {
    const items = await ask<CompletionItem[]>('textDocument/completion', '🎒 :contact[li¦]\n');
    expect(items).toMatchObject([
      { label: 'linea', detail: 'Línea de orientación', textEdit: { newText: 'linea' } },
    ]);
  });

  it('shows a definition, with what a rule says of the place', async () => {
    const hover = await ask<Hover>('textDocument/hover', 'Año 🎒: :term[se¦ñal]\n');
    expect(hover.contents).toMatchObject({ value: '**señal**\n\nAlgo que invita a mirar mejor.' });
    await client?.end();
    const other = await ask<Hover>('textDocument/hover', ':term[se¦ñar]\n');
    expect(other.contents).toMatchObject({ value: expect.stringContaining('**dangling-reference** — ') });
  });

  it('leads to where a name is given', async () => {
    const location = await ask<Location>('textDocument/definition', ':ref[man¦ual]\n');
    expect(location).toEqual({
      uri: uriOf(join(folder, 'uno', 'references.yaml')),
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 12 } },
    });
  });

  it('outlines a session with its minutes', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', '¦\n');
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['Una señal', 'slide'],
      ['Diálogo', 'activity · 60 minutos'],
      ['¿Basta una señal?', 'question'],
    ]);
  });

  it('offers the nearest name and an ignore as quick fixes, whose edits mend the text', async () => {
    const editor = await start({ locale: 'en' });
    const file = join(layDown('uno'), SESSION);
    const broken = sessionWith('Año 🎒 :term[señar].\n');
    await editor.open(file, broken);
    const { diagnostics } = await editor.hear(about(file, 1));
    const range = diagnostics[0]?.range;
    const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(file) },
      range,
      context: { diagnostics },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to “señal”',
      'Silence dangling-reference here, with a reason',
    ]);
    for (const [at, action] of actions.entries()) {
      const edit = action.edit?.changes?.[uriOf(file)]?.[0];
      const lines = broken.split('\n');
      const { start, end } = edit?.range ?? {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      };
      const line = lines[start.line] ?? '';
      lines[start.line] = line.slice(0, start.character) + edit?.newText + line.slice(end.character);
      await editor.write(file, at + 2, lines.join('\n'));
      expect((await editor.hear(about(file, at + 2))).diagnostics).toEqual([]);
    }
  });

  it('offers the one right answer of a finding, and those of the whole file, as edits that leave nothing to mend', async () => {
    const editor = await start({ locale: 'es' });
    const file = join(layDown('uno'), SESSION);
    const broken = sessionWith('🎒 Dijo "sí"... de la Trata de blancas .\n\n8. a\n9. b\n9. c\n\n   d\n');
    await editor.open(file, broken);
    const { diagnostics } = await editor.hear(about(file, 1));
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['straight-quotes', 'three-dots', 'avoided-term', 'loose-spaces', 'list-numbers']);
    const ask = (range: Range, only?: readonly string[]): Promise<CodeAction[]> =>
      editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uriOf(file) },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      });
    const at = diagnostics[4]?.range ?? whole;
    const [mend] = await ask(at, ['quickfix']);
    expect(mend).toMatchObject({ title: 'Corregir esto (list-numbers)', isPreferred: true });
    const numbered = broken.replace('9. c\n\n   d', '10. c\n\n    d');
    expect(edited(broken, mend?.edit?.changes?.[uriOf(file)] ?? [])).toBe(numbered);
    const all = await ask(whole, ['source.fixAll']);
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.relevo']);
    const right = numbered.replace('"sí"... de la Trata de blancas .', '«sí»… de la Trata de personas.');
    const after = edited(broken, all[0]?.edit?.changes?.[uriOf(file)] ?? []);
    expect(after).toBe(right);
    await editor.write(file, 2, after);
    expect((await editor.hear(about(file, 2))).diagnostics).toEqual([]);
    expect(await ask(whole)).toEqual([]);
  });

  it('gives a page the id that it lacks', async () => {
    const editor = await start({ locale: 'es' });
    const file = join(layDown('uno'), 'es/aids/02-otra.md');
    const text = '---\ntitle: "Señales"\n---\n\nUna señal.\n';
    await editor.open(file, text);
    const { diagnostics } = await editor.hear(about(file, 1));
    const [mend] = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(file) },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const after = edited(text, mend?.edit?.changes?.[uriOf(file)] ?? []);
    expect(after).toBe(text.replace('title', 'id: senales\ntitle'));
    await editor.write(file, 2, after);
    expect((await editor.hear(about(file, 2))).diagnostics).toEqual([]);
  });

  it('lives through rapid edits, broken kits, points that are nowhere and files that are not', async () => {
    const editor = await start();
    const kit = layDown('uno');
    const file = join(kit, SESSION);
    await editor.open(file, sessionWith(''));
    await editor.open(join(kit, 'kit.yaml'), 'languages: [\n\t}');
    for (let version = 2; version < 40; version += 1)
      void editor.write(file, version, sessionWith('').slice(0, version * 20));
    const nowhere = [
      { line: 99_999, character: 3 },
      { line: -1, character: -7 },
      { line: 0, character: 1e9 },
    ];
    for (const method of ['completion', 'hover', 'definition', 'documentSymbol'])
      for (const position of nowhere) {
        for (const uri of [
          uriOf(file),
          uriOf(join(kit, 'no.md')),
          'untitled:Untitled-1',
          'file:///%E0%A4%A',
          '',
        ]) {
          await editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position });
        }
      }
    await expect(editor.connection.sendRequest('textDocument/hover', {})).rejects.toThrow();
    await editor.connection.sendNotification('textDocument/didOpen', {});
    await editor.write(join(kit, 'kit.yaml'), 2, kitWith('')['kit.yaml'] ?? '');
    await editor.write(file, 40, sessionWith(''));
    expect((await editor.hear(about(file, 40))).diagnostics).toEqual([]);
  });

  it('ends with 1 when it is left without a goodbye', async () => {
    const editor = await start();
    client = undefined;
    expect(await editor.leave()).toBe(1);
  });
});
