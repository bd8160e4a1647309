const BLOCK = 2 ** 18;

/**
 * Bytes that come one after the other, kept in blocks. Piece by piece they would take several times as much: zlib gives
 * each stream in a buffer of 16 KB, most of which is empty.
 */
export class ByteBlocks {
  readonly #full: Uint8Array[] = [];
  #block = Buffer.allocUnsafe(BLOCK);
  #used = 0;

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#block.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** A text of one byte a character. */
  appendText(text: string): void {
    this.#makeRoom(text.length);
    this.#used += this.#block.write(text, this.#used, 'latin1');
  }

  /** All bytes so far, in order. */
  parts(): readonly Uint8Array[] {
    return [...this.#full, this.#block.subarray(0, this.#used)];
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#block.length) return;
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafe(Math.max(BLOCK, length));
    this.#used = 0;
  }
}
