import type { Frame, Hold, Leaf } from './leaf.ts';

const RANK: Readonly<Record<Hold, number>> = { free: 0, loose: 1, together: 2, bound: 3 };

function stricter(one: Hold, other: Hold): Hold {
  return RANK[one] >= RANK[other] ? one : other;
}

/** Nothing parts these leaves from each other more easily than `hold` says; what follows the last is left alone. */
export function holdTogether(leaves: readonly Leaf[], hold: Hold): readonly Leaf[] {
  return leaves.map((leaf, at) =>
    at < leaves.length - 1 ? { ...leaf, hold: stricter(leaf.hold, hold) } : leaf,
  );
}

/** The last leaf stays on the page of whatever follows. */
export function holdToNext(leaves: readonly Leaf[], hold: Hold): readonly Leaf[] {
  return leaves.map((leaf, at) =>
    at === leaves.length - 1 ? { ...leaf, hold: stricter(leaf.hold, hold) } : leaf,
  );
}

/** At least so many leaves stay at the end of one page (`orphans`) and at the top of the next (`widows`). */
export function avoidStubs(
  leaves: readonly Leaf[],
  { orphans, widows }: { readonly orphans: number; readonly widows: number },
): readonly Leaf[] {
  const last = leaves.length - 1;
  return leaves.map((leaf, at) => {
    const stub = at < last && (at < orphans - 1 || at > last - widows);
    return stub ? { ...leaf, hold: 'bound' } : leaf;
  });
}

/** The leaves with a frame around all of them. */
export function frameLeaves(leaves: readonly Leaf[], frame: Frame): readonly Leaf[] {
  const last = leaves.length - 1;
  return leaves.map((leaf, at) => {
    if (at > 0 && at < last) return leaf;
    const opens = at === 0 ? [frame, ...leaf.opens] : leaf.opens;
    const closes = at === last ? [...leaf.closes, frame] : leaf.closes;
    return { ...leaf, opens, closes };
  });
}

/** The first leaf with something drawn, and heard, after it: what stands at the right of a label. It is never cut. */
export function adornAfter(leaves: readonly Leaf[], draw: Leaf['draw']): readonly Leaf[] {
  const [first, ...rest] = leaves;
  if (!first) return leaves;
  const adorned: Leaf = {
    ...first,
    draw: (pen, x, y) => {
      first.draw(pen, x, y);
      draw(pen, x, y);
    },
  };
  return [adorned, ...rest];
}

/** The first leaf with something drawn beside it: a list's marker, a label in the margin. */
export function adornFirst(leaves: readonly Leaf[], draw: Leaf['draw']): readonly Leaf[] {
  const [first, ...rest] = leaves;
  if (!first) return leaves;
  const adorned: Leaf = {
    ...first,
    draw: (pen, x, y) => {
      draw(pen, x, y);
      first.draw(pen, x, y);
    },
  };
  const { cut } = first;
  if (!cut) return [adorned, ...rest];
  const cutAdorned: Leaf['cut'] = (room) => {
    const pieces = cut(room);
    if (!pieces) return undefined;
    const [head = pieces.head] = adornFirst([pieces.head], draw);
    return { ...pieces, head };
  };
  return [{ ...adorned, cut: cutAdorned }, ...rest];
}
