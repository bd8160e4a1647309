import type { Doc } from '../../model/doc.ts';
import type { Theme } from '../../model/theme.ts';
import type { Column, Frame, Leaf } from '../flow/leaf.ts';
import { heightOf, openAfter } from '../flow/measure-column.ts';
import { fillPage, type Limits } from './fill-page.ts';

/** What lies on one page, before it is drawn. */
export interface PagePlan {
  readonly column: Column;
  /** At its foot. */
  readonly notes: readonly Leaf[];
  /** Left empty, so that the next page is a right-hand page. */
  readonly blank: boolean;
}

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

function makePage(
  column: Column,
  { from, open, carried }: Bookmark,
  settings: Settings,
): { page: PagePlan; next: Bookmark; rest: Leaf | undefined } {
  const { end, cut } = fillPage({ ...column, open }, from, limitsFor(settings, carried));
  const taken = column.leaves.slice(from, end);
  const leaves = cut ? [...taken, cut.head] : taken;
  const used = heightOf({ leaves, open });
  const wanted = [...carried, ...calledNotes(leaves, settings)];
  const [notes, waiting] = splitNotes(wanted, settings.room - used - settings.theme.notes.above);
  const page = { column: { leaves, open }, notes, blank: false };
  const next = {
    from: cut && !cut.rest ? end + 1 : end,
    open: leaves.reduce(openAfter, open),
    carried: waiting,
  };
  return { page, next, rest: cut?.rest };
}

/**
 * Deals the leaves of a document out to pages. Every page takes at least one leaf or a piece of one, so it ends whatever
 * the leaves are; a leaf is looked at again only on the page after the one that it did not fit.
 */
export function paginate(all: readonly Leaf[], settings: Settings): readonly PagePlan[] {
  const leaves = [...all];
  const pages: PagePlan[] = [];
  let mark: Bookmark = { from: 0, open: [], carried: [] };
  while (mark.from < leaves.length || mark.carried.length > 0) {
    const recto = leaves[mark.from]?.turn === 'recto' && settings.sides === 'duplex';
    if (recto && pages.length % 2 === 1) pages.push(BLANK);
    const { page, next, rest } = makePage({ leaves, open: mark.open }, mark, settings);
    pages.push(page);
    if (rest) leaves[next.from] = rest;
    mark = next;
  }
  return pages.length > 0 ? pages : [{ ...BLANK, blank: false }];
}
