import { compareText } from '../lib/compare.ts';
import type { Digest } from './digest.ts';
import { type Algorithm, readManifest } from './read-manifest.ts';
import type { Problem } from './verdict.ts';

/** Files of a bag by their path in it, in normal form C. */
export type BagFiles = ReadonlyMap<string, Digest>;

const ALGORITHMS = ['sha256', 'sha512'] as const;
const DECLARATION =
  /^BagIt-Version: (?:1\.0|0\.9[3-7])(?:\r\n|\r|\n)Tag-File-Character-Encoding: UTF-8(?:\r\n|\r|\n)?$/;

function manifestOf(algorithm: Algorithm): string {
  return `manifest-${algorithm}.txt`;
}

function sealOf(algorithm: Algorithm): string {
  return `tagmanifest-${algorithm}.txt`;
}

function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

/** The values that bag-info gives for a label; labels count without regard to case (RFC 8493, 2.2.2). */
function valuesOf(files: BagFiles, label: string): readonly string[] {
  const lines = files.get('bag-info.txt')?.text?.split(/\r\n|\r|\n/) ?? [];
  return lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    return name.trim().toLowerCase() === label.toLowerCase() ? [value.trim()] : [];
  });
}

/** What the bag calls itself; empty when it does not say. */
export function identifierOf(files: BagFiles): string {
  return valuesOf(files, 'External-Identifier')[0] ?? '';
}

/** The text that vouches for every file of the bag, if it can be read. */
export function sealTextOf(files: BagFiles): string | undefined {
  return files.get(sealOf('sha512'))?.text;
}

/** The SHA-256 of every file of the payload, as listed. */
export function manifestTextOf(files: BagFiles): string | undefined {
  return files.get(manifestOf('sha256'))?.text;
}

interface Expectation {
  readonly files: BagFiles;
  /** Paths that the manifest should list. */
  readonly expected: readonly string[];
}

function judgeListed(
  [path, hash]: readonly [string, string],
  { name, algorithm }: { name: string; algorithm: Algorithm },
  { files, wanted }: { files: BagFiles; wanted: ReadonlySet<string> },
): Problem | undefined {
  const file = files.get(path);
  if (!file) return { kind: 'missing', entry: path };
  if (file[algorithm] !== hash) return { kind: 'changed', entry: path };
  return wanted.has(path) ? undefined : { kind: 'bad-manifest', entry: name };
}

/** One manifest: what it lists is there and unchanged, and it lists all of `expected` and nothing else. */
function checkManifest(
  name: string,
  algorithm: Algorithm,
  { files, expected }: Expectation,
): readonly Problem[] {
  const text = files.get(name)?.text;
  if (text === undefined) return [{ kind: files.has(name) ? 'too-large' : 'missing', entry: name }];
  const listed = readManifest(text, algorithm);
  if (!listed) return [{ kind: 'bad-manifest', entry: name }];
  const wanted = new Set(expected);
  const unlisted = expected.filter((path) => !listed.has(path));
  return [
    ...[...listed].flatMap((line) => judgeListed(line, { name, algorithm }, { files, wanted }) ?? []),
    ...unlisted.map((path) => ({ kind: 'extra', entry: path }) as const),
  ];
}

/** `Payload-Oxum` is bytes and files of the payload; it may stand there once (RFC 8493, 2.2.2). */
function checkOxum(files: BagFiles): readonly Problem[] {
  const payload = [...files].filter(([path]) => isPayload(path));
  const bytes = payload.reduce((sum, [, { size }]) => sum + size, 0);
  const counted = `${bytes}.${payload.length}`;
  return valuesOf(files, 'Payload-Oxum').flatMap((stated, at) =>
    stated === counted && at === 0 ? [] : [{ kind: 'wrong-count', entry: `${counted} ≠ ${stated}` } as const],
  );
}

/** Each problem once, by the path it is about. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const byKey = new Map(problems.map((problem) => [`${problem.entry}\n${problem.kind}`, problem]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, problem]) => problem);
}

/**
 * Checks a bag by RFC 8493: declaration, manifests of the payload and of the tag files, the count of the payload, nothing
 * unlisted. More than the RFC: each manifest of the payload needs the one of the tag files that vouches for it.
 */
export function checkBag(files: BagFiles): readonly Problem[] {
  if (!DECLARATION.test(files.get('bagit.txt')?.text ?? ''))
    return [{ kind: 'not-a-bag', entry: 'bagit.txt' }];
  const algorithms = ALGORITHMS.filter((algorithm) => files.has(manifestOf(algorithm)));
  if (algorithms.length === 0) return [{ kind: 'not-a-bag', entry: manifestOf('sha256') }];
  const paths = [...files.keys()];
  const seals = ALGORITHMS.filter((each) => algorithms.includes(each) || files.has(sealOf(each)));
  const sealNames = seals.map(sealOf);
  const payload = paths.filter(isPayload);
  const tags = paths.filter((path) => !isPayload(path) && !sealNames.includes(path));
  return sortProblems([
    ...algorithms.flatMap((each) => checkManifest(manifestOf(each), each, { files, expected: payload })),
    ...seals.flatMap((each) => checkManifest(sealOf(each), each, { files, expected: tags })),
    ...checkOxum(files),
  ]);
}
