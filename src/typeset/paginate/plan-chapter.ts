import type { Theme } from '../../model/theme.ts';
import type { Frame, Hold, Leaf } from '../flow/leaf.ts';
import { extentOf, notesHeightOf, openAfter, resumeHeight, startOf } from '../flow/measure-column.ts';
import { SLACK } from './fill-page.ts';
import { growthOf, SHORT, stepOf } from './growth.ts';

/** The pages that a chapter may be dealt out to. Lengths are points. */
export interface PageRoom {
  /** Height of a page. */
  readonly room: number;
  readonly theme: Theme;
  /** Space for footnotes: above the first, and how much they may take at most. */
  readonly notes: { readonly above: number; readonly most: number };
}

/**
 * What is bad about a page, in demerits. A page more costs `PAGE`; one that is left empty by a part u of its height costs
 * `EMPTY` u², so that emptiness is shared out rather than heaped up; spaces that grow to fill it cost up to `WIDE`. The last
 * page of a chapter may be as empty as it likes but for a stub.
 */
const PAGE = 150;
const EMPTY = 2000;
const WIDE = 8;
const STUB = 250;
/** Less of a last page than this looks forgotten. */
const STUB_SHARE = 0.16;
/** A page that ends within a text though it has room for more of it looks broken off. */
const EARLY = 60;
/** So many lines more: one may have to go over the page, lest another be alone there. */
const MORE = 2;
/** What a page costs that ends inside something. */
const PARTED: Readonly<Record<Hold, number>> = { free: 0, loose: 10, together: 150, bound: 1e9 };

interface Chapter {
  readonly leaves: readonly Leaf[];
  /** Heights with their frames' padding. */
  readonly extents: Float64Array;
  /** Heights of the footnotes called in each leaf. */
  readonly notes: Float64Array;
  /** 1 for a leaf that goes on with the text or list of the leaf before it, without a space. */
  readonly goesOn: Uint8Array;
  /** Height that a leaf gives where its page has room: lines to write on, more space above it. */
  readonly gives: Float64Array;
  /** Frames that are open before each leaf. */
  readonly open: readonly (readonly Frame[])[];
  /** How far down the page that is being looked at is filled if it ends before each leaf. */
  readonly filled: Float64Array;
  /** And how much more its leaves could fill. */
  readonly given: Float64Array;
}

function goesOn({ gap, opens }: Leaf, before: Leaf | undefined): boolean {
  return gap === 0 && opens.length === 0 && before?.closes.length === 0;
}

/** Height that lines to write on may still take. */
function linesOf({ repeats = 0, height }: Leaf): number {
  return repeats * height;
}

function giveOf(leaf: Leaf, before: Leaf | undefined, theme: Theme): number {
  return growthOf(leaf, before, theme) * stepOf(theme) + linesOf(leaf);
}

function measureChapter(leaves: readonly Leaf[], { theme }: PageRoom): Chapter {
  const extents = new Float64Array(leaves.length);
  const notes = new Float64Array(leaves.length);
  const going = new Uint8Array(leaves.length);
  const gives = new Float64Array(leaves.length);
  const open: (readonly Frame[])[] = [];
  let frames: readonly Frame[] = [];
  for (const [at, leaf] of leaves.entries()) {
    extents[at] = extentOf(leaf);
    notes[at] = notesHeightOf(leaf);
    going[at] = goesOn(leaf, leaves[at - 1]) ? 1 : 0;
    gives[at] = giveOf(leaf, leaves[at - 1], theme);
    open.push(frames);
    frames = openAfter(frames, leaf);
  }
  const [filled, given] = [new Float64Array(leaves.length + 1), new Float64Array(leaves.length + 1)];
  return { leaves, extents, notes, goesOn: going, gives, open, filled, given };
}

/** How far a page may reach that begins with leaf `from`: before which leaf it ends at the latest. */
function reachFrom(from: number, chapter: Chapter, space: PageRoom): number {
  const { leaves, extents, filled, given, gives } = chapter;
  let y = resumeHeight(chapter.open[from] ?? []);
  let notes = 0;
  let give = 0;
  for (let at = from; at < leaves.length; at += 1) {
    y = startOf(leaves[at] as Leaf, y, at === from) + (extents[at] as number);
    notes += chapter.notes[at] as number;
    const foot = notes > 0 ? notes + space.notes.above : 0;
    if (foot > space.notes.most || y + foot > space.room + SLACK) return at;
    filled[at + 1] = y + foot;
    give += at === from ? linesOf(leaves[at] as Leaf) : (gives[at] as number);
    given[at + 1] = give;
  }
  return leaves.length;
}

/** Whether a page that ends before leaf `to`, and has room until `last`, has room for more lines of the text that it ends in. */
function isEarly(to: number, last: number, { goesOn: going }: Chapter): boolean {
  if (to + MORE > last) return false;
  for (let at = to; at < to + MORE; at += 1) if (going[at] === 0) return false;
  return true;
}

/** What the empty foot of a page costs: little where its spaces can grow to fill it. */
function emptyCost(spare: number, give: number, { room, theme }: PageRoom): number {
  const asItIs = EMPTY * (spare / room) ** 2;
  const left = Math.max(0, spare - give);
  if (give === 0 || left > SHORT * stepOf(theme)) return asItIs;
  return Math.min(asItIs, WIDE * (Math.min(spare, give) / give) ** 2 + EMPTY * (left / room) ** 2);
}

/** What a page costs that ends before leaf `to`, though it has room until `last`. */
function costOf([to, last]: readonly [number, number], chapter: Chapter, space: PageRoom): number {
  const filled = chapter.filled[to] as number;
  if (to === chapter.leaves.length) {
    const share = filled / space.room;
    return PAGE + (share < STUB_SHARE ? STUB * (1 - share / STUB_SHARE) : 0);
  }
  const leaf = chapter.leaves[to - 1] as Leaf;
  const early = isEarly(to, last, chapter) ? EARLY : 0;
  return (
    PAGE + emptyCost(space.room - filled, chapter.given[to] as number, space) + PARTED[leaf.hold] + early
  );
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
  const chapter = measureChapter(leaves, space);
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
