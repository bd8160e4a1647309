import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termRowsSchema } from '../../src/model/term-rows.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { foldText, unfoldRange } from '../../src/validate/fold-text.ts';
import { avoidedTerm } from '../../src/validate/rules/avoided-term.ts';
import { findTerms, spellOut } from '../../src/validate/term-matcher.ts';
import { filesOf, judge } from './example-kit.ts';

const LANGUAGES = ['es', 'en', 'fr'] as const;

function rowsOf(language: string) {
  const path = fileURLToPath(new URL(`../../templates/terms/${language}.yaml`, import.meta.url));
  return termRowsSchema.parse(parseYaml(readFileSync(path, 'utf8'), { path, firstLine: 1 }).value);
}

function foundIn(text: string, language: string): readonly string[] {
  return findTerms(foldText(text), rowsOf(language)).map(({ row }) => row.id);
}

describe.each(LANGUAGES)('the rows of %s', (language) => {
  const rows = rowsOf(language);

  it('each find their example, and allow their exception', () => {
    for (const { id, example } of rows) {
      expect([id, foundIn(example.finds, language)]).toEqual([id, [id]]);
      expect([id, foundIn(example.allows, language)]).toEqual([id, []]);
    }
  });

  it('only inform where nobody says so', () => {
    const loud = rows.filter(({ severity, source }) => severity !== 'info' && source === undefined);
    expect(loud).toEqual([]);
  });

  it('have names of their own, and no phrase twice', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const phrases = rows.flatMap(({ match }) => match.flatMap(spellOut).map(foldText));
    expect(phrases.length).toBe(new Set(phrases).size);
  });

  it('propose nothing that another row avoids', () => {
    for (const { prefer } of rows) for (const text of prefer) expect(foundIn(text, language)).toEqual([]);
  });
});

describe('an avoided term', () => {
  const signs = fc.string({
    unit: fc.constantFrom('a', 'ñ', 'é', '\u0301', 'İ', 'ß', ' ', '\u00a0', '😀', '.'),
    maxLength: 20,
  });

  it('is shown as it was written, accents in one sign or in two', () => {
    fc.assert(
      fc.property(signs, fc.boolean(), (before, isDecomposed) => {
        const written = 'tráfico de personas'.normalize(isDecomposed ? 'NFD' : 'NFC');
        const text = `${before} ${written}, ${before}`;
        const folded = foldText(text);
        const [hit] = findTerms(folded, rowsOf('es'));
        const { start, end } = unfoldRange(text, hit?.start ?? 0, hit?.end ?? 0);
        expect(text.slice(start, end)).toBe(written);
      }),
      { seed: 20260302, numRuns: 300 },
    );
  });

  it('is a whole word', () => {
    expect(foundIn('La trata de blancasñ y los prostitutario', 'es')).toEqual([]);
    expect(foundIn('TRATA DE BLANCAS.', 'es')).toEqual(['es-07']);
  });

  it('is not looked for in code, links, quotations or mentions', async () => {
    const phrase = fc.constantFrom(
      'trata de blancas',
      'Pornografía infantil',
      'PORNO INFANTIL',
      'prostitutas',
    );
    const around = fc.constantFrom<(words: string) => string>(
      (words) => `Use \`${words}\` aquí.`,
      (words) => `\`\`\`\n${words}\n\`\`\``,
      (words) => `Vea [el informe](https://example.org/${encodeURI(words)}).`,
      (words) => `Vea [${words}](https://example.org/).`,
      (words) => `> ${words}`,
      (words) => `- Lea:\n\n  > ${words}\n  >\n  > ${words}`,
      (words) => `El titular: «${words}».`,
      (words) => `El titular: “una *${words}* más”.`,
      (words) => `El titular: "${words}".`,
      (words) => `<!-- ${words} -->`,
      (words) => `Ver :ref[${words}]{id=manual}.`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(phrase, around), { minLength: 1, maxLength: 4 }), async (parts) => {
        const session = parts.map(([words, wrap]) => wrap(words)).join('\n\n');
        const { diagnostics } = await judge(filesOf({ session }), { rules: [avoidedTerm] });
        expect(diagnostics.filter(({ rule }) => rule === 'avoided-term')).toEqual([]);
      }),
      { seed: 20260302, numRuns: 60 },
    );
  });

  it('is found in titles, objectives, data, tables and the words about a picture', async () => {
    const glossary = '- {id: senal, term: {es: "señal"}, definition: {es: "Signo de trata de blancas."}}\n';
    const session =
      '| a | b |\n|---|---|\n| trata de blancas | trata |\n\n![Trata de blancas](/assets/x.png)\n';
    const { diagnostics } = await judge(filesOf({ session, files: { 'glossary.yaml': glossary } }), {
      rules: [avoidedTerm],
    });
    const found = diagnostics.filter(({ rule }) => rule === 'avoided-term');
    expect(found.map(({ place }) => place.path.split('/').at(-1))).toEqual([
      '02-ejemplo.md',
      '02-ejemplo.md',
      'glossary.yaml',
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
  });
});
