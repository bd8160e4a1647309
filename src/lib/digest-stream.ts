import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What is known of bytes that were read to their end. Hashes are hex, lower case. */
export interface StreamDigest {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  readonly crc32: number;
}

/** Reads a stream to its end; nothing of it is kept. */
export async function digestStream(chunks: AsyncIterable<Uint8Array>): Promise<StreamDigest> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    sha256.update(chunk);
    sha512.update(chunk);
    crc = crc32(chunk, crc);
  }
  return { size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), crc32: crc };
}
