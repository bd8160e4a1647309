import { BitReader, type HuffmanCodes } from './jpeg-bits.ts';
import { BadPicture } from './picture-size.ts';

/** A colour within a scan: with which codes, and how many blocks of it stand in each unit. */
export interface ScanPart {
  readonly dc: HuffmanCodes | undefined;
  readonly ac: HuffmanCodes | undefined;
  readonly blocks: number;
}

/** One pass over a JPEG's coefficients, `first` to `last` of each block (ITU-T T.81, B.2.3). */
export interface ScanPlan {
  readonly progressive: boolean;
  readonly parts: readonly ScanPart[];
  readonly units: number;
  /** Units between two restarts; 0 when there are none. */
  readonly interval: number;
  readonly first: number;
  readonly last: number;
  /** It makes coefficients more exact that an earlier scan has given. */
  readonly refines: boolean;
}

/** Longest code of a difference between two blocks (T.81, table F.1). */
const MAX_DC_BITS = 11;
const MAX_AC_BITS = 10;

function damaged(): never {
  throw new BadPicture('damaged');
}

/** The compressed data between restarts, which must be numbered 0 to 7 in turn; stuffed zeros taken out. */
function* readIntervals(scan: Buffer): Generator<Uint8Array> {
  const plain = Buffer.alloc(scan.length);
  let length = 0;
  let from = 0;
  let restarts = 0;
  for (let at = scan.indexOf(0xff); at !== -1; at = scan.indexOf(0xff, at + 1)) {
    const next = scan[at + 1];
    if (next === 0xff) continue;
    const isData = next === 0;
    length += scan.copy(plain, length, from, isData ? at + 1 : at);
    from = at + 2;
    if (isData || next === undefined) continue;
    if (next !== 0xd0 + (restarts % 8)) damaged();
    restarts += 1;
    yield plain.subarray(0, length);
    length = 0;
  }
  length += scan.copy(plain, length, from);
  yield plain.subarray(0, length);
}

function skipDc(bits: BitReader, codes: HuffmanCodes | undefined): void {
  if (!codes) return;
  const length = bits.decode(codes);
  if (length > MAX_DC_BITS) damaged();
  bits.read(length);
}

/** Passes over the coefficients of a block from `first` on. Gives how many more blocks have none, as progressive coding says. */
function skipAc(bits: BitReader, codes: HuffmanCodes, { first, last, progressive }: ScanPlan): number {
  for (let at = Math.max(1, first); at <= last; at += 1) {
    const code = bits.decode(codes);
    const [run, length] = [code >> 4, code & 0x0f];
    if (length === 0 && run < 15) return progressive ? (1 << run) - 1 + bits.read(run) : 0;
    at += run;
    if (at > last || length > MAX_AC_BITS) damaged();
    bits.read(length);
  }
  return 0;
}

/** Passes over `units` units. */
function skipUnits(bits: BitReader, plan: ScanPlan, units: number): void {
  const inUnit = plan.parts.flatMap((part) => new Array<ScanPart>(part.blocks).fill(part));
  let empty = 0;
  for (let unit = 0; unit < units; unit += 1) {
    for (const { dc, ac } of inUnit) {
      skipDc(bits, dc);
      if (empty > 0) empty -= 1;
      else if (ac) empty = skipAc(bits, ac, plan);
    }
    if (bits.isOverrun) damaged();
  }
}

/**
 * Decodes a scan as far as telling where each block ends: it must have as many as its frame asks for, in codes that its
 * tables know. Scans that refine depend on what earlier ones gave, and are passed over. Throws `BadPicture`.
 */
export function checkScanData(scan: Buffer, plan: ScanPlan): void {
  if (plan.refines) return;
  let left = plan.units;
  for (const interval of readIntervals(scan)) {
    const units = plan.interval === 0 ? left : Math.min(left, plan.interval);
    if (units === 0) damaged();
    skipUnits(new BitReader(interval), plan, units);
    left -= units;
  }
  if (left > 0) damaged();
}
