import { digestStream, type StreamDigest } from '../lib/digest-stream.ts';

/** What is known of a file of a bag after reading it once. */
export interface Digest extends StreamDigest {
  /** Of the bag's own files, where they are no larger than such files are. */
  readonly text: string | undefined;
}

/** The files of a bag that are read for what they say. */
const TAG_FILE = /^(?:bagit|bag-info|(?:tag)?manifest-sha(?:256|512))\.txt$/;
/** A manifest of as many files as a zip may have is half as large. Bytes. */
const LARGEST_TAG_FILE = 32_000_000;

/** Hands chunks on, and keeps them as long as they are no more than a tag file may be. */
async function* keepSmall(chunks: AsyncIterable<Uint8Array>, kept: Uint8Array[]): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= LARGEST_TAG_FILE) kept.push(chunk);
    yield chunk;
  }
}

/** Reads a file of a bag to its end. `path` is relative to the bag. */
export async function digestFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Digest> {
  if (!TAG_FILE.test(path)) return { ...(await digestStream(chunks)), text: undefined };
  const kept: Uint8Array[] = [];
  const digest = await digestStream(keepSmall(chunks, kept));
  const isKept = digest.size <= LARGEST_TAG_FILE;
  const text = isKept ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(kept)) : undefined;
  return { ...digest, text };
}
