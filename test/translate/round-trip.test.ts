import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import { isHeld } from '../../src/model/source.ts';
import { translationsOf } from '../../src/model/translation/states.ts';
import { summaryOf } from '../../src/model/translation/summary.ts';
import { tidyText } from '../../src/translate/check-text.ts';
import { judge } from '../validate/example-kit.ts';
import { answered, exportEntries, type Files, importInto, kitOf, twoLanguages } from './two-languages.ts';

const RICH = `Texto con **fuerza**, *énfasis*, \`código\` y [una guía](https://example.org/a).
Sigue en otra línea,\\
y se corta adrede. Vea la nota[^n] y :term[señales]{id=senal}.

[^n]: Una nota con :ref[manual].

> Cita de dos
> líneas.

| Señal | Qué hacer |
| --- | --- |
| a \\| b | :contact[linea] |

- Uno
  - Dos

    Otro párrafo del punto.
- [ ] Casilla

![Ruta](/assets/ruta.png "Pie de la figura")

::::activity{#mesa kind=discussion minutes=20 group=4-5}
### Mesa
::material[Tarjetas]{per=group qty=1}

1. :min[20] Lean.

:::trainer
Pregunte.
:::
::::
`;

const MIXED = twoLanguages(RICH);

async function errorsIn(files: Files): Promise<readonly string[]> {
  const { diagnostics } = await judge(files);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

const REFERENCE = fileURLToPath(new URL('../../kits/trata-identificacion', import.meta.url));

/** The reference kit with English as its second language and no page in it. */
async function referenceFiles(): Promise<Files> {
  const { sources } = await loadKit(REFERENCE, nodeFiles);
  const texts = sources
    .filter(isHeld)
    .filter(({ path }) => /\.(?:md|yaml)$/.test(path) && !path.startsWith('en/'));
  const files = Object.fromEntries(texts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  return {
    ...files,
    'kit.yaml': (files['kit.yaml'] ?? '').replace(/^languages: .*$/m, 'languages: [es, en]'),
  };
}

describe('texts that go out to a translator and come back', () => {
  it('give the very same pages of the reference kit where the translation says the very same', async () => {
    const files = await referenceFiles();
    const { after, problems } = importInto(
      files,
      answered(await exportEntries(files), ({ source }) => source),
    );
    expect(problems).toEqual([]);
    const pages = Object.keys(files).filter((path) => path.startsWith('es/'));
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) expect(after[path.replace(/^es/, 'en')]).toBe(files[path]);
  });

  it('leave nothing to translate, and nothing that validate refuses', async () => {
    const { after, problems } = importInto(
      MIXED,
      answered(await exportEntries(MIXED), ({ source }) => source),
    );
    expect(problems).toEqual([]);
    const [translation] = translationsOf(kitOf(after));
    expect(translation && summaryOf(translation)).toMatchObject({ stale: 0, missing: 0 });
    expect(await errorsIn(MIXED)).toContain('translation-missing');
    expect((await errorsIn(after)).filter((rule) => rule.startsWith('translation'))).toEqual([]);
    expect(await exportEntries(after)).toEqual([]);
  });

  it('survive as they are, or are refused on the line where they stand', async () => {
    const entries = await exportEntries(MIXED);
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            ' ',
            '\n',
            '-',
            '1.',
            '#',
            '|',
            '\\',
            '"',
            '{',
            '}',
            ':',
            '::',
            '[',
            ']',
            '*',
            '`',
            '>',
            '<!--',
          ),
        )
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(entries.length - 1), text, async (at, given) => {
        const changed = answered(entries, (entry) => (entry === entries[at] ? given : entry.source));
        const { after, problems } = importInto(MIXED, changed);
        if (problems.length > 0) {
          // A term without its name is missed where it is mentioned.
          if (!entries[at]?.key.startsWith('glossary'))
            expect(problems.map(({ line }) => line)).toContain(entries[at]?.line);
          return;
        }
        const again = await exportEntries(after, { all: true });
        const found = again.find(({ key }) => key === entries[at]?.key);
        const { kind } = kindOf(entries[at]?.key ?? '');
        if (given.trim() !== '') expect(found?.text).toBe(tidyText(given, kind));
      }),
      { numRuns: 25, seed: 20_261_125 },
    );
  });

  it('are taken wherever they stand, when they are words with the markup of their source', async () => {
    const entries = await exportEntries(MIXED);
    const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdeéñ¿ü«»“”') });
    const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(phrase, phrase, async (before, after) => {
        const { problems, parts } = importInto(
          MIXED,
          answered(entries, ({ source, key }) =>
            /\/picture/.test(key) || /term$/.test(key)
              ? source
              : `${before} ${source} ${after}`.replace(/^(.*?)(:min\[\d+\])/, '$2 $1'),
          ),
        );
        expect(problems).toEqual([]);
        expect(parts.length).toBeGreaterThan(10);
      }),
      { numRuns: 8, seed: 20_261_125 },
    );
  });
});

function kindOf(key: string): { readonly kind: 'data' | 'front' | 'paragraph' | 'heading' } {
  if (/\.yaml#/.test(key)) return { kind: 'data' };
  if (key.includes('#front/')) return { kind: 'front' };
  return { kind: /\/(?:paragraph|item)-\d+$/.test(key) ? 'paragraph' : 'heading' };
}
