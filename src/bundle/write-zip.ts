import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { addAbortSignal, PassThrough, Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { compareText } from '../lib/compare.ts';
import { isoTime } from '../lib/iso-time.ts';
import { HostError } from '../model/trouble.ts';
import type { StreamedFile, ZipEntry } from './bag.ts';

/** Already packed, as pictures, films and sound are: deflating again would cost time and save nothing. */
const STORED =
  /\.(?:png|jpe?g|gif|webp|mp4|m4v|webm|mov|avi|mkv|ogv|mp3|m4a|ogg|oga|opus|wav|flac|zip|7z|gz)$/i;
const LEVEL = 9;
const MODE = 0o644;
/** Zip counts from 1980 to 2107 (APPNOTE 6.3.10, 4.4.6). Seconds since 1970. */
const EARLIEST = 315_532_800;
const LATEST = 4_354_819_198;

/** The manifests were written before: a file that is another by now would make a bag that is broken from the start. */
async function* readUnchanged(file: StreamedFile): AsyncGenerator<Uint8Array> {
  const { path, size, sha256 } = file;
  const hash = createHash('sha256');
  let seen = 0;
  for await (const chunk of file.stream()) {
    hash.update(chunk);
    seen += chunk.length;
    yield chunk;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new HostError('host.changed', { path });
}

interface Writing {
  readonly date: string;
  readonly signal: AbortSignal;
  /** The archiver does not tell when what it reads from fails. */
  fail(error: Error): void;
}

function sourceOf(entry: ZipEntry, { signal, fail }: Writing): Buffer | Readable {
  if (!('bytes' in entry)) {
    return addAbortSignal(signal, Readable.from(readUnchanged(entry))).on('error', fail);
  }
  const { buffer, byteOffset, byteLength } = entry.bytes;
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** One after the other, so that no more than one file is open at a time. */
async function appendAll(archive: ZipArchive, entries: readonly ZipEntry[], writing: Writing): Promise<void> {
  for (const entry of entries) {
    const appended = once(archive, 'entry', { signal: writing.signal });
    const store = STORED.test(entry.path);
    const options = { name: entry.path, date: writing.date, mode: MODE, store };
    archive.append(sourceOf(entry, writing), options);
    await appended;
  }
  await archive.finalize();
}

/**
 * A zip of the entries, sorted by path. Every entry carries the same date and rights, so the same entries give the same
 * bytes, in whatever order they come. `date` is seconds since 1970-01-01, UTC. The stream fails with `HostError` when a
 * streamed file is not what it was measured as; when the reader goes away, whatever is open is closed.
 */
export function zipStream(entries: readonly ZipEntry[], date: number): Readable {
  const archive = new ZipArchive({ zlib: { level: LEVEL } });
  const output = new PassThrough();
  const stop = new AbortController();
  output.on('close', () => stop.abort());
  const fail = (error: Error): void => void output.destroy(error);
  archive.on('error', fail);
  archive.pipe(output);
  const sorted = [...entries].sort((a, b) => compareText(a.path, b.path));
  const day = isoTime(Math.min(LATEST, Math.max(EARLIEST, date)));
  appendAll(archive, sorted, { date: day, signal: stop.signal, fail }).catch(fail);
  return output;
}
