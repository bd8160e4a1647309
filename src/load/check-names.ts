import type { Finding } from '../model/diagnostic.ts';
import { startOf } from '../model/place.ts';

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Bidi_Control}]|[. ]$/u;

function unsafePart(path: string): string | undefined {
  return path.split('/').find((part) => RESERVED.test(part) || FORBIDDEN.test(part));
}

function finding(variant: string, path: string, values: Readonly<Record<string, string>>): Finding {
  const key = `unsafe-file-name.${variant}`;
  return {
    rule: 'unsafe-file-name',
    place: startOf(path),
    message: { key, values },
    hint: { key: `${key}.hint` },
  };
}

/** Names that cannot be carried to every machine: reserved on Windows, or the same but for case. */
export function checkNames(paths: readonly string[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const part = unsafePart(path);
    const key = path.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    seen.set(key, path);
    return [
      ...(part === undefined ? [] : [finding('reserved', path, { part })]),
      ...(twin === undefined ? [] : [finding('twin', path, { path, twin })]),
    ];
  });
}
