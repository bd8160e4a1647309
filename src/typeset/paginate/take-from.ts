import type { Theme } from '../../model/theme.ts';
import type { Column } from '../flow/leaf.ts';
import { openAfter } from '../flow/measure-column.ts';
import { fillPage } from './fill-page.ts';

interface Space {
  readonly room: number;
  readonly keep: Theme['keep'];
}

/** What of a column fits a height, and what is left. Nothing fits when the first leaf is too high and can't be cut. */
export function takeFrom(
  column: Column,
  { room, keep }: Space,
): { readonly head: Column; readonly rest: Column | undefined } {
  const { leaves, open } = column;
  if (leaves.length === 0) return { head: column, rest: undefined };
  const { end, cut } = fillPage(column, 0, { room, full: room, keep, notes: undefined, force: false });
  const taken = leaves.slice(0, end);
  const head = { leaves: cut ? [...taken, cut.head] : taken, open };
  const left = cut ? [...(cut.rest ? [cut.rest] : []), ...leaves.slice(end + 1)] : leaves.slice(end);
  const stillOpen = head.leaves.reduce(openAfter, open);
  return { head, rest: left.length > 0 ? { leaves: left, open: stillOpen } : undefined };
}
