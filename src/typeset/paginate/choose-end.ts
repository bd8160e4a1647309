import type { Theme } from '../../model/theme.ts';
import type { Hold } from '../flow/leaf.ts';

/** The last leaf of its kind that a page can end with, and how full it is then. */
export interface Ends {
  readonly at: number;
  readonly y: number;
}

/**
 * Where a page ends that is too short for all: after the last leaf that binds nothing; where that leaves it too empty, inside
 * something that had better stay together; against a bond only when there is no other end.
 */
export function chooseEnd(
  { free, together, bound }: Partial<Record<Hold, Ends>>,
  { room, keep }: { readonly room: number; readonly keep: Theme['keep'] },
): number | undefined {
  if (free && (free.y >= room * keep.fill || !together || together.at < free.at)) return free.at;
  return (together ?? free ?? bound)?.at;
}
