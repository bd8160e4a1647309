import type { Cut, Leaf } from '../flow/leaf.ts';

/** Cuts a leaf so that its head, with the frames that begin above it, fits a height. */
export function cutLeaf(leaf: Leaf, room: number): Cut | undefined {
  const pads = leaf.opens.reduce((sum, frame) => sum + frame.padTop, 0);
  const feet = leaf.closes.reduce((sum, frame) => sum + frame.padBottom, 0);
  const whole = leaf.cut?.(room - pads - feet);
  if (whole && !whole.rest) return { head: dress(whole.head, leaf) };
  const pieces = leaf.cut?.(room - pads);
  if (!pieces) return undefined;
  const { closes, hold } = leaf;
  return {
    head: { ...dress(pieces.head, leaf), closes: [], hold: 'free' },
    ...(pieces.rest && { rest: { ...pieces.rest, opens: [], closes, hold } }),
  };
}

/** The piece in the place of the leaf that it was cut from. */
function dress(piece: Leaf, { gap, opens, closes, hold, turn, chapter }: Leaf): Leaf {
  return {
    ...piece,
    gap,
    opens,
    closes,
    hold,
    ...(turn && { turn }),
    ...(chapter !== undefined && { chapter }),
  };
}
