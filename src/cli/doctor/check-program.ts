import { FONT_FILES, LENT_FILES } from '../../draw/create-fonts.ts';
import { nodeVersionOf } from '../../lib/node-version.ts';
import { STRING_AREAS } from '../../model/strings.ts';
import { THEMES } from '../../model/theme.ts';
import { loadTheme } from '../../pipeline/load-looks.ts';
import { readTemplate, TOOL_LANGUAGES } from '../../pipeline/load-words.ts';
import { advice, type Check, type Condition, fault, good } from './check.ts';

/** The program itself: which one, on which Node.js, and whether `npm run build` made it what it should be. */
export const checkProgram: Check = async ({ host, version }) => {
  const node = nodeVersionOf(host.engine) ?? '';
  const values = { version, node, threads: host.threads(undefined) };
  return [host.builtData('pairs.json') ? good('program', values) : advice('program', 'unbuilt', values)];
};

/** Every face, those that are lent too: a page without its letters cannot be made. */
export const checkLetters: Check = async ({ host }) => {
  const missing: Condition[] = [];
  const specifiers = [...Object.values(FONT_FILES), ...Object.values(LENT_FILES)];
  for (const specifier of specifiers) {
    try {
      host.packageBytes(specifier);
    } catch {
      missing.push(fault('letters', 'missing', { path: specifier }));
    }
  }
  return missing.length > 0 ? missing : [good('letters', { n: specifiers.length })];
};

/** Looks and words, which anybody may have edited. */
export const checkTemplates: Check = async ({ host }) => {
  const broken: Condition[] = [];
  const look = async (path: string, read: () => Promise<unknown>): Promise<void> => {
    try {
      await read();
    } catch {
      broken.push(fault('templates', 'broken', { path: `templates/${path}` }));
    }
  };
  for (const name of THEMES) await look(`themes/${name}.json`, () => loadTheme(host, name));
  for (const language of TOOL_LANGUAGES) {
    for (const area of STRING_AREAS) {
      const path = ['strings', language, `${area}.json`];
      await look(path.join('/'), () => readTemplate(host, ...path));
    }
  }
  return broken.length > 0 ? broken : [good('templates')];
};
