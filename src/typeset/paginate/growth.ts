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
