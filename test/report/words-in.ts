import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Texts, type Words, wordsOf } from '../../src/model/strings.ts';

/** The texts of findings and rules in one language of the tool. */
export function textsIn(language: string): Texts {
  const file = fileURLToPath(new URL(`../../templates/strings/${language}/rules.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

export function wordsIn(language: string): Words {
  return wordsOf(textsIn(language));
}
