import { join, relative, sep } from 'node:path';
import { compareText } from '../lib/compare.ts';
import { digestStream, type StreamDigest } from '../lib/digest-stream.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Files } from '../model/host.ts';
import { startOf } from '../model/place.ts';
import type { HeldSource, Source, StreamedSource } from '../model/source.ts';
import { checkNames } from './check-names.ts';

/** Bytes. A text of 2 MB is a book; a picture of 200 MB hangs in a museum. */
const TEXT_LIMIT = 2_000_000;
const PICTURE_LIMIT = 200_000_000;
/** What an author means as a picture, so that it is looked at whole. */
const PICTURE = /\.(png|jpe?g|svg|gif|webp|bmp|tiff?)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);

export interface LoadedKit {
  /** Sorted by path. */
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

interface Found {
  readonly paths: string[];
  readonly findings: Finding[];
}

function refusal(rule: string, variant: string, path: string): Finding {
  const key = `${rule}.${variant}`;
  return { rule, place: startOf(path), message: { key, values: { path } }, hint: { key: `${key}.hint` } };
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name);
}

/** Does the path lead through a folder, or to a file, that no kit has: hidden ones, and those that programs make? */
export function isSkippedPath(path: string): boolean {
  return path.split('/').some(isSkipped);
}

async function listFolder(root: string, below: string, found: Found, files: Files): Promise<void> {
  const entries = (await files.list(join(root, below))).filter(({ name }) => !isSkipped(name));
  for (const { name, kind } of entries) {
    const path = below === '' ? name : `${below}/${name}`;
    if (kind === 'folder') await listFolder(root, path, found, files);
    else if (kind === 'file') found.paths.push(path);
    else found.findings.push(refusal('asset-outside-kit', kind === 'link' ? 'link' : 'device', path));
  }
}

/** A file whose real place is not below the kit's was reached through a linked folder. */
async function isInside(root: string, path: string, files: Files): Promise<boolean> {
  const way = relative(await files.realPath(root), await files.realPath(join(root, path)));
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..';
}

function streamedSource(path: string, size: number, stream: StreamedSource['stream']): StreamedSource {
  let digest: Promise<StreamDigest> | undefined;
  return {
    path,
    size,
    stream,
    digest: () => {
      digest ??= digestStream(stream());
      return digest;
    },
  };
}

async function holdSource(path: string, place: string, files: Files): Promise<HeldSource | Finding> {
  const limit = path.startsWith('assets/') ? PICTURE_LIMIT : TEXT_LIMIT;
  if ((await files.size(place)) > limit) return refusal('too-large', 'file', path);
  return { path: path.normalize('NFC'), bytes: await files.read(place) };
}

/** Of `assets/`, what is no picture is handed on as it is: it is not read here. */
async function readSource(root: string, path: string, files: Files): Promise<Source | Finding> {
  if (!(await isInside(root, path, files))) return refusal('asset-outside-kit', 'link', path);
  const place = join(root, path);
  if (!path.startsWith('assets/') || PICTURE.test(path)) return holdSource(path, place, files);
  return streamedSource(path.normalize('NFC'), await files.size(place), () => files.stream(place));
}

/**
 * Every file of the kit in `folder`, but for hidden ones. Links, devices and files that are too large are left out, each
 * with a finding. `folder` is absolute.
 */
export async function loadKit(folder: string, files: Files): Promise<LoadedKit> {
  const found: Found = { paths: [], findings: [] };
  await listFolder(folder, '', found, files);
  const sources: Source[] = [];
  for (const path of found.paths) {
    const read = await readSource(folder, path, files);
    if ('rule' in read) found.findings.push(read);
    else sources.push(read);
  }
  sources.sort((a, b) => compareText(a.path, b.path));
  return { sources, findings: [...found.findings, ...checkNames(sources.map(({ path }) => path))] };
}
