import { Readable } from 'node:stream';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { type Ranges, readChunks } from './read-chunks.ts';

/** An entry as the central directory has it. `name` is decoded, and not yet judged. */
export interface ListedEntry {
  readonly name: string;
  readonly entry: Entry;
}

class RangeReader extends RandomAccessReader {
  readonly #ranges: Ranges;
  constructor(ranges: Ranges) {
    super();
    this.#ranges = ranges;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readChunks(this.#ranges, start, end), { objectMode: false });
  }
}

/** Opens a zip. Names stay bytes, so that a hostile one is ours to name and not a reason to stop reading. */
export function openZip(ranges: Ranges): Promise<ZipFile> {
  const options = { autoClose: false, validateEntrySizes: true, decodeStrings: false };
  return fromRandomAccessReaderPromise(new RangeReader(ranges), ranges.size, options);
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/**
 * Entries in the order of the central directory; fewer than there are when more than `most`. Rejects with the reader's
 * error when the directory is broken.
 */
export async function listEntries(zip: ZipFile, most: number): Promise<readonly ListedEntry[]> {
  const entries: ListedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push({ name: nameOf(entry), entry });
    if (entries.length > most) break;
  }
  return entries;
}
