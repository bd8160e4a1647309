import type { Destination, PagedPage, PlacedItem } from '../../model/paged.ts';
import type { PageGeometry } from '../../model/theme.ts';
import { drawColumn } from '../flow/draw-column.ts';
import type { Chapter } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { createPen, type Ledger, type Pen } from '../flow/pen.ts';
import type { PagePlan } from '../paginate/page-plan.ts';
import type { Shop } from '../setting.ts';
import { type PageFacts, setRunningLines } from './running-lines.ts';
import { setTab } from './set-tab.ts';
import { geometryOf, leftOf } from './sheet.ts';

/** Footnotes stand at the foot of the text area, below a short rule. */
function drawNotes(
  { notes }: PagePlan,
  pen: Pen,
  x: number,
  { height, bottom }: PageGeometry,
  shop: Shop,
): void {
  if (notes.length === 0) return;
  const { theme } = shop;
  const column = { leaves: notes, open: [] };
  const top = height - bottom - heightOf(column);
  const rule = top - theme.notes.above / 3;
  const path = { line: [x, rule, x + theme.notes.rule, rule] } as const;
  pen.add({ kind: 'shape', path, stroke: theme.colors.rule, lineWidth: theme.rules.hair, tag: 'layout' });
  drawColumn(column, pen, x, top);
}

/** The page that each heading stands on, by id. */
function headingPages(plans: readonly PagePlan[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const [page, { column }] of plans.entries()) {
    for (const leaf of column.leaves) {
      for (const id of leaf.headings) if (!pages.has(id)) pages.set(id, page);
    }
  }
  return pages;
}

function labelOf(page: number): string {
  return String(page + 1);
}

/** What the heads and feet say, page by page. */
function factsOf(plans: readonly PagePlan[]): readonly PageFacts[] {
  let chapter: Chapter | undefined;
  return plans.map(({ column, blank }, page) => {
    const opened = column.leaves[0]?.chapter;
    const within = chapter;
    for (const leaf of column.leaves) chapter = leaf.chapter ?? chapter;
    const bare = column.leaves.some((leaf) => leaf.bare);
    return {
      page,
      pages: plans.length,
      chapter: (!opened && within?.title) || '',
      tab: (opened ?? within)?.tab,
      bare,
      blank,
    };
  });
}

export interface PlacedPages {
  readonly pages: readonly PagedPage[];
  readonly destinations: ReadonlyMap<string, Destination>;
}

const PLACED: PagePlan = { column: { leaves: [], open: [] }, notes: [], blank: true };

/** Draws the pages that pagination has dealt out, and gives up each plan for its page: a book has no room for both. Every heading's page is known by now, so a table of contents can name it. */
export function placePages(plans: PagePlan[], shop: Shop): PlacedPages {
  const { doc, theme, tree } = shop;
  const geometry = geometryOf(doc, theme);
  const found = headingPages(plans);
  const destinations = new Map<string, Destination>();
  const ledger: Ledger = {
    pageOf: (heading) => {
      const page = found.get(heading);
      return page === undefined ? '' : labelOf(page);
    },
    reach: (heading, page, y) => {
      if (!destinations.has(heading)) destinations.set(heading, { page, y });
    },
    bound: (node, page, bounds) => tree.bound(node, { page, ...bounds }),
  };
  const pages = factsOf(plans).map((facts): PagedPage => {
    const { page } = facts;
    const { pen, items } = createPen(page, ledger);
    const [plan] = plans.splice(page, 1, PLACED);
    const x = leftOf(page, doc, geometry);
    if (plan) {
      drawColumn(plan.column, pen, x, geometry.top);
      drawNotes(plan, pen, x, geometry, shop);
    }
    const lines: readonly PlacedItem[] =
      doc.format === 'screen'
        ? []
        : [...setRunningLines(facts, geometry, shop), ...setTab(facts, geometry, shop)];
    return {
      width: geometry.width,
      height: geometry.height,
      label: labelOf(page),
      items: [...items(), ...lines],
    };
  });
  return { pages, destinations };
}
