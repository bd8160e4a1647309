import type { Theme } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';

/** Spaces grow by half lines of the text, so that it stays in its rhythm. Points. */
export function stepOf({ text }: Theme): number {
  return text.body.leading / 2;
}

/** No space grows by more than a line. */
const MOST = 2;

/** By how many steps the space above a leaf may grow. What is bound to the leaf before it stays as near as it is. */
export function growthOf({ gap }: Leaf, before: Leaf | undefined, theme: Theme): number {
  if (!before || before.hold === 'bound') return 0;
  return Math.min(MOST, Math.floor((gap * theme.keep.stretch) / stepOf(theme)));
}

/** Where all spaces have grown, a page may still end so many steps short; else none of them grows. */
export const SHORT = 4;

/**
 * The same with every wide space a half line narrower, where that takes nothing from what holds together: for a chapter that
 * would end with a nearly empty page. Pages that have room give it back.
 */
export function tighten(leaves: readonly Leaf[], theme: Theme): readonly Leaf[] {
  const step = stepOf(theme);
  return leaves.map((leaf, at) => {
    const before = leaves[at - 1];
    const isWide = before !== undefined && before.hold !== 'bound' && leaf.gap >= 2 * step;
    return isWide ? { ...leaf, gap: leaf.gap - step } : leaf;
  });
}
