import { deflateSync } from 'node:zlib';
import type { PdfFile, PdfReference } from './pdfkit-internals.ts';

/** Objects in one stream. More would make a reader unpack more to find one. */
const PER_STREAM = 200;

interface Packed {
  readonly id: number;
  readonly text: string;
}

/** The object as pdfkit serialises it, without its `obj` and `endobj` lines. */
function serialise(file: PdfFile, finalize: () => void): string {
  const written: string[] = [];
  const { _write, _refEnd } = file;
  file._write = (data) => void written.push(String(data));
  file._refEnd = () => undefined;
  finalize();
  file._write = _write;
  file._refEnd = _refEnd;
  return written.slice(1, -1).join('\n');
}

/** Puts every object that is no stream aside when it is finished, instead of writing it. */
function packObjects(file: PdfFile): readonly Packed[] {
  const packed: Packed[] = [];
  const createReference = file.ref;
  file.ref = function ref(data): PdfReference {
    const reference = createReference.call(this, data);
    const finalize = reference.finalize;
    reference.finalize = function pack(): void {
      if (this.buffer.length > 0) {
        finalize.call(this);
        return;
      }
      this.offset = file._offset;
      packed.push({ id: this.id, text: serialise(file, () => finalize.call(this)) });
      file._refEnd(this);
    };
    return reference;
  };
  return packed;
}

interface Where {
  readonly stream: number;
  readonly index: number;
}

function writeStream(
  file: PdfFile,
  id: number,
  { dictionary, bytes }: { dictionary: string; bytes: Uint8Array },
): void {
  file._write(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream`);
  file._write(bytes);
  file._write('\nendstream\nendobj');
}

function writeObjectStreams(
  file: PdfFile,
  packed: readonly Packed[],
): { where: Map<number, Where>; offsets: number[] } {
  const where = new Map<number, Where>();
  const offsets: number[] = [];
  for (let from = 0; from < packed.length; from += PER_STREAM) {
    const id = file._offsets.length + 1 + offsets.length;
    let head = '';
    let body = '';
    const part = packed.slice(from, from + PER_STREAM);
    for (const [index, object] of part.entries()) {
      head += `${object.id} ${body.length} `;
      body += `${object.text}\n`;
      where.set(object.id, { stream: id, index });
    }
    offsets.push(file._offset);
    const bytes = deflateSync(Buffer.from(head + body, 'latin1'));
    writeStream(file, id, { dictionary: `/Type/ObjStm/N ${part.length}/First ${head.length}`, bytes });
  }
  return { where, offsets };
}

/** Rows of a cross-reference stream: kind, offset or stream, generation or index; 1, 4 and 2 bytes. */
function crossReferences(file: PdfFile, { where, offsets }: ReturnType<typeof writeObjectStreams>): Buffer {
  const first = file._offsets.length + 1;
  const size = first + offsets.length + 1;
  const rows = Buffer.alloc(size * 7);
  const set = (id: number, [kind, middle, last]: readonly [number, number, number]): void => {
    rows[id * 7] = kind;
    rows.writeUInt32BE(middle, id * 7 + 1);
    rows.writeUInt16BE(last, id * 7 + 5);
  };
  set(0, [0, 0, 65_535]);
  for (const [index, offset] of file._offsets.entries()) {
    const packed = where.get(index + 1);
    set(index + 1, packed ? [2, packed.stream, packed.index] : [1, offset ?? 0, 0]);
  }
  for (const [index, offset] of offsets.entries()) set(first + index, [1, offset, 0]);
  set(size - 1, [1, file._offset, 0]);
  return rows;
}

/**
 * Packs a file's objects into compressed object streams with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8): a
 * tagged document is half as large. To be called on a new file.
 */
export function useObjectStreams(file: PdfFile): void {
  const packed = packObjects(file);
  file._finalize = function finalize(): void {
    const streams = writeObjectStreams(this, packed);
    const rows = crossReferences(this, streams);
    const start = this._offset;
    const size = rows.length / 7;
    const id = Buffer.from(this._id).toString('hex');
    const trailer = `/Type/XRef/Size ${size}/W[1 4 2]/Root ${this._root}/Info ${this._info}/ID[<${id}><${id}>]`;
    writeStream(this, size - 1, { dictionary: trailer, bytes: deflateSync(rows) });
    this._write(`startxref\n${start}\n%%EOF`);
    this.push(null);
  };
}
