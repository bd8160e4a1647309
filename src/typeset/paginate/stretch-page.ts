import type { Theme } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { SLACK } from './fill-page.ts';
import { growthOf, SHORT, stepOf } from './growth.ts';
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
      const need = height + (at < leaves.length - 1 ? stepOf(page.theme) : 0);
      if (repeats < most || spare < need) continue;
      times[at] = most;
      spare -= height;
    }
  }
  if (!times.some((count) => count > 0)) return plan;
  const more = leaves.flatMap((leaf, at) => repeatLeaf(leaf, times[at] ?? 0));
  return { ...plan, column: { leaves: more, open } };
}

interface Growing {
  /** Of a leaf. */
  readonly at: number;
  /** How much of its own size it has grown by then. */
  readonly grown: number;
}

/** Every step that a space may grow, those first that show least: of the wide before the narrow, of equals the lowest. */
function stepsOf(leaves: readonly Leaf[], { theme }: Page): readonly Growing[] {
  const all = leaves.flatMap((leaf, at) =>
    Array.from({ length: growthOf(leaf, leaves[at - 1], theme) }, (_, step) => ({
      at,
      grown: ((step + 1) * stepOf(theme)) / leaf.gap,
    })),
  );
  return all.sort((one, other) => one.grown - other.grown || other.at - one.at);
}

/** A space that grows by its own size, lengths being what they are. */
const DOUBLE = 1 - 1e-6;

/** Spaces between paragraphs are seen side by side: where not all of them can grow, none does, if the page is nearly full so. */
function shareSteps(leaves: readonly Leaf[], page: Page, wanted: number): readonly number[] {
  const given = leaves.map(() => 0);
  const steps = stepsOf(leaves, page);
  const doubles = steps.filter(({ grown }) => grown >= DOUBLE).length;
  const even = steps.length - doubles;
  const stopsEven = wanted < steps.length && wanted > even && wanted <= even + SHORT;
  for (const { at } of steps.slice(0, stopsEven ? even : wanted)) given[at] = (given[at] ?? 0) + 1;
  return given;
}

/** Spaces between blocks grow until the page is full, or nearly; where they could not fill it, all stay as they are. */
function widenGaps(plan: PagePlan, page: Page): PagePlan {
  const { leaves, open } = plan.column;
  const step = stepOf(page.theme);
  const wanted = Math.floor(spareOf(plan, page) / step);
  if (wanted <= 0) return plan;
  const given = shareSteps(leaves, page, wanted);
  const most = given.reduce((sum, steps) => sum + steps, 0);
  if (wanted > most + SHORT) return plan;
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
