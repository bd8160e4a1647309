import { isSafePart, needsEscaping } from '../lib/safe-path.ts';
import type { Finding } from '../model/diagnostic.ts';
import { startOf } from '../model/place.ts';

function finding(variant: string, path: string, values: Readonly<Record<string, string>>): Finding {
  const key = `unsafe-file-name.${variant}`;
  return {
    rule: 'unsafe-file-name',
    place: startOf(path),
    message: { key, values },
    hint: { key: `${key}.hint` },
  };
}

function checkParts(path: string): readonly Finding[] {
  const parts = path.split('/');
  const unsafe = parts.find((each) => !isSafePart(each));
  if (unsafe !== undefined) return [finding('reserved', path, { part: unsafe })];
  const escaped = parts.find(needsEscaping);
  return escaped === undefined ? [] : [finding('percent', path, { part: escaped })];
}

/** Names that cannot be carried to every machine: reserved on Windows, read differently in a bundle's lists, or the same but for case. */
export function checkNames(paths: readonly string[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    seen.set(key, path);
    return [...checkParts(path), ...(twin === undefined ? [] : [finding('twin', path, { path, twin })])];
  });
}
