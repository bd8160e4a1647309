import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../src/model/diagnostic.ts';
import { RULES } from '../../src/validate/registry.ts';
import { textsIn, wordsIn } from '../report/words-in.ts';
import { filesOf, judge } from './example-kit.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const LANGUAGES = ['es', 'en', 'fr'] as const;

function gapsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

function sourcesOf(...stages: readonly string[]): string {
  return stages
    .flatMap((stage) =>
      readdirSync(join(source, stage), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(source, stage, name),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Every phrase that the bad examples of all rules give. */
async function phrasesOfExamples(): Promise<readonly Phrase[]> {
  const phrases: Phrase[] = [];
  for (const example of RULES.flatMap(({ examples }) => examples.bad)) {
    for (const { message, hint, related = [] } of (await judge(filesOf(example), example)).diagnostics) {
      phrases.push(message, ...(hint ? [hint] : []), ...related.map((each) => each.message));
    }
  }
  return phrases;
}

/** Keys, both forms of a plural under one name. */
function singleKeys(keys: readonly string[]): readonly string[] {
  const isForm = (key: string): boolean => {
    const name = key.replace(/\.(one|other)$/, '');
    return name !== key && keys.includes(`${name}.one`) && keys.includes(`${name}.other`);
  };
  return [...new Set(keys.map((key) => (isForm(key) ? key.replace(/\.(one|other)$/, '') : key)))];
}

/** Rules whose messages come from the rule alone: an example must give each of them. */
const CHECKED = RULES.filter(
  ({ id, found }) => found === 'checking' && !['asset-outside-kit', 'bad-picture'].includes(id),
);

/** Does an earlier or later stage say it? Those make keys of a rule and a variant. */
function isSaid(key: string, code: string): boolean {
  const [rule = '', ...rest] = key.replace(/\.(hint|other)$/, '').split('.');
  const variant = rest.join('.');
  return code.includes(`'${variant || rule}'`) || code.includes(`'${rule}.${variant}`);
}

describe('the words of findings', () => {
  it.each(['en', 'fr'])('have the same keys in %s as in Spanish', (language) => {
    expect(Object.keys(textsIn(language)).sort()).toEqual(Object.keys(textsIn('es')).sort());
  });

  it.each(['en', 'fr'])('have the same gaps in %s as in Spanish', (language) => {
    const gaps = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, gapsIn(text)]));
    expect(gaps(textsIn(language))).toEqual(gaps(textsIn('es')));
  });

  it('begin with the name of a rule, or belong to the report', () => {
    const ids = new Set([...RULES.map(({ id }) => id), 'report']);
    const strangers = Object.keys(textsIn('es')).filter((key) => !ids.has(key.split('.')[0] ?? ''));
    expect(strangers).toEqual([]);
  });

  it('exist for everything that the examples give, with every gap filled', async () => {
    const phrases = await phrasesOfExamples();
    for (const language of LANGUAGES) {
      const texts = textsIn(language);
      const words = wordsIn(language);
      for (const { key, values = {} } of phrases) {
        const form = values['n'] === 1 ? `${key}.one` : `${key}.other`;
        const gaps = gapsIn(texts[form] ?? texts[key] ?? '');
        expect(words(key, values)).not.toBe('');
        expect(Object.keys(values)).toEqual(expect.arrayContaining([...gaps]));
      }
    }
  });

  it('are all used: by an example, by reading or by the report', async () => {
    const given = new Set((await phrasesOfExamples()).map(({ key }) => key));
    const stages = sourcesOf('load', 'parse', 'link', 'typeset', 'pipeline');
    const report = sourcesOf('report').replaceAll('report.severity.$', 'report.severity.');
    const isUsed = (key: string): boolean => {
      if (given.has(key)) return true;
      if (key.startsWith('report.')) return report.includes(key.replace(/(severity\.).*/, '$1'));
      return !CHECKED.some(({ id }) => key.startsWith(`${id}.`)) && isSaid(key, stages);
    };
    expect(singleKeys(Object.keys(textsIn('es'))).filter((key) => !isUsed(key))).toEqual([]);
  });
});
