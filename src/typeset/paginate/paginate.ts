import type { Doc } from '../../model/doc.ts';
import type { Theme } from '../../model/theme.ts';
import type { Frame, Leaf } from '../flow/leaf.ts';
import { heightOf, openAfter } from '../flow/measure-column.ts';
import { fillPage, type Limits, type Stop } from './fill-page.ts';
import { tighten } from './growth.ts';
import type { PagePlan } from './page-plan.ts';
import { planChapter } from './plan-chapter.ts';
import { type Plan, type PlannedChapter, planChapters } from './plan-chapters.ts';
import { stretchPage } from './stretch-page.ts';

const BLANK: PagePlan = { column: { leaves: [], open: [] }, notes: [], blank: true };

interface Settings {
  readonly room: number;
  readonly theme: Theme;
  readonly sides: Doc['sides'];
}

/** State between pages: where the column goes on, and which footnotes are still to be printed. */
interface Bookmark {
  readonly from: number;
  readonly open: readonly Frame[];
  readonly carried: readonly Leaf[];
}

function limitsFor({ room, theme }: Settings, carried: readonly Leaf[]): Limits {
  const { keep, notes } = theme;
  const most = room * keep.notes;
  const waiting = heightOf({ leaves: carried, open: [] });
  return { room, full: room, keep, notes: { above: notes.above, carried: waiting, most }, force: true };
}

/** Footnotes that fit below the text, at least one line; the rest goes on at the foot of the next page. */
function splitNotes(notes: readonly Leaf[], room: number): readonly [readonly Leaf[], readonly Leaf[]] {
  let height = 0;
  const over = notes.findIndex((leaf, at) => {
    height += (at === 0 ? 0 : leaf.gap) + leaf.height;
    return at > 0 && height > room;
  });
  return over === -1 ? [notes, []] : [notes.slice(0, over), notes.slice(over)];
}

/** Notes called on a page, each with space above it. */
function calledNotes(leaves: readonly Leaf[], { theme }: Settings): readonly Leaf[] {
  return leaves.flatMap((leaf) =>
    leaf.notes.flatMap(([first, ...rest]) =>
      first ? [{ ...first, gap: theme.notes.between }, ...rest] : [],
    ),
  );
}

/** A page up to `end`, not included, with the head of what is cut there. */
function makePage(
  leaves: readonly Leaf[],
  { from, open, carried }: Bookmark,
  { stop: { end, cut }, settings }: { readonly stop: Stop; readonly settings: Settings },
): { readonly page: PagePlan; readonly next: Bookmark } {
  const whole = leaves.slice(from, end);
  const taken = cut ? [...whole, cut.head] : whole;
  const used = heightOf({ leaves: taken, open });
  const wanted = [...carried, ...calledNotes(taken, settings)];
  const [notes, waiting] = splitNotes(wanted, settings.room - used - settings.theme.notes.above);
  const page = { column: { leaves: taken, open }, notes, blank: false };
  const next = {
    from: cut && !cut.rest ? end + 1 : end,
    open: taken.reduce(openAfter, open),
    carried: waiting,
  };
  return { page, next };
}

const START: Bookmark = { from: 0, open: [], carried: [] };

/** Pages that end where a plan says. */
function followPlan(
  leaves: readonly Leaf[],
  ends: readonly number[],
  settings: Settings,
): readonly PagePlan[] {
  let mark = START;
  return ends.map((end) => {
    const { page, next } = makePage(leaves, mark, { stop: { end }, settings });
    mark = next;
    return page;
  });
}

/**
 * Page after page, each as full as it goes: for what a page cannot hold whole. Every page takes at least one leaf or a piece
 * of one, so it ends whatever the leaves are; a leaf is looked at again only on the page after the one that it did not fit.
 */
function fillPages(all: readonly Leaf[], settings: Settings): readonly PagePlan[] {
  const leaves = [...all];
  const pages: PagePlan[] = [];
  let mark = START;
  while (mark.from < leaves.length || mark.carried.length > 0) {
    const stop = fillPage({ leaves, open: mark.open }, mark.from, limitsFor(settings, mark.carried));
    const { page, next } = makePage(leaves, mark, { stop, settings });
    pages.push(page);
    if (stop.cut?.rest) leaves[next.from] = stop.cut.rest;
    mark = next;
  }
  return pages;
}

/** Stretches of leaves between forced turns of the page. */
function splitChapters(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const starts = leaves.flatMap(({ turn }, at) => (at === 0 || turn ? [at] : []));
  return starts.map((start, at) => leaves.slice(start, starts[at + 1]));
}

/** How much of its page the last of a plan fills. */
function lastShare([leaves, ends]: Plan, { room }: Settings): number {
  return heightOf({ leaves: leaves.slice(ends.at(-2) ?? 0), open: [] }) / room;
}

/**
 * The plan of a chapter; set a little closer where that saves a last page that would be nearly empty. Undefined when no page
 * can hold some of it whole.
 */
function planPages(leaves: readonly Leaf[], settings: Settings): Plan | undefined {
  const { room, theme } = settings;
  const space = { room, theme, notes: { above: theme.notes.above, most: room * theme.keep.notes } };
  const ends = planChapter(leaves, space);
  if (!ends) return undefined;
  const plan: Plan = [leaves, ends];
  if (ends.length === 1 || lastShare(plan, settings) > theme.keep.last) return plan;
  const closer = tighten(leaves, theme);
  const fewer = planChapter(closer, space);
  return fewer && fewer.length < ends.length ? [closer, fewer] : plan;
}

function paginateChapter({ leaves, plan }: PlannedChapter, settings: Settings): readonly PagePlan[] {
  const pages = plan ? followPlan(...plan, settings) : fillPages(leaves, settings);
  // The last page of a chapter ends where its text does.
  return pages.map((page, at) => (at < pages.length - 1 ? stretchPage(page, settings) : page));
}

/** Deals the leaves of a document out to pages, chapter by chapter, so that the pages of each are best in all. */
export function paginate(leaves: readonly Leaf[], settings: Settings): readonly PagePlan[] {
  const pages: PagePlan[] = [];
  const chapters = planChapters(splitChapters(leaves), (chapter) => planPages(chapter, settings));
  for (const chapter of chapters) {
    const recto = chapter.leaves[0]?.turn === 'recto' && settings.sides === 'duplex';
    if (recto && pages.length % 2 === 1) pages.push(BLANK);
    pages.push(...paginateChapter(chapter, settings));
  }
  return pages.length > 0 ? pages : [{ ...BLANK, blank: false }];
}
