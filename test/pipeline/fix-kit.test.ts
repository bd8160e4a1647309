import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendKit } from '../../src/pipeline/fix-kit.ts';
import { type ReadKit, readKit } from '../../src/pipeline/read-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function read(files: Files): Promise<ReadKit> {
  return readKit('kit', createMemoryHost(below('kit', files as Record<string, string>)));
}

/** The files with everything mended. */
async function mended(files: Files): Promise<Files> {
  const kit = await read(files);
  return { ...files, ...Object.fromEntries(mendKit(kit).map(({ path, bytes }) => [path, bytes])) };
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

  it('shows a patch of whole lines', async () => {
    const [file] = mendKit(await read(kitWith('Uno.\n\nDijo "sí".\n')));
    expect(file?.diff).toMatch(/^--- a\/kit\/es\/modules\/01-marco\/01-sesion\.md\n\+\+\+ b\/kit\//);
    expect(file?.diff).toContain('\n-Dijo "sí".\n+Dijo «sí».\n');
    expect(file?.count).toBe(1);
  });

  it('has nothing more to mend when it is done, and leaves no finding that it could have mended', async () => {
    const pieces = fc.constantFrom(
      '"',
      "'",
      '...',
      '«',
      '»',
      ' ',
      'a',
      'ñ',
      '.',
      '*',
      '**',
      '`',
      '\n',
      '> ',
      '5',
      '(',
      ')',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
        const once = await mended(kitWith(`${parts.join('')}\n`));
        const again = await read(once);
        expect(mendKit(again)).toEqual([]);
        expect(again.diagnostics.filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
