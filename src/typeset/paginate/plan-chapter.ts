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
  /** 1 for a leaf that goes on with the text or list of the leaf before it, without a space. */
  readonly goesOn: Uint8Array;
  /** Frames that are open before each leaf. */
  readonly open: readonly (readonly Frame[])[];
  /** How far down the page that is being looked at is filled if it ends before each leaf. */
  readonly filled: Float64Array;
}

function goesOn({ gap, opens }: Leaf, before: Leaf | undefined): boolean {
  return gap === 0 && opens.length === 0 && before?.closes.length === 0;
}

function measureChapter(leaves: readonly Leaf[]): Chapter {
  const extents = new Float64Array(leaves.length);
  const notes = new Float64Array(leaves.length);
  const going = new Uint8Array(leaves.length);
  const open: (readonly Frame[])[] = [];
  let frames: readonly Frame[] = [];
  for (const [at, leaf] of leaves.entries()) {
    extents[at] = extentOf(leaf);
    notes[at] = notesHeightOf(leaf);
    going[at] = goesOn(leaf, leaves[at - 1]) ? 1 : 0;
    open.push(frames);
    frames = openAfter(frames, leaf);
  }
  return { leaves, extents, notes, goesOn: going, open, filled: new Float64Array(leaves.length + 1) };
}

/** How far a page may reach that begins with leaf `from`: before which leaf it ends at the latest. */
function reachFrom(from: number, chapter: Chapter, space: PageRoom): number {
  const { leaves, extents, filled } = chapter;
  let y = resumeHeight(chapter.open[from] ?? []);
  let notes = 0;
  for (let at = from; at < leaves.length; at += 1) {
    y = startOf(leaves[at] as Leaf, y, at === from) + (extents[at] as number);
    notes += chapter.notes[at] as number;
    const foot = notes > 0 ? notes + space.notes.above : 0;
    if (foot > space.notes.most || y + foot > space.room + SLACK) return at;
    filled[at + 1] = y + foot;
  }
  return leaves.length;
}

/** Whether a page that ends before leaf `to`, and has room until `last`, has room for more lines of the text that it ends in. */
function isEarly(to: number, last: number, { goesOn: going }: Chapter): boolean {
  if (to + MORE > last) return false;
  for (let at = to; at < to + MORE; at += 1) if (going[at] === 0) return false;
  return true;
}

/** What a page costs that ends before leaf `to`, though it has room until `last`. */
function costOf([to, last]: readonly [number, number], chapter: Chapter, { room, keep }: PageRoom): number {
  const filled = (chapter.filled[to] as number) / room;
  const leaf = chapter.leaves[to - 1] as Leaf;
  if (to === chapter.leaves.length)
    return PAGE + (filled < STUB_SHARE ? STUB * (1 - filled / STUB_SHARE) : 0);
  const early = isEarly(to, last, chapter) ? EARLY : 0;
  return PAGE + EMPTY * (1 - filled) ** 2 + PARTED[leaf.hold](keep) + early;
}

/** The cheapest way to every place where a page may begin. */
interface Ways {
  readonly costs: Float64Array;
  /** Where the page before it begins. */
  readonly from: Int32Array;
}

/**
 * Goes on from a beginning to every useful end of its page. It ends against a bond only when there is no other end, and then
 * as late as it can; or with the chapter.
 */
function extend(
  { costs, from }: Ways,
  [start, last]: readonly [number, number],
  { chapter, space }: { readonly chapter: Chapter; readonly space: PageRoom },
): void {
  const { leaves } = chapter;
  let hasFree = false;
  for (let to = start + 1; to <= last; to += 1) {
    const isBound = leaves[to - 1]?.hold === 'bound';
    if (isBound && (to < last || (hasFree && last < leaves.length))) continue;
    hasFree ||= !isBound;
    const whole = (costs[start] as number) + costOf([to, last], chapter, space);
    if (whole >= (costs[to] as number)) continue;
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
    const last = reachFrom(start, chapter, space);
    if (last === start) return undefined;
    extend(ways, [start, last], { chapter, space });
  }
  return traceBack(ways, count);
}
