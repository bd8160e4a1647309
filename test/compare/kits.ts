import { linkKit } from '../../src/link/link-kit.ts';
import type { Kit } from '../../src/model/kit.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { kitWith } from '../helpers/base-kit.ts';

/** A kit from the texts of its files. */
export function kitFrom(files: Readonly<Record<string, string>>): Kit {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { kit } = linkKit(parseKit(sources), []);
  if (!kit) throw new Error('The kit cannot be read');
  return kit;
}

export const SESSION = 'es/modules/01-marco/01-sesion.md';

/** The base kit with stretches of one of its files replaced. */
export function kitEdited(path: string, ...edits: readonly (readonly [from: string, to: string])[]): Kit {
  const files = kitWith('');
  const text = edits.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`No "${from}" in ${path}`);
    return done.replace(from, to);
  }, files[path] ?? '');
  return kitFrom({ ...files, [path]: text });
}
