import type { Doc } from '../model/doc.ts';
import type { Measurer } from '../model/face.ts';
import type { PagedDoc } from '../model/paged.ts';
import type { Theme } from '../model/theme.ts';
import { layBlocks } from './blocks/lay-blocks.ts';
import { bookletTheme } from './booklet-theme.ts';
import { findHeadings } from './find-headings.ts';
import { buildOutline } from './pages/outline.ts';
import { placePages } from './pages/place-pages.ts';
import { geometryOf, roomOf, widthOf } from './pages/sheet.ts';
import type { PagePlan } from './paginate/page-plan.ts';
import { paginate } from './paginate/paginate.ts';
import { createReporter } from './report-findings.ts';
import type { Setting, Shop } from './setting.ts';
import { createTree } from './structure.ts';
import type { Breaker } from './text/break-paragraph.ts';

export function openShop(doc: Doc, theme: Theme, tools: { measurer: Measurer; breaker: Breaker }): Shop {
  const geometry = geometryOf(doc, theme);
  return {
    doc,
    theme,
    ...tools,
    tree: createTree(),
    reporter: createReporter(tools.measurer),
    headings: new Set(findHeadings(doc.blocks).map(({ id }) => id)),
    room: roomOf(geometry),
    width: widthOf(geometry),
    lay: layBlocks,
    slides: new Map(),
  };
}

/** The setting of a document's own blocks: its text hangs in the kinds that are read, not in those that are filled in. */
function pageSetting(shop: Shop): Setting {
  const { doc, theme, tree, width, room } = shop;
  const kinds: readonly string[] = theme.hang.kinds;
  const hang = doc.format === 'portrait' && kinds.includes(doc.kind) ? theme.hang.width : 0;
  return {
    shop,
    styles: theme.text,
    x: hang,
    measure: width - hang,
    // A sheet is looked up, not read.
    most: doc.kind === 'attendance' ? Number.POSITIVE_INFINITY : theme.measure.most,
    hang,
    parent: tree.root,
    language: doc.language,
    scale: 1,
    depth: 0,
    tallest: room * (doc.kind === 'job-aids' ? theme.figure.sheet : theme.figure.height),
  };
}

/** Leaves of the whole document, dealt out to pages that alone hold them from then on. */
export function planPages(shop: Shop): PagePlan[] {
  const { doc, theme, room } = shop;
  const { leaves } = shop.lay(doc.blocks, pageSetting(shop));
  return [...paginate(leaves, { room, theme, sides: doc.sides })];
}

/** blocks → leaves → pages → placed items. The breaker is a parameter so that tests can break by counting letters. */
export function typesetWith(
  doc: Doc,
  usual: Theme,
  tools: { measurer: Measurer; breaker: Breaker },
): PagedDoc {
  const theme = doc.format === 'booklet' ? bookletTheme(usual) : usual;
  const shop = openShop(doc, theme, tools);
  const { pages, destinations } = placePages(planPages(shop), shop);
  return {
    title: doc.title,
    language: doc.language,
    pages,
    structure: shop.tree.nodes(),
    outline: buildOutline(doc.blocks, destinations),
    destinations,
    findings: shop.reporter.findings(),
  };
}
