/** Parts of a file, as `Files.readRange` gives them: fewer bytes than `length` at its end. */
export interface Ranges {
  /** Bytes. */
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
}

const CHUNK = 1 << 20;

/** The bytes from `start` up to `end`, so that no file is ever held whole. Ends early where the file does. */
export async function* readChunks(ranges: Ranges, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = await ranges.read(at, Math.min(CHUNK, end - at));
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}
