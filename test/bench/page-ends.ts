import { heightOf } from '../../src/typeset/flow/measure-column.ts';
import type { PagePlan } from '../../src/typeset/paginate/page-plan.ts';
import { createBreaker } from '../../src/typeset/text/break-paragraph.ts';
import { openShop, planPages } from '../../src/typeset/typeset-with.ts';
import type { Bound } from './bound-documents.ts';

/** A page that ends so many points above its foot looks short beside its neighbour. */
const SHORT = 60;

/** Points that a page leaves empty below its text; undefined for the last of a chapter, which ends where its text does. */
function emptyOf(
  { column, notes, blank }: PagePlan,
  next: PagePlan | undefined,
  { room, above }: { readonly room: number; readonly above: number },
): number | undefined {
  if (blank || !next || next.blank || next.column.leaves[0]?.turn) return undefined;
  const foot = notes.length > 0 ? heightOf({ leaves: notes, open: [] }) + above : 0;
  return room - heightOf(column) - foot;
}

/** How many pages of a kit's guides and workbooks end short, those apart that a chapter ends on. */
export function measurePageEnds({ docs, theme, fonts }: Bound): string {
  const empty = docs.flatMap((doc) => {
    const shop = openShop(doc, theme, { measurer: fonts, breaker: createBreaker(fonts) });
    const plans = planPages(shop);
    return plans.flatMap(
      (plan, at) => emptyOf(plan, plans[at + 1], { room: shop.room, above: theme.notes.above }) ?? [],
    );
  });
  const short = empty.filter((points) => points > SHORT).length;
  const share = ((100 * short) / empty.length).toFixed(1);
  return `${short} of ${empty.length} pages (${share} %) end more than ${SHORT} pt short (aim: < 10 %)`;
}
