import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An object that is no stream, as PDF text of one byte a character. */
export interface PackedObject {
  readonly id: number;
  readonly text: string;
}

/** A file while it is written. */
export interface Output {
  /** What was written so far, in order. */
  parts(): readonly Uint8Array[];
  /** Bytes so far. */
  offset(): number;
  /** A string is one byte a character, and gets a line end. */
  write(data: Uint8Array | string): void;
}

/** What is left to write: `offsets[n]` is where object n + 1 stands, if it is not packed. */
export interface FileTail {
  readonly packed: readonly PackedObject[];
  readonly offsets: readonly (number | null)[];
  /** References, `12 0 R`. */
  readonly root: string;
  readonly info: string;
}

/** As many as readers like to unpack at once. */
const OBJECTS_PER_STREAM = 200;
/** Bytes of the fields of an entry of the cross-reference stream: its kind, an offset or a stream's number, an index. */
const FIELDS = '1 4 2';
const ENTRY_BYTES = 7;
const ID_DIGITS = 32;

/** Where an object is: at a byte of the file, or in a stream. */
type Location = { readonly offset: number } | { readonly stream: number; readonly index: number };

function writeEntry(table: Buffer, id: number, location: Location): void {
  const at = id * ENTRY_BYTES;
  const packed = 'stream' in location;
  table[at] = packed ? 2 : 1;
  table.writeUInt32BE(packed ? location.stream : location.offset, at + 1);
  table.writeUInt16BE(packed ? location.index : 0, at + 5);
}

/** The head of an object stream: the number of each object, and where its text begins. */
function headOf(objects: readonly PackedObject[]): string {
  let at = 0;
  const pairs = objects.map(({ id, text }) => {
    const pair = `${id} ${at}`;
    at += text.length + 1;
    return pair;
  });
  return `${pairs.join(' ')} `;
}

function writeStream(output: Output, head: string, content: Uint8Array): void {
  const compressed = deflateSync(content);
  output.write(`${head}/Filter/FlateDecode/Length ${compressed.length}>>\nstream`);
  output.write(compressed);
  output.write('\nendstream\nendobj');
}

/** Writes the packed objects into streams numbered from `first`; gives where each object, and each stream, came to lie. */
function writeObjectStreams(
  output: Output,
  packed: readonly PackedObject[],
  first: number,
): Map<number, Location> {
  const locations = new Map<number, Location>();
  for (let from = 0; from < packed.length; from += OBJECTS_PER_STREAM) {
    const objects = packed.slice(from, from + OBJECTS_PER_STREAM);
    const stream = first + from / OBJECTS_PER_STREAM;
    for (const [index, { id }] of objects.entries()) locations.set(id, { stream, index });
    locations.set(stream, { offset: output.offset() });
    const head = headOf(objects);
    const body = objects.map(({ text }) => `${text}\n`).join('');
    const opening = `${stream} 0 obj\n<</Type/ObjStm/N ${objects.length}/First ${head.length}`;
    writeStream(output, opening, Buffer.from(head + body, 'latin1'));
  }
  return locations;
}

/** The same bytes have the same identifier (ISO 32000-1, 14.4), whatever the day. */
function identify(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, ID_DIGITS);
}

/**
 * Ends a file: what is no stream goes into object streams (ISO 32000-1, 7.5.7), and a cross-reference stream stands
 * for the table. A structure tree takes a tenth of the room so.
 */
export function writeTail(output: Output, { packed, offsets, root, info }: FileTail): void {
  const identifier = identify(output.parts());
  const locations = writeObjectStreams(output, packed, offsets.length + 1);
  for (const [at, offset] of offsets.entries()) {
    if (offset !== null && !locations.has(at + 1)) locations.set(at + 1, { offset });
  }
  const start = output.offset();
  const own = offsets.length + Math.ceil(packed.length / OBJECTS_PER_STREAM) + 1;
  locations.set(own, { offset: start });
  const table = Buffer.alloc((own + 1) * ENTRY_BYTES);
  table.writeUInt16BE(0xffff, ENTRY_BYTES - 2);
  for (const [id, location] of locations) writeEntry(table, id, location);
  const entries = `/Root ${root}/Info ${info}/ID[<${identifier}><${identifier}>]`;
  writeStream(output, `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[${FIELDS}]${entries}`, table);
  output.write(`startxref\n${start}\n%%EOF`);
}
