import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteBlocks } from '../../src/draw/byte-blocks.ts';

test('bytes and texts come out in the order in which they went in, however large', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.nat(2 ** 18).map((length) => new Uint8Array(length).fill(length & 0xff)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const blocks = new ByteBlocks();
      for (const [at, bytes] of pieces.entries()) {
        if (at % 2 === 0) blocks.append(bytes);
        else blocks.appendText(Buffer.from(bytes).toString('latin1'));
      }
      expect(Buffer.concat(blocks.parts()).equals(Buffer.concat(pieces))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
