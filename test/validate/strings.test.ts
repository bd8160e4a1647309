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
    for (const { message, hint, related = [] } of (await judge(filesOf(example))).diagnostics) {
      phrases.push(message, ...(hint ? [hint] : []), ...related.map((each) => each.message));
    }
  }
  return phrases;
}

/** Keys with their plural forms under one name. */
function singleKeys(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => key.replace(/\.(one|other)$/, '')))];
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
    for (const { key, values = {} } of await phrasesOfExamples()) {
      for (const language of LANGUAGES) {
        const text = wordsIn(language)(key, values);
        expect(text).not.toBe('');
        const own = textsIn(language);
        const form = values['n'] === 1 ? `${key}.one` : `${key}.other`;
        expect(Object.keys(values)).toEqual(expect.arrayContaining([...gapsIn(own[form] ?? own[key] ?? '')]));
      }
    }
  });

  it('are all used: by an example, by reading or by the report', async () => {
    const given = new Set((await phrasesOfExamples()).map(({ key }) => key));
    const reading = sourcesOf('load', 'parse', 'link', 'typeset');
    const report = sourcesOf('report');
    const isUsed = (key: string): boolean => {
      if (given.has(key)) return true;
      if (key.startsWith('report.')) return report.includes(key) || report.includes('report.severity.');
      const [rule = '', ...rest] = key.replace(/\.hint$/, '').split('.');
      if (
        RULES.some(
          ({ id, found }) =>
            id === rule && found === 'checking' && id !== 'asset-outside-kit' && id !== 'bad-picture',
        )
      )
        return false;
      const variant = rest.at(-1) === 'other' ? rest.slice(0, -1).join('.') : rest.join('.');
      return (
        reading.includes(rule) &&
        (variant === '' || reading.includes(`'${variant}'`) || reading.includes(`${rule}.${variant}'`))
      );
    };
    expect(singleKeys(Object.keys(textsIn('es'))).filter((key) => !isUsed(key))).toEqual([]);
  });
});
