import type { StreamDigest } from '../lib/digest-stream.ts';

/** A file of a kit that is read for what it says. `path` is relative to the kit folder, forward slashes, NFC. */
export interface HeldSource {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A file of a kit that is only handed on: a film, a sound, whatever is neither text nor picture. It may be larger than any
 * memory, so it is read when somebody needs its bytes, and never held.
 */
export interface StreamedSource {
  readonly path: string;
  /** Bytes, when the kit was loaded. */
  readonly size: number;
  /** Its bytes from the first, anew each time. Reading may throw `HostError`. */
  stream(): AsyncIterable<Uint8Array>;
  /** Reads it to its end at the first call, and says the same at every other. */
  digest(): Promise<StreamDigest>;
}

/** A file of a kit as `load` found it. */
export type Source = HeldSource | StreamedSource;

export function isHeld(source: Source): source is HeldSource {
  return 'bytes' in source;
}

/** Whether two readings of a file found the same. Of what is only handed on nothing is known but its size. */
export function isSameSource(a: Source, b: Source): boolean {
  if (isHeld(a) && isHeld(b)) return Buffer.compare(a.bytes, b.bytes) === 0;
  return !isHeld(a) && !isHeld(b) && a.size === b.size;
}
