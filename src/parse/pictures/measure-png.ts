import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { type PngChunk, readPngChunks } from '../../lib/png-chunks.ts';
import { BadPicture, checkBytes, checkSize, type PictureSize } from './picture-size.ts';
import { type PngHeader, readPngHeader } from './png-header.ts';

const INDEXED = 3;
const LAST_FILTER = 4;
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** An upper-case first letter: whoever does not know the chunk cannot show the picture (ISO/IEC 15948, 5.4). */
const MUST_KNOW = /^[A-Z]/;

function damaged(): never {
  throw new BadPicture('damaged');
}

/** All chunks, each as its check sum says, from the header to the end. */
function readWhole(png: Buffer): readonly [PngChunk, ...PngChunk[]] {
  const [first, ...rest] = readPngChunks(png);
  if (first?.type !== 'IHDR') return damaged();
  const chunks = [first, ...rest] as const;
  if (rest.at(-1)?.type !== 'IEND' || rest.some(({ type }) => type === 'IHDR')) damaged();
  for (const { type, intact } of chunks) {
    if (!intact || (MUST_KNOW.test(type) && !CRITICAL.has(type))) damaged();
  }
  return chunks;
}

function checkPalette(chunks: readonly PngChunk[], { kind, depth }: PngHeader): void {
  const palettes = chunks.filter(({ type }) => type === 'PLTE');
  const [palette] = palettes;
  if (palettes.length > 1 || (kind === INDEXED && !palette)) damaged();
  if (kind !== INDEXED || !palette) return;
  const colours = palette.data.length / 3;
  if (!Number.isInteger(colours) || colours < 1 || colours > 2 ** depth) damaged();
}

/** Unpacked, no further than the rows can be long: a picture that grows beyond what it claims is refused. */
function unpack(chunks: readonly PngChunk[], bytes: number): Buffer {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    return inflateSync(packed, { maxOutputLength: bytes });
  } catch {
    return damaged();
  }
}

/** All rows are there, each filtered in one of the ways that there are. */
function checkRows(chunks: readonly PngChunk[], { rows, bytes }: PngHeader): void {
  const unpacked = unpack(chunks, bytes);
  if (unpacked.length !== bytes) damaged();
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row += 1, at += length) if ((unpacked[at] ?? 0) > LAST_FILTER) damaged();
  }
}

/** What is to be decoded when it is drawn is decoded now, by the same code. */
function decode(png: Buffer): void {
  try {
    PNG.sync.read(png, { checkCRC: true });
  } catch {
    damaged();
  }
}

/**
 * Size of a PNG (ISO/IEC 15948) after unpacking all of it: the header is read first, so that a picture that claims a
 * huge size is refused before anything is unpacked.
 */
export function measurePng(bytes: Uint8Array): PictureSize {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first] = readPngChunks(png);
  if (first?.type !== 'IHDR') return damaged();
  const header = readPngHeader(first.data) ?? damaged();
  const size = checkSize(header.width, header.height);
  checkBytes(header.bytes, size);
  const chunks = readWhole(png);
  checkPalette(chunks, header);
  checkRows(chunks, header);
  if (header.seeThrough || header.interlaced || chunks.some(({ type }) => type === 'tRNS')) {
    decode(png.subarray(0, chunks.at(-1)?.end));
  }
  return size;
}
