import { describe, expect, it } from 'vitest';
import { definitionAt } from '../../src/editor/define.ts';
import { fixAllIn, fixesIn } from '../../src/editor/fixes.ts';
import { hoverAt } from '../../src/editor/hover.ts';
import { openText } from '../../src/editor/open-text.ts';
import { outlineOf } from '../../src/editor/outline.ts';
import { applyEdits } from '../../src/validate/apply-edits.ts';
import { RULES } from '../../src/validate/registry.ts';
import { kitWith } from '../helpers/base-kit.ts';
import { editorWords, marked, openKit, SESSION } from './open-kit.ts';

const words = await editorWords('es');

async function hovered(line: string): Promise<string | undefined> {
  const kit = (await openKit()).kit();
  const { text, point } = marked(SESSION, line);
  return hoverAt(text, point, { kit, diagnostics: [], rules: RULES, words, language: 'es' })?.markdown;
}

/** The session with `more`, mended by the fix with that title. */
async function mended(more: string, title: RegExp): Promise<string | undefined> {
  const session = await openKit(more);
  const whole = kitWith(more)[SESSION] ?? '';
  const text = openText(SESSION, whole);
  const asked = { diagnostics: session.diagnose(), rules: RULES, words };
  const fix = fixesIn(text, { from: 1, to: text.lines.length }, asked).find((each) => title.test(each.title));
  if (!fix) return undefined;
  const result = applyEdits(whole, [fix.edits]).text;
  return result.slice(result.lastIndexOf('\n:::\n::::\n\n') + '\n:::\n::::\n\n'.length);
}

describe('hoverAt', () => {
  it.each([
    [':ref[man¦ual]', '**Organización, 2020**\n\n*Manual*'],
    [
      ':contact[lin¦ea]',
      '**Línea de orientación**\n\nInstitución\n\nTeléfono: 000\n\nVerificado: 2026-01-01',
    ],
    ['::::question{#p objective=o¦1}', '**o1** · apply\n\nAplicar una señal a un caso\n\nSesión'],
    [':::lin¦es{n=3}', 'Renglones para escribir.'],
  ])('says of %j what it stands for', async (line, said) => {
    expect(await hovered(line)).toBe(said);
  });

  it('says nothing of plain text and of names that are unknown', async () => {
    expect(await hovered('Una se¦ñal')).toBeUndefined();
    expect(await hovered(':ref[na¦da]')).toBeUndefined();
    expect(await hovered(':::na¦da')).toBeUndefined();
  });
});

describe('definitionAt', () => {
  it('leads from a form of a term, an objective and a slot of the programme to where they are given', async () => {
    const kit = (await openKit()).kit();
    const at = (path: string, line: string) => {
      const { text, point } = marked(path, line);
      return definitionAt(text, point, kit);
    };
    expect(at(SESSION, ':term[Señ¦al]')).toMatchObject({ path: 'glossary.yaml', start: { line: 1 } });
    expect(at(SESSION, ':::question{objective=o¦1}')).toMatchObject({ path: SESSION, start: { line: 7 } });
    expect(at('kit.yaml', '- session: marco/ses¦ion')).toMatchObject({ path: SESSION, start: { line: 2 } });
    expect(at(SESSION, ':term[na¦da]')).toBeUndefined();
  });
});

describe('outlineOf', () => {
  it('puts what stands in a block below it, and names a question by its first words', async () => {
    const more = '::::choice\n:::activity{#uno minutes=5}\n### Uno\n:::\n::::\n';
    const outline = outlineOf((await openKit(more)).kit(), SESSION, words);
    expect(outline.map(({ name }) => name)).toEqual(['Una señal', 'Diálogo', '¿Basta una señal?', 'choice']);
    expect(outline.at(-1)?.children).toMatchObject([{ name: 'Uno', detail: 'activity · 5 minutos' }]);
  });

  it('is empty for a file that the kit does not have', async () => {
    expect(outlineOf((await openKit()).kit(), 'no.md', words)).toEqual([]);
  });
});

describe('fixesIn', () => {
  it.each([
    [':::keypoint\n- Uno\n:::\n', ':::keypoints\n- Uno\n:::\n'],
    ['Ver :ref[manuel].\n', 'Ver :ref[manual].\n'],
    [':::lines{m=3}\n:::\n', ':::lines{n=3}\n:::\n'],
  ])('changes the nearest name in %j', async (more, fixed) => {
    expect(await mended(more, /Cambiar/)).toBe(fixed);
  });

  it.each([
    ['Dijo "sí"...\n', 'straight-quotes', 'Dijo «sí»...\n'],
    ['Dijo "sí"...\n', 'three-dots', 'Dijo "sí"…\n'],
    ['La trata de blancas.\n', 'avoided-term', 'La trata de personas.\n'],
    ['1. a\n3. b\n5. c\n', 'list-numbers', '1. a\n2. b\n3. c\n'],
  ])('offers of %j the right answer that %s knows', async (more, rule, fixed) => {
    expect(await mended(more, new RegExp(`Corregir esto .${rule}.`))).toBe(fixed);
  });

  it('offers all right answers of a text together', async () => {
    const more = 'Dijo "sí"...  , y\n\n1. a\n3. b "c"\n';
    const session = await openKit(more);
    const whole = kitWith(more)[SESSION] ?? '';
    const text = openText(SESSION, whole);
    const all = fixAllIn(text, { diagnostics: session.diagnose(), words });
    expect(applyEdits(whole, [all?.edits ?? []]).text).toBe(
      whole.replace(more, 'Dijo «sí»…, y\n\n1. a\n2. b «c»\n'),
    );
    expect(fixAllIn(text, { diagnostics: [], words })).toBeUndefined();
  });

  it.each([
    [
      'Ver :ref[nada].\n',
      '<!-- relevo-ignore dangling-reference: escriba aquí por qué -->\nVer :ref[nada].\n',
    ],
    [
      'Uno\ny :ref[nada].\n',
      'Uno <!-- relevo-ignore dangling-reference: escriba aquí por qué -->\ny :ref[nada].\n',
    ],
    [
      '- Uno\n- :ref[nada]\n',
      '- Uno <!-- relevo-ignore dangling-reference: escriba aquí por qué -->\n- :ref[nada]\n',
    ],
  ])('silences a finding in %j without parting what belongs together', async (more, fixed) => {
    expect(await mended(more, /Silenciar/)).toBe(fixed);
    const text = (kitWith(more)[SESSION] ?? '').replace(more, fixed);
    const session = await openKit(more);
    session.update(SESSION, text);
    expect(session.diagnose()).toEqual([]);
  });

  it('offers no comment in a table, where there is no room for one', async () => {
    const table = '| Uno | Dos |\n|---|---|\n| a | :ref[nada] |\n';
    expect(await mended(table, /Silenciar/)).toBeUndefined();
  });

  it('offers no comment against what was found while reading', async () => {
    expect(await mended(':::lines{m=3}\n:::\n', /Silenciar/)).toBeUndefined();
  });
});
