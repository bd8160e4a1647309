import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendKit } from '../../src/pipeline/fix-kit.ts';
import { type ReadKit, readKit } from '../../src/pipeline/read-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';

const TWO_LANGUAGES = (kitWith('')['kit.yaml'] ?? '').replace('languages: [es]', 'languages: [es, fr]');

type Files = Readonly<Record<string, string | Uint8Array>>;

async function read(files: Files): Promise<ReadKit> {
  return readKit('kit', createMemoryHost(below('kit', files as Record<string, string>)));
}

/** The files with everything mended. */
async function mended(files: Files): Promise<Files> {
  const kit = await read(files);
  return { ...files, ...Object.fromEntries((await mendKit(kit)).map(({ path, bytes }) => [path, bytes])) };
}

/** What the end of the base kit's session becomes. */
async function mendedText(more: string): Promise<string> {
  const before = kitWith(more)[SESSION] ?? '';
  const after = (await mended(kitWith(more)))[SESSION] ?? '';
  const text = typeof after === 'string' ? after : new TextDecoder().decode(after);
  const kept = before.length - more.length;
  expect(text.slice(0, kept)).toBe(before.slice(0, kept));
  return text.slice(kept);
}

describe('mending a kit', () => {
  it('sets the marks of the language, inner ones inside others', async () => {
    expect(await mendedText('Dijo "sí" y **"no"**.\n')).toBe('Dijo «sí» y **«no»**.\n');
    expect(await mendedText('Dijo «sí, "tal vez"».\n')).toBe('Dijo «sí, “tal vez”».\n');
    expect(await mendedText('> Dijo "una\n> señal"... en L\'Aquila.\n')).toBe(
      '> Dijo «una\n> señal»… en L’Aquila.\n',
    );
  });

  it('leaves alone code, links, attributes, escapes, and what has no one answer', async () => {
    for (const text of [
      'En `"código" ...` queda.\n',
      '```\n"así"...\n```\n',
      'Lea [la "guía"](https://example.org/a...b "título").\n',
      ':::case{#caso}\n### Un caso\nTexto de \\"A\\".\n\n:::solution\nSí.\n:::\n:::\n',
      'Una tabla de 5" de ancho.\n',
      'Cuatro.... puntos.\n',
    ])
      expect(await mendedText(text)).toBe(text);
  });

  it('writes ids that are made of titles, once each', async () => {
    const slide = (opening: string): string =>
      `::::${opening}\n## Años de señales\nUna.\n\n:::notes\nPregunte.\n:::\n::::\n\n`;
    const text = await mendedText(slide('slide') + slide('slide{}'));
    expect(text).toContain('::::slide{#anos-de-senales}\n');
    expect(text).toContain('::::slide{#anos-de-senales-2}\n');
    expect((await read(await mended(kitWith(slide('slide'))))).diagnostics).toEqual([]);
  });

  it('gives a page an id of its own, and a translation that of the page it translates', async () => {
    const page = (path: string, title: string) => ({
      [path]: `---\r\ntitle: "${title}"\r\n---\r\n\r\nTexto.\r\n`,
    });
    const files = {
      ...kitWith(''),
      'kit.yaml': (kitWith('')['kit.yaml'] ?? '').replace('languages: [es]', 'languages: [es, en]'),
      ...page('es/aids/02-a.md', 'Años de señales: qué hacer hoy'),
      ...page('es/aids/03-b.md', 'Años de señales: qué hacer mañana'),
      ...page('es/aids/04-tarjeta.md', 'Tarjeta'),
      ...page('en/aids/03-b.md', 'Years of signs'),
    };
    const after = await mended(files);
    const idIn = (path: string) => new TextDecoder().decode(after[path] as Uint8Array).split('title')[0];
    expect(idIn('es/aids/02-a.md')).toBe('---\r\nid: anos-de-senales-que\r\n');
    expect(idIn('es/aids/03-b.md')).toBe('---\r\nid: anos-de-senales-que-2\r\n');
    expect(idIn('es/aids/04-tarjeta.md')).toBe('---\r\nid: tarjeta-2\r\n');
    expect(idIn('en/aids/03-b.md')).toBe('---\r\nid: anos-de-senales-que-2\r\n');
    expect((await read(after)).diagnostics.filter(({ rule }) => rule === 'schema')).toEqual([]);
  });

  it('puts the right term for a wrong one where the sentence stays whole, and nowhere else', async () => {
    expect(await mendedText('Trata de blancas, la TRATA DE BLANCAS y la trata de\nblancas.\n')).toBe(
      'Trata de personas, la TRATA DE PERSONAS y la trata de\nblancas.\n',
    );
    for (const text of [
      'El titular decía «trata de blancas».\n',
      'Hay pornografía infantil.\n',
      'Se atiende a menores.\n',
      'La **trata** de blancas.\n',
    ])
      expect(await mendedText(text)).toBe(text);
  });

  it('closes up loose spaces, and leaves code, measures and breaks alone', async () => {
    expect(await mendedText('Una  señal , (  sola ) , ¿ basta ?! ( Sí ). Véase  :ref[manual] .\n')).toBe(
      'Una señal, (sola), ¿basta?! (Sí). Véase :ref[manual].\n',
    );
    for (const text of [
      '  Una señal  \nen otra línea: 1 : 2 y `a  , b`.\n',
      '| a   | b |\n|-----|---|\n| x   | y |\n',
      'Un archivo .yaml y … nada .... :) más.\n',
    ])
      expect(await mendedText(text)).toBe(text);
  });

  it('counts a list anew, and keeps in each item what belongs to it', async () => {
    const before = '8. a\n9. b\n9. c\n\n   más\n   - d\n     1. e\n     3. f\n\n> 1. g\n> 3. h\n>    i\n';
    const after = '8. a\n9. b\n10. c\n\n    más\n    - d\n      1. e\n      2. f\n\n> 1. g\n> 2. h\n>    i\n';
    expect(await mendedText(before)).toBe(after);
    expect(await mendedText('9. a\n11. b\n\n    más\n10. c\n')).toBe('9. a\n10. b\n\n    más\n11. c\n');
    expect(await mendedText('1. a\n10. b\n\n    más\n')).toBe('1. a\n2.  b\n\n    más\n');
    expect(await mendedText('1. a\n1. b\n1. c\n')).toBe('1. a\n1. b\n1. c\n');
  });

  it('writes the spaces of French, in French alone', async () => {
    const files = {
      ...kitWith('¿Qué : dice?\n'),
      'kit.yaml': TWO_LANGUAGES,
      'fr/methodology/01-uso.md':
        '---\nid: uso\ntitle: "Emploi"\n---\n\nUn signe? **Oui** : « un » ; "deux"! À 10:30, https://example.org ou [ici](b:c) ?!\n',
    };
    const after = new TextDecoder().decode((await mended(files))['fr/methodology/01-uso.md'] as Uint8Array);
    expect(after.split('\n')[5]).toBe(
      'Un signe\u202f? **Oui**\u00a0: «\u00a0un\u00a0»\u202f; «\u00a0deux\u00a0»\u202f! À 10:30, https://example.org ou [ici](b:c)\u202f?!',
    );
  });

  it('looks at front matter, data and descriptions of pictures as at the text, however they are quoted', async () => {
    const files = {
      ...kitWith(''),
      'kit.yaml': TWO_LANGUAGES.replace(
        '{es: "Kit de prueba"}',
        '{es: "El \\"kit\\"", fr: Mode d\'emploi !}',
      ),
      'glossary.yaml': `- id: senal
  term: {es: señal}
  definition:
    es: >-
      Algo que "invita"
      a mirar... mejor.
    fr: 'L''indice "un" ?'
`,
      'es/aids/01-tarjeta.md':
        '---\nid: tarjeta\ntitle: La "tarjeta"\n---\n\n![Dice "sí"](/assets/a.png (Una "señal".))\n\nVea ![la "a"](/assets/a.png) aquí.\n',
    };
    const after = await mended(files);
    const lineOf = (path: string, at: number) =>
      new TextDecoder().decode(after[path] as Uint8Array).split('\n')[at];
    expect(lineOf('kit.yaml', 3)).toBe('title: {es: "El «kit»", fr: Mode d’emploi\u202f!}');
    expect(lineOf('glossary.yaml', 4)).toBe('      Algo que «invita»');
    expect(lineOf('glossary.yaml', 5)).toBe('      a mirar… mejor.');
    expect(lineOf('glossary.yaml', 6)).toBe("    fr: 'L’indice «\u00a0un\u00a0»\u202f?'");
    expect(lineOf('es/aids/01-tarjeta.md', 2)).toBe('title: La «tarjeta»');
    expect(lineOf('es/aids/01-tarjeta.md', 7)).toBe('Vea ![la «a»](/assets/a.png) aquí.');
  });

  it('judges a mark beside bold text, a mention or a note by what is printed there', async () => {
    expect(
      await mendedText('Dijo ":term[señal]", L\'**Aquila**, L\':term[señal] y "a"[^1].\n\n[^1]: Una.\n'),
    ).toBe('Dijo «:term[señal]», L’**Aquila**, L’:term[señal] y «a»[^1].\n\n[^1]: Una.\n');
    expect(await mendedText('| Dijo "a | b" |\n|---|---|\n| c | d |\n')).toContain('"a | b"');
  });

  it('shows a patch of whole lines', async () => {
    const [file] = await mendKit(await read(kitWith('Uno.\n\nDijo "sí".\n')));
    expect(file?.diff).toMatch(/^--- a\/kit\/es\/modules\/01-marco\/01-sesion\.md\n\+\+\+ b\/kit\//);
    expect(file?.diff).toContain('\n-Dijo "sí".\n+Dijo «sí».\n');
    expect(file?.count).toBe(1);
  });

  it('has nothing more to mend when it is done, and leaves no finding that it could have mended', async () => {
    const marks = [
      '"',
      "'",
      '...',
      '«',
      '»',
      ' ',
      '  ',
      ',',
      ':',
      '?',
      '¿',
      '.',
      '(',
      ')',
      '*',
      '**',
      '`',
      '_',
    ];
    const words = ['a', 'ñ', '5', 'trata de blancas', 'Traite des blanches', '> ', '\n', '\n\n', '[a](b)'];
    const items = ['\n1. ', '\n2. ', '\n10. ', '\n9) ', '\n   ', '\n    - ', '\n:::trainer\n', '\n:::\n'];
    const pieces = fc.constantFrom(...marks, ...words, ...items);
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
        const text = `${parts.join('')}\n`;
        const once = await mended({
          ...kitWith(text),
          'kit.yaml': TWO_LANGUAGES,
          'fr/aids/01-tarjeta.md': `---\ntitle: "Fiche"\n---\n\n${text}`,
          'es/aids/02-otra.md': `---\ntitle: ${JSON.stringify(`T${parts.join('')}`)}\n---\n\n${text}`,
        });
        const again = await read(once);
        expect(await mendKit(again)).toEqual([]);
        expect(again.diagnostics.filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
