import { createHash } from 'node:crypto';

/**
 * A second reading of RFC 8493, BagIt 1.0: written from its text, with nothing of the program's own reader, so that the two
 * can disagree. Numbers in what it says are sections of the RFC.
 */

/** Files of a bag by their path below its folder, with forward slashes. */
export type Bag = ReadonlyMap<string, Uint8Array>;

const HEX_DIGITS: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };
const LINE_END = /\r\n|\r|\n/;
const PAYLOAD_MANIFEST = /^manifest-([a-z0-9]+)\.txt$/;
const TAG_MANIFEST = /^tagmanifest-([a-z0-9]+)\.txt$/;

function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

/** Undefined for what is not UTF-8. A mark of byte order stays, to be refused. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(LINE_END);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function checkDeclaration(bag: Bag): readonly string[] {
  const text = textOf(bag.get('bagit.txt'));
  if (text === undefined) return ['2.1.1 bagit.txt: it must be there, in UTF-8'];
  const [version = '', encoding = '', ...more] = linesOf(text);
  return [
    ...(text.startsWith('\uFEFF') ? ['2.1.1 bagit.txt: no byte order mark'] : []),
    ...(version === 'BagIt-Version: 1.0' ? [] : [`2.1.1 bagit.txt: the version is not 1.0: ${version}`]),
    ...(encoding === 'Tag-File-Character-Encoding: UTF-8'
      ? []
      : [`2.1.1 bagit.txt: the encoding of tag files is not UTF-8: ${encoding}`]),
    ...(more.length === 0 ? [] : ['2.1.1 bagit.txt: it must have two lines, and no more']),
  ];
}

/** Only line ends and the percent sign are written in percent (2.1.3); anything else after a percent sign is a fault. */
function decodePath(written: string): string | undefined {
  if (/%(?!0[AaDd]|25)/.test(written)) return undefined;
  return written.replace(/%(0[AaDd]|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A path that leads out of the bag on some machine (5.1). */
function leadsOut(path: string): boolean {
  return /^[/\\~]|^[A-Za-z]:/.test(path) || path.split(/[/\\]/).includes('..');
}

interface Manifest {
  readonly name: string;
  readonly algorithm: string;
  /** Checksums in hex, lower case, by path. */
  readonly sums: ReadonlyMap<string, string>;
  readonly broken: readonly string[];
}

function readLine(line: string, algorithm: string): readonly [path: string, sum: string] | string {
  // Programs for checksums write an asterisk before the path of what they read as binary; readers may take it (6.1.3).
  const [, sum = '', written = ''] = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
  if (sum.length !== HEX_DIGITS[algorithm]) return `no checksum and path: ${line}`;
  const path = decodePath(written);
  if (path === undefined) return `only %, CR and LF are written in percent: ${written}`;
  return leadsOut(path) ? `the path leads out of the bag: ${path}` : [path, sum.toLowerCase()];
}

function readManifest(bag: Bag, name: string, algorithm: string): Manifest {
  const sums = new Map<string, string>();
  const broken: string[] = [];
  const text = textOf(bag.get(name));
  if (text === undefined) broken.push('not UTF-8');
  if (!(algorithm in HEX_DIGITS)) broken.push(`cannot be checked, for ${algorithm} is unknown`);
  for (const line of linesOf(text ?? '')) {
    const read = readLine(line, algorithm);
    if (typeof read === 'string') broken.push(read);
    else if (sums.has(read[0])) broken.push(`listed twice: ${read[0]}`);
    else sums.set(...read);
  }
  return { name, algorithm, sums, broken: broken.map((what) => `2.1.3 ${name}: ${what}`) };
}

function manifestsOf(bag: Bag, form: RegExp): readonly Manifest[] {
  return [...bag.keys()].flatMap((name) => {
    const algorithm = form.exec(name)?.[1];
    return algorithm === undefined ? [] : [readManifest(bag, name, algorithm)];
  });
}

/** What a manifest lists is there, and has the checksum that stands there (3). */
function checkSums(bag: Bag, { name, algorithm, sums }: Manifest): readonly string[] {
  if (!(algorithm in HEX_DIGITS)) return [];
  return [...sums].flatMap(([path, sum]) => {
    const bytes = bag.get(path);
    if (bytes === undefined) return [`3 ${name}: not there: ${path}`];
    return createHash(algorithm).update(bytes).digest('hex') === sum ? [] : [`3 ${name}: changed: ${path}`];
  });
}

function checkPayloadManifests(bag: Bag, manifests: readonly Manifest[]): readonly string[] {
  if (manifests.length === 0) return ['2.1.3 a bag must have a manifest of its payload'];
  const payload = [...bag.keys()].filter(isPayload);
  return manifests.flatMap(({ name, sums }) => [
    ...[...sums.keys()]
      .filter((path) => !isPayload(path))
      .map((path) => `2.1.3 ${name}: no payload: ${path}`),
    ...payload.filter((path) => !sums.has(path)).map((path) => `3 ${name}: not listed: ${path}`),
  ]);
}

function checkTagManifests(
  manifests: readonly Manifest[],
  payloadManifests: readonly Manifest[],
): readonly string[] {
  return manifests.flatMap(({ name, sums }) => [
    ...[...sums.keys()].filter(isPayload).map((path) => `2.2.1 ${name}: payload: ${path}`),
    ...[...sums.keys()]
      .filter((path) => TAG_MANIFEST.test(path))
      .map((path) => `2.2.1 ${name}: a manifest of tag files: ${path}`),
    ...payloadManifests
      .filter((each) => !sums.has(each.name))
      .map((each) => `2.2.1 ${name}: not listed: ${each.name}`),
  ]);
}

function checkOxum(bag: Bag, stated: readonly string[]): readonly string[] {
  const payload = [...bag].filter(([path]) => isPayload(path));
  const counted = `${payload.reduce((sum, [, { length }]) => sum + length, 0)}.${payload.length}`;
  if (stated.length > 1) return ['2.2.2 bag-info.txt: Payload-Oxum stands there more than once'];
  return stated
    .filter((value) => value !== counted)
    .map((value) => `2.2.2 bag-info.txt: Payload-Oxum says ${value}, and ${counted} are there`);
}

function checkInfo(bag: Bag): readonly string[] {
  if (!bag.has('bag-info.txt')) return [];
  const text = textOf(bag.get('bag-info.txt'));
  if (text === undefined) return ['2.2.2 bag-info.txt: not UTF-8'];
  const lines = linesOf(text).filter((line, at) => at === 0 || !/^[ \t]/.test(line));
  const labels = lines.map((line) => /^([^:\s](?:[^:]*[^:\s])?):[ \t](.*)$/.exec(line));
  const oxum = labels.flatMap((found) =>
    found?.[1]?.toLowerCase() === 'payload-oxum' ? [found[2] ?? ''] : [],
  );
  return [
    ...lines.filter((_, at) => !labels[at]).map((line) => `2.2.2 bag-info.txt: no label and value: ${line}`),
    ...checkOxum(bag, oxum),
  ];
}

/** Files to be fetched are payload and listed in every manifest (2.2.3). That they are there is the manifests' matter. */
function checkFetch(bag: Bag, manifests: readonly Manifest[]): readonly string[] {
  const text = bag.has('fetch.txt') ? textOf(bag.get('fetch.txt')) : '';
  if (text === undefined) return ['2.2.3 fetch.txt: not UTF-8'];
  return linesOf(text).flatMap((line) => {
    const path = decodePath(/^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line)?.[1] ?? '%');
    if (path === undefined) return [`2.2.3 fetch.txt: no address, length and path: ${line}`];
    const isListed = isPayload(path) && manifests.every(({ sums }) => sums.has(path));
    return isListed ? [] : [`2.2.3 fetch.txt: not listed in every manifest: ${path}`];
  });
}

/** What a bag breaks of RFC 8493, a line each; none for a bag that is complete and valid (3). */
export function brokenRules(bag: Bag): readonly string[] {
  const payload = manifestsOf(bag, PAYLOAD_MANIFEST);
  const tags = manifestsOf(bag, TAG_MANIFEST);
  return [
    ...checkDeclaration(bag),
    ...([...bag.keys()].some(isPayload) ? [] : ['2.1.2 data/: the payload is missing']),
    ...[...payload, ...tags].flatMap((manifest) => [...manifest.broken, ...checkSums(bag, manifest)]),
    ...checkPayloadManifests(bag, payload),
    ...checkTagManifests(tags, payload),
    ...checkInfo(bag),
    ...checkFetch(bag, payload),
  ];
}
