import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PdfRef } from '../../src/draw/pdf-value.ts';
import { createPieces } from '../../src/draw/pieces.ts';

const PAGE = { id: 1 } as PdfRef;

test('pieces are given by their node, in the order of the pages as they are read', () => {
  const pieces = createPieces();
  // The page of rank 5 is drawn first, as on the outer side of a booklet.
  pieces.add(1, { page: PAGE, kid: 0 }, 5);
  pieces.add(0, { page: PAGE, kid: 1 }, 5);
  pieces.add(1, { page: PAGE, kid: 2 }, 0);
  pieces.sort(3);
  expect(pieces.of(1).map(({ kid }) => kid)).toEqual([2, 0]);
  expect(pieces.of(0).map(({ kid }) => kid)).toEqual([1]);
  expect(pieces.of(2)).toEqual([]);
  expect(pieces.firstOf(1)).toBeLessThan(pieces.firstOf(0));
  expect(pieces.firstOf(2)).toBe(Number.POSITIVE_INFINITY);
});

test('no piece is lost, and each node has its own', () => {
  const drawn = fc.array(fc.tuple(fc.nat(5), fc.nat(3)));
  fc.assert(
    fc.property(drawn, (all) => {
      const pieces = createPieces();
      for (const [at, [node, rank]] of all.entries()) pieces.add(node, { page: PAGE, kid: at }, rank);
      pieces.sort(6);
      const found = [0, 1, 2, 3, 4, 5].map((node) => pieces.of(node).map(({ kid }) => kid));
      const expected = found.map((_, node) =>
        [...all.keys()]
          .filter((at) => all[at]?.[0] === node)
          .sort((one, other) => (all[one]?.[1] ?? 0) - (all[other]?.[1] ?? 0) || one - other),
      );
      expect(found).toEqual(expected);
    }),
  );
});
