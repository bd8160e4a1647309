import type { Theme } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { SLACK } from './fill-page.ts';
import type { PagePlan } from './page-plan.ts';

interface Page {
  readonly room: number;
  readonly theme: Theme;
}

/** Height that a page leaves free between its text and its footnotes. */
function spareOf({ column, notes }: PagePlan, { room, theme }: Page): number {
  const foot = notes.length > 0 ? heightOf({ leaves: notes, open: [] }) + theme.notes.above : 0;
  return room - heightOf(column) - foot + SLACK;
}

/** A leaf, and the same once more so many times below it; what it opens and closes stays around all. */
function repeatLeaf(leaf: Leaf, times: number): readonly Leaf[] {
  if (times === 0) return [leaf];
  const copy: Leaf = { ...leaf, gap: 0, opens: [], closes: [] };
  const more = Array.from({ length: times }, () => copy);
  return [{ ...leaf, closes: [] }, ...more].map((one, at, { length }) =>
    at === length - 1 ? { ...one, closes: leaf.closes } : one,
  );
}

/** Free space becomes more lines to write on, shared out among those that are on the page already. */
function repeatLines(plan: PagePlan, page: Page): PagePlan {
  const { leaves, open } = plan.column;
  const times = leaves.map(() => 0);
  let spare = spareOf(plan, page);
  for (let most = 1; most <= page.theme.lines.more; most += 1) {
    for (const [at, { repeats = 0, height }] of leaves.entries()) {
      // What follows may have to move on to the next half line of the text.
      const need = height + (at < leaves.length - 1 ? stepOf(page) : 0);
      if (repeats < most || spare < need) continue;
      times[at] = most;
      spare -= height;
    }
  }
  if (!times.some((count) => count > 0)) return plan;
  const more = leaves.flatMap((leaf, at) => repeatLeaf(leaf, times[at] ?? 0));
  return { ...plan, column: { leaves: more, open } };
}

/** Spaces grow by half lines of the text, so that it stays in its rhythm. */
function stepOf({ theme }: Page): number {
  return theme.text.body.leading / 2;
}

/** By how many steps the space above each leaf may grow. What is bound to the leaf before it stays as near as it is. */
function limitsOf(leaves: readonly Leaf[], page: Page): readonly number[] {
  const step = stepOf(page);
  return leaves.map(({ gap }, at) => {
    const before = leaves[at - 1];
    return before && before.hold !== 'bound' ? Math.floor((gap * page.theme.keep.stretch) / step) : 0;
  });
}

/** The widest spaces grow first, of equals the lowest on the page. */
function shareSteps(leaves: readonly Leaf[], limits: readonly number[], steps: number): readonly number[] {
  const order = [...limits.keys()].sort(
    (one, other) => (leaves[other]?.gap ?? 0) - (leaves[one]?.gap ?? 0) || other - one,
  );
  const given = limits.map(() => 0);
  for (let round = 1, left = steps; left > 0; round += 1) {
    for (const at of order) {
      if (left === 0 || (limits[at] ?? 0) < round) continue;
      given[at] = round;
      left -= 1;
    }
  }
  return given;
}

/** Spaces between blocks grow until the page is full; where they could not fill it, all stay as they are. */
function widenGaps(plan: PagePlan, page: Page): PagePlan {
  const { leaves, open } = plan.column;
  const step = stepOf(page);
  const steps = Math.floor(spareOf(plan, page) / step);
  if (steps <= 0) return plan;
  const limits = limitsOf(leaves, page);
  const most = limits.reduce((sum, limit) => sum + limit, 0);
  if (steps > most) return plan;
  const given = shareSteps(leaves, limits, steps);
  const wider = leaves.map((leaf, at) => {
    const more = given[at] ?? 0;
    return more === 0 ? leaf : { ...leaf, gap: leaf.gap + more * step };
  });
  return { ...plan, column: { leaves: wider, open } };
}

/** Brings the foot of a page down to that of its neighbours, as far as it can be done without showing. */
export function stretchPage(plan: PagePlan, page: Page): PagePlan {
  return widenGaps(repeatLines(plan, page), page);
}
