import { createHash } from 'node:crypto';
import { compareText } from '../lib/compare.ts';
import type { Problem } from './verdict.ts';

/** What is known of a file of a bag after reading it once. */
export interface Digest {
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  /** Of small tag files alone. */
  readonly text: string;
}

const DECLARATION = /^BagIt-Version: (\d+\.\d+)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/;

export function digestOf(bytes: Uint8Array, isTag: boolean): Digest {
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha512: createHash('sha512').update(bytes).digest('hex'),
    text: isTag ? new TextDecoder().decode(bytes) : '',
  };
}

function unescapePath(path: string): string {
  return path.replace(/%(0A|0D|25)/gi, (escaped) => decodeURIComponent(escaped));
}

type Algorithm = 'sha256' | 'sha512';

/** Path to hash; undefined when a line is none of a manifest's. */
function readManifest(text: string): ReadonlyMap<string, string> | undefined {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r?\n/).filter(Boolean)) {
    const [, hash, path] = /^([0-9a-fA-F]{64,128})\s+\*?(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) return undefined;
    entries.set(unescapePath(path), hash.toLowerCase());
  }
  return entries;
}

function checkManifest(
  name: string,
  algorithm: Algorithm,
  { files, expected }: { files: ReadonlyMap<string, Digest>; expected: readonly string[] },
): readonly Problem[] {
  const listed = readManifest(files.get(name)?.text ?? '');
  if (!listed) return [{ kind: 'bad-manifest', entry: name }];
  const problems: Problem[] = [];
  for (const [path, hash] of listed) {
    const file = files.get(path);
    if (!file) problems.push({ kind: 'missing', entry: path });
    else if (file[algorithm] !== hash) problems.push({ kind: 'changed', entry: path });
  }
  for (const path of expected) if (!listed.has(path)) problems.push({ kind: 'extra', entry: path });
  return problems;
}

function checkOxum(files: ReadonlyMap<string, Digest>): readonly Problem[] {
  const stated = /^Payload-Oxum: (\d+)\.(\d+)\r?$/m.exec(files.get('bag-info.txt')?.text ?? '');
  if (!stated) return [];
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, { size }]) => sum + size, 0);
  const isRight = Number(stated[1]) === bytes && Number(stated[2]) === payload.length;
  return isRight
    ? []
    : [{ kind: 'wrong-count', entry: `${bytes}.${payload.length} ≠ ${stated[1]}.${stated[2]}` }];
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  const byKey = new Map(problems.map((problem) => [`${problem.entry}\n${problem.kind}`, problem]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, problem]) => problem);
}

/** Checks a bag by RFC 8493: declaration, both kinds of manifest, the count of the payload, nothing unlisted. */
export function checkBag(files: ReadonlyMap<string, Digest>): readonly Problem[] {
  if (!DECLARATION.test(files.get('bagit.txt')?.text ?? ''))
    return [{ kind: 'not-a-bag', entry: 'bagit.txt' }];
  const paths = [...files.keys()];
  const payload = paths.filter((path) => path.startsWith('data/'));
  const tags = paths.filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
  const manifests = (['sha256', 'sha512'] as const).filter((algorithm) =>
    files.has(`manifest-${algorithm}.txt`),
  );
  if (manifests.length === 0) return [{ kind: 'not-a-bag', entry: 'manifest-sha256.txt' }];
  const seals = (['sha256', 'sha512'] as const).filter((algorithm) =>
    files.has(`tagmanifest-${algorithm}.txt`),
  );
  return uniqueProblems([
    ...manifests.flatMap((algorithm) =>
      checkManifest(`manifest-${algorithm}.txt`, algorithm, { files, expected: payload }),
    ),
    ...seals.flatMap((algorithm) =>
      checkManifest(`tagmanifest-${algorithm}.txt`, algorithm, { files, expected: tags }),
    ),
    ...(seals.length === 0 ? [{ kind: 'missing', entry: 'tagmanifest-sha256.txt' } as const] : []),
    ...checkOxum(files),
  ]);
}
