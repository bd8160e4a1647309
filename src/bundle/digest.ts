import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What is known of a file of a bag after reading it once. */
export interface Digest {
  /** Bytes. */
  readonly size: number;
  /** Hex, lower case. */
  readonly sha256: string;
  readonly sha512: string;
  readonly crc32: number;
  /** Of the bag's own files, where they are no larger than such files are. */
  readonly text: string | undefined;
}

/** The files of a bag that are read for what they say. */
const TAG_FILE = /^(?:bagit|bag-info|(?:tag)?manifest-sha(?:256|512))\.txt$/;
/** A manifest of as many files as a zip may have is half as large. Bytes. */
const LARGEST_TAG_FILE = 32_000_000;

/** Reads a file of a bag to its end. `path` is relative to the bag. */
export async function digestFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Digest> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  const kept: Uint8Array[] = [];
  const isTagFile = TAG_FILE.test(path);
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    sha256.update(chunk);
    sha512.update(chunk);
    crc = crc32(chunk, crc);
    if (isTagFile && size <= LARGEST_TAG_FILE) kept.push(chunk);
  }
  const isKept = isTagFile && size <= LARGEST_TAG_FILE;
  return {
    size,
    sha256: sha256.digest('hex'),
    sha512: sha512.digest('hex'),
    crc32: crc,
    text: isKept ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(kept)) : undefined,
  };
}
