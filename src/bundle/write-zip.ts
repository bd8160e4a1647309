import { PassThrough, type Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { isoTime } from '../lib/iso-time.ts';
import type { ZipEntry } from './bag.ts';

/** Already packed: deflating again would cost time and save nothing. */
const STORED = /\.(?:png|jpe?g|mp4|webm|mp3|m4a|zip)$/i;
const MODE = 0o644;
/** Zip has no date before 1980 (APPNOTE 6.3.10, 4.4.6). */
const EARLIEST = 315_532_800;

/**
 * A zip of the entries in their order. Every entry carries the same date and rights, so the same entries give the same
 * bytes. `date` is seconds since 1970-01-01, UTC.
 */
export function zipStream(entries: readonly ZipEntry[], date: number): Readable {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const output = new PassThrough();
  archive.on('error', (error: Error) => output.destroy(error));
  archive.pipe(output);
  const seconds = Math.max(EARLIEST, date);
  for (const { path, bytes } of entries) {
    const store = STORED.test(path);
    archive.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      name: path,
      date: isoTime(seconds),
      mode: MODE,
      store,
    });
  }
  void archive.finalize();
  return output;
}
