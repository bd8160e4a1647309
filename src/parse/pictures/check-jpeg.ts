import { JPEG, type JpegSegment } from '../../lib/jpeg-segments.ts';
import { buildCodes, type HuffmanCodes } from './jpeg-bits.ts';
import { type JpegFrame, readJpegFrame } from './jpeg-frame.ts';
import { checkScanData, type ScanPart } from './jpeg-scan.ts';
import { BadPicture } from './picture-size.ts';

const HUFFMAN = 0xc4;
const QUANTIZATION = 0xdb;
const RESTART_INTERVAL = 0xdd;
const LENGTHS = 16;
/** Progressive pictures have about ten. A short scan can ask for long work, so thousands are an attack. */
const MAX_SCANS = 100;
/** Added to the number of a table of AC coefficients. */
const AC = 0x10;

/** What has been defined so far. */
interface Tables {
  readonly huffman: Map<number, HuffmanCodes>;
  readonly quantization: Set<number>;
  interval: number;
}

function damaged(): never {
  throw new BadPicture('damaged');
}

/** Several tables may share a segment (T.81, B.2.4.2). */
function addHuffman(payload: Buffer, known: Tables['huffman']): void {
  for (let at = 0; at < payload.length; ) {
    const counts = payload.subarray(at + 1, at + 1 + LENGTHS);
    const values = at + 1 + LENGTHS;
    const codes = counts.reduce((sum, count) => sum + count, 0);
    if (counts.length < LENGTHS || values + codes > payload.length) damaged();
    known.set(payload[at] ?? 0, buildCodes(counts, payload.subarray(values, values + codes)));
    at = values + codes;
  }
}

function addQuantization(payload: Buffer, known: Tables['quantization']): void {
  for (let at = 0; at < payload.length; ) {
    const head = payload[at] ?? 0;
    known.add(head & 0x0f);
    at += 1 + (head >> 4 === 0 ? 64 : 128);
    if (at > payload.length) damaged();
  }
}

function addTables({ marker, payload }: JpegSegment, tables: Tables): void {
  if (marker === HUFFMAN) addHuffman(payload, tables.huffman);
  if (marker === QUANTIZATION) addQuantization(payload, tables.quantization);
  if (marker === RESTART_INTERVAL) tables.interval = payload.length < 2 ? damaged() : payload.readUInt16BE(0);
}

/** The head of a scan: which colours, which coefficients, how exact. */
function readScanHead({ payload }: JpegSegment, { progressive }: JpegFrame) {
  const count = payload[0] ?? 0;
  if (count < 1 || payload.length !== 4 + count * 2) damaged();
  const [first = 0, last = 0, bits = 0] = payload.subarray(1 + count * 2);
  if (progressive && (first > last || last > 63 || (first === 0) !== (last === 0))) damaged();
  const named = Array.from({ length: count }, (_, at) => ({
    id: payload[1 + at * 2] ?? 0,
    coders: payload[2 + at * 2] ?? 0,
  }));
  const refines = progressive && bits >> 4 > 0;
  return { named, refines, first: progressive ? first : 0, last: progressive ? last : 63 };
}

function checkScan(segment: JpegSegment, frame: JpegFrame, tables: Tables): void {
  const { named, refines, first, last } = readScanHead(segment, frame);
  const find = (table: number): HuffmanCodes => tables.huffman.get(table) ?? damaged();
  const found = named.map(({ id, coders }) => ({
    coders,
    component: frame.components.find((component) => component.id === id) ?? damaged(),
  }));
  const parts = found.map(({ coders, component }): ScanPart => {
    if (!tables.quantization.has(component.table)) damaged();
    return {
      dc: first === 0 && !refines ? find(coders >> 4) : undefined,
      ac: last > 0 && !refines ? find(AC | (coders & 0x0f)) : undefined,
      // A scan of one colour goes block by block (T.81, A.2.2).
      blocks: found.length === 1 ? 1 : component.across * component.down,
    };
  });
  const units = found.length === 1 ? (found[0]?.component.blocks ?? 0) : frame.units;
  const { interval } = tables;
  checkScanData(segment.scan, { ...frame, parts, units, interval, first, last, refines });
}

/**
 * Decodes a JPEG up to its coefficients: every table that is asked for must have been there, and the scans must hold as
 * much as the frame header says. Throws `BadPicture`.
 */
export function checkJpeg(segments: readonly JpegSegment[], header: JpegSegment): void {
  const frame = readJpegFrame(header);
  const tables: Tables = { huffman: new Map(), quantization: new Set(), interval: 0 };
  let scans = 0;
  for (const segment of segments) {
    addTables(segment, tables);
    if (segment.marker !== JPEG.scan) continue;
    if (segment.start < header.start) damaged();
    checkScan(segment, frame, tables);
    scans += 1;
    if (scans > MAX_SCANS) throw new BadPicture('too-many-parts');
  }
  if (scans === 0) damaged();
}
