import type { Theme } from '../../model/theme.ts';
import type { Frame, Hold, Leaf } from '../flow/leaf.ts';
import { extentOf, notesHeightOf, openAfter, resumeHeight, startOf } from '../flow/measure-column.ts';
import { SLACK } from './fill-page.ts';

/** The pages that a chapter may be dealt out to. Lengths are points. */
export interface PageRoom {
  /** Height of a page. */
  readonly room: number;
  readonly keep: Theme['keep'];
  /** Space for footnotes: above the first, and how much they may take at most. */
  readonly notes: { readonly above: number; readonly most: number };
}

/**
 * What is bad about a page, in demerits. A page more costs `PAGE`; one that is left empty by a part u of its height costs
 * `EMPTY` u², so that emptiness is shared out rather than heaped up; the last page of a chapter may be as empty as it likes
 * but for a stub.
 */
const PAGE = 150;
const EMPTY = 1000;
const STUB = 250;
/** Less of a last page than this looks forgotten. */
const STUB_SHARE = 0.16;
/** A page that ends within a text though it has room for more of it looks broken off. */
const EARLY = 60;
/** So many lines more: one may have to go over the page, lest another be alone there. */
const MORE = 2;
/** Parting what had better stay together costs as much as a page that is left emptier than the theme likes. */
const PARTED: Readonly<Record<Hold, (keep: Theme['keep']) => number>> = {
  free: () => 0,
  together: ({ fill }) => EMPTY * (1 - fill) ** 2,
  bound: () => 1e9,
};

interface Chapter {
  readonly leaves: readonly Leaf[];
  /** Heights with their frames' padding. */
  readonly extents: Float64Array;
  /** Heights of the footnotes called in each leaf. */
  readonly notes: Float64Array;
  /** Frames that are open before each leaf. */
  readonly open: readonly (readonly Frame[])[];
}

function measureChapter(leaves: readonly Leaf[]): Chapter {
  const extents = new Float64Array(leaves.length);
  const notes = new Float64Array(leaves.length);
  const open: (readonly Frame[])[] = [];
  let frames: readonly Frame[] = [];
  for (const [at, leaf] of leaves.entries()) {
    extents[at] = extentOf(leaf);
    notes[at] = notesHeightOf(leaf);
    open.push(frames);
    frames = openAfter(frames, leaf);
  }
  return { leaves, extents, notes, open };
}

/** An end that a page may have: before leaf `to`, filled up to `y`. */
interface End {
  readonly to: number;
  readonly y: number;
  readonly hold: Hold;
  /** More of the same text would have had room. */
  readonly isEarly: boolean;
}

/** Lines of one text, or items of one list, that follow each other without a space. */
function goesOn({ gap, opens }: Leaf, before: Leaf): boolean {
  return gap === 0 && opens.length === 0 && before.closes.length === 0;
}

/** Marks the ends that are followed by lines of the same text that fit the page too. */
function markEarly(ends: readonly End[], leaves: readonly Leaf[]): readonly End[] {
  return ends.map((end, at) => {
    if (at + MORE >= ends.length) return end;
    const next = leaves.slice(end.to, end.to + MORE);
    const isEarly = next.every((leaf, more) => goesOn(leaf, leaves[end.to + more - 1] as Leaf));
    return isEarly ? { ...end, isEarly } : end;
  });
}

/** The ends of a page that begins with leaf `from`; undefined when one leaf is too much for a page. */
function endsFrom(from: number, chapter: Chapter, space: PageRoom): readonly End[] | undefined {
  const { leaves, extents } = chapter;
  const ends: End[] = [];
  let y = resumeHeight(chapter.open[from] ?? []);
  let notes = 0;
  for (let at = from; at < leaves.length; at += 1) {
    const leaf = leaves[at] as Leaf;
    y = startOf(leaf, y, at === from) + (extents[at] ?? 0);
    notes += chapter.notes[at] ?? 0;
    const foot = notes > 0 ? notes + space.notes.above : 0;
    if (foot > space.notes.most || y + foot > space.room + SLACK) break;
    ends.push({ to: at + 1, y: y + foot, hold: leaf.hold, isEarly: false });
  }
  return ends.length > 0 ? markEarly(ends, leaves) : undefined;
}

function isBound({ hold }: End): boolean {
  return hold === 'bound';
}

/** Ends against a bond only when there is no other: then the last of them. */
function usefulEnds(ends: readonly End[], count: number): readonly End[] {
  const last = ends.at(-1);
  if (!last || last.to === count) return ends.filter((end) => end === last || !isBound(end));
  const open = ends.filter((end) => !isBound(end));
  return open.length > 0 ? open : [last];
}

function costOf({ to, y, hold, isEarly }: End, count: number, { room, keep }: PageRoom): number {
  const filled = y / room;
  if (to === count) return PAGE + (filled < STUB_SHARE ? STUB * (1 - filled / STUB_SHARE) : 0);
  return PAGE + EMPTY * (1 - filled) ** 2 + PARTED[hold](keep) + (isEarly ? EARLY : 0);
}

/** The cheapest way to every place where a page may begin. */
interface Ways {
  readonly costs: Float64Array;
  /** Where the page before it begins. */
  readonly from: Int32Array;
}

function extend(
  { costs, from }: Ways,
  start: number,
  ends: Iterable<readonly [to: number, cost: number]>,
): void {
  for (const [to, cost] of ends) {
    const whole = (costs[start] ?? 0) + cost;
    if (whole >= (costs[to] ?? Infinity)) continue;
    costs[to] = whole;
    from[to] = start;
  }
}

function traceBack({ from }: Ways, count: number): readonly number[] {
  const ends: number[] = [];
  for (let at = count; at > 0; at = from[at] ?? 0) ends.push(at);
  return ends.reverse();
}

/**
 * Where the pages of a chapter end, as indices after their last leaves: the way that costs least in all. Undefined when the
 * chapter holds a leaf, or footnotes of one, that no page can hold whole.
 */
export function planChapter(leaves: readonly Leaf[], space: PageRoom): readonly number[] | undefined {
  const count = leaves.length;
  const chapter = measureChapter(leaves);
  const ways = { costs: new Float64Array(count + 1).fill(Infinity), from: new Int32Array(count + 1) };
  ways.costs[0] = 0;
  for (let start = 0; start < count; start += 1) {
    if (ways.costs[start] === Infinity) continue;
    const ends = endsFrom(start, chapter, space);
    if (!ends) return undefined;
    extend(
      ways,
      start,
      usefulEnds(ends, count).map((end) => [end.to, costOf(end, count, space)]),
    );
  }
  return traceBack(ways, count);
}
