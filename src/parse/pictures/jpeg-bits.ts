import { BadPicture } from './picture-size.ts';

/** By the next 16 bits: how many of them are the code, times 256, plus what it stands for. 0 where there is no code. */
export type HuffmanCodes = Uint16Array;

/** A table as a JPEG defines it: how many codes there are of each length, 1 to 16, and what they stand for. */
export function buildCodes(counts: Uint8Array, values: Uint8Array): HuffmanCodes {
  const codes = new Uint16Array(0x10000);
  let from = 0;
  let at = 0;
  for (const [index, count] of counts.entries()) {
    const length = index + 1;
    for (let code = 0; code < count; code += 1, at += 1) {
      const to = from + (0x10000 >> length);
      if (to > 0x10000) throw new BadPicture('damaged');
      codes.fill((length << 8) | (values[at] ?? 0), from, to);
      from = to;
    }
  }
  return codes;
}

/** Reads compressed data, in which no byte is stuffed any more, bit by bit. Past its end it reads zeros. */
export class BitReader {
  readonly #data: Uint8Array;
  #at = 0;
  #bits = 0;
  #count = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** More has been read than there was. */
  get isOverrun(): boolean {
    return this.#at * 8 - this.#count > this.#data.length * 8;
  }

  #fill(): void {
    while (this.#count < 16) {
      this.#bits = (this.#bits << 8) | (this.#data[this.#at] ?? 0);
      this.#at += 1;
      this.#count += 8;
    }
  }

  /** What the next code stands for. */
  decode(codes: HuffmanCodes): number {
    this.#fill();
    const found = codes[(this.#bits >>> (this.#count - 16)) & 0xffff] ?? 0;
    if (found === 0) throw new BadPicture('damaged');
    this.#count -= found >> 8;
    return found & 0xff;
  }

  /** `count` up to 16. */
  read(count: number): number {
    if (count === 0) return 0;
    this.#fill();
    this.#count -= count;
    return (this.#bits >>> this.#count) & ((1 << count) - 1);
  }
}
