import { GLYPH_STRETCH, SPACE_SHRINK, SPACE_STRETCH } from './give.ts';
import type { Token } from './tokens.ts';

/** Where lines end: indices after their last tokens, in order. */
export type Breaks = readonly number[];

/** Widths up to each token, so that any line's is a difference. Points. */
interface Sums {
  readonly tokens: readonly Token[];
  readonly widths: Float64Array;
  readonly gaps: Float64Array;
}

export interface FitOptions {
  readonly measure: number;
  /** Of the first line, taken from its measure. */
  readonly indent: number;
  /** Spaces stretch in justified text; elsewhere the right edge is uneven. */
  readonly justified: boolean;
  /** Of a hyphen, points. */
  readonly hyphen: number;
}

/** In uneven text, the part of the measure that counts as ratio 1. */
const RAGGED = 0.12;

/** Demerits after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), tuned for few hyphens. */
const LINE_PENALTY = 10;
const HYPHEN_DEMERITS = 6_000;
const SECOND_HYPHEN_DEMERITS = 400_000;
const STRETCHED_DEMERITS = 30_000;
const FITNESS_DEMERITS = 3_000;
const FREE_DEMERITS = 400;
const MAX_HYPHENS = 2;
/** Largest stretch that is tried first, and then, when no way is found. */
const TOLERANCES = [1.6, 4, 1e6];
const OVERFULL_DEMERITS = 1e12;

/** A way to break the text up to a place, the best of its kind. */
interface Node {
  readonly at: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
  /** Tight, normal, loose, very loose: neighbours should not differ much. */
  readonly fitness: number;
  /** Lines in a row that end in a hyphen. */
  readonly hyphens: number;
}

function sumUp(tokens: readonly Token[]): Sums {
  const widths = new Float64Array(tokens.length + 1);
  const gaps = new Float64Array(tokens.length + 1);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    widths[at + 1] = (widths[at] ?? 0) + token.width;
    gaps[at + 1] = (gaps[at] ?? 0) + token.gap;
  }
  return { tokens, widths, gaps };
}

/** Ratios that say: this cannot be set, or only as a last resort. */
const IMPOSSIBLE = -2;
const GAPING = 1e5;

interface Extent {
  /** Of letters and spaces as they are, points. */
  readonly natural: number;
  readonly isLast: boolean;
}

function justifiedRatio(slack: number, gaps: number, { natural, isLast }: Extent): number {
  const flex = natural * GLYPH_STRETCH;
  if (slack < 0) {
    const shrink = gaps * SPACE_SHRINK + flex;
    return slack < -shrink - 0.01 ? IMPOSSIBLE : slack / Math.max(shrink, 1e-9);
  }
  // The last line is as short as it is.
  if (isLast || slack < 0.01) return 0;
  return gaps > 0 ? slack / (gaps * SPACE_STRETCH + flex) : GAPING;
}

function raggedRatio(slack: number, measure: number, isLast: boolean): number {
  if (slack < -0.01) return IMPOSSIBLE;
  return isLast ? 0 : slack / (measure * RAGGED);
}

/** How much a line from one token to another must give: 1 is all it should, less than −1 cannot be. */
function ratioOf({ tokens, gaps, widths }: Sums, from: number, to: number, options: FitOptions): number {
  const { after } = tokens[to - 1] as Token;
  const between = (gaps[to - 1] as number) - (gaps[from] as number);
  const words = (widths[to] as number) - (widths[from] as number) + (after === 'hyphen' ? options.hyphen : 0);
  const natural = words + between;
  const slack = options.measure - (from === 0 ? options.indent : 0) - natural;
  const isLast = after === 'end';
  return options.justified
    ? justifiedRatio(slack, between, { natural, isLast })
    : raggedRatio(slack, options.measure, isLast);
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

/** Demerits of a way with one more line, of such a ratio and fitness. */
function demeritsOf(node: Node, { ratio, fitness, after }: Line): number {
  const badness = LINE_PENALTY + 100 * Math.abs(ratio) ** 3;
  let demerits = node.demerits + badness * badness;
  if (after === 'hyphen') demerits += HYPHEN_DEMERITS + (node.hyphens > 0 ? SECOND_HYPHEN_DEMERITS : 0);
  if (ratio > 1) demerits += STRETCHED_DEMERITS;
  if (after === 'free') demerits += FREE_DEMERITS;
  if (Math.abs(fitness - node.fitness) > 1) demerits += FITNESS_DEMERITS;
  return demerits;
}

function isBetter(node: Node, than: Node | undefined): boolean {
  return than === undefined || node.demerits < than.demerits;
}

interface Line {
  readonly ratio: number;
  readonly fitness: number;
  readonly after: Token['after'];
}

const FITNESSES = 4;

/** The best ways to one place, of each kind: of one fitness, after so many hyphens. */
class Ends {
  readonly #best: (Node | undefined)[] = new Array<undefined>(FITNESSES * (MAX_HYPHENS + 1)).fill(undefined);
  #isEmpty = true;

  offer(previous: Node, to: number, line: Line): void {
    const { fitness, after } = line;
    const hyphens = after === 'hyphen' ? previous.hyphens + 1 : 0;
    const kind = fitness * (MAX_HYPHENS + 1) + hyphens;
    const demerits = demeritsOf(previous, line);
    const known = this.#best[kind];
    if (known && known.demerits <= demerits) return;
    this.#best[kind] = { at: to, demerits, previous, fitness, hyphens };
    this.#isEmpty = false;
  }

  /** Moves them to the end of a list. */
  moveTo(nodes: Node[]): void {
    if (this.#isEmpty) return;
    for (let kind = 0; kind < this.#best.length; kind += 1) {
      const node = this.#best[kind];
      if (node) nodes.push(node);
      this.#best[kind] = undefined;
    }
    this.#isEmpty = true;
  }
}

interface Search {
  readonly sums: Sums;
  readonly options: FitOptions;
  readonly tolerance: number;
}

/** Closes the beginnings, the first ones, that are too far from `to` for one line. Gives the best of them. */
function dropFar(active: Node[], to: number, { sums, options }: Search): Node | undefined {
  let count = 0;
  let dropped: Node | undefined;
  for (let node = active[0]; node && ratioOf(sums, node.at, to, options) < -1; node = active[count]) {
    if (isBetter(node, dropped)) dropped = node;
    count += 1;
  }
  if (count > 0) active.splice(0, count);
  return dropped;
}

/** Tries every open beginning, in the order of the text, for a line that ends before token `to`. */
function tryBreak(active: readonly Node[], to: number, { search, ends }: Trial): void {
  const { sums, options, tolerance } = search;
  const { after } = sums.tokens[to - 1] as Token;
  for (let at = 0; at < active.length; at += 1) {
    const node = active[at] as Node;
    const ratio = ratioOf(sums, node.at, to, options);
    if (ratio > tolerance) {
      // Lines from later beginnings are shorter still: none of them may end here. Only the first has an indent.
      if (node.at > 0 && tolerance < GAPING) return;
    } else if (after !== 'hyphen' || node.hyphens < MAX_HYPHENS) {
      ends.offer(node, to, { ratio, fitness: fitnessOf(ratio), after });
    }
  }
}

interface Trial {
  readonly search: Search;
  readonly ends: Ends;
}

/** The best way through the whole text; undefined when the tolerance allows none. */
function searchWay(search: Search, isLast: boolean): Node | undefined {
  const { tokens } = search.sums;
  const trial = { search, ends: new Ends() };
  const active: Node[] = [{ at: 0, demerits: 0, previous: undefined, fitness: 1, hyphens: 0 }];
  for (let to = 1; to <= tokens.length; to += 1) {
    const { after } = tokens[to - 1] as Token;
    if (after === 'none' || after === 'bound') continue;
    const dropped = dropFar(active, to, search);
    tryBreak(active, to, trial);
    if (after === 'end') active.length = 0;
    trial.ends.moveTo(active);
    if (active.length > 0) continue;
    if (!isLast || !dropped) return undefined;
    const demerits = dropped.demerits + OVERFULL_DEMERITS;
    active.push({ at: to, demerits, previous: dropped, fitness: 1, hyphens: 0 });
  }
  return active.reduce<Node | undefined>((best, node) => (isBetter(node, best) ? node : best), undefined);
}

function breaksOf(last: Node | undefined): Breaks {
  const breaks: number[] = [];
  for (let node = last; node?.previous; node = node.previous) breaks.push(node.at);
  return breaks.reverse();
}

/** Whether all of it has room on one line: then no other way is better. */
function isOneLine(tokens: readonly Token[], { measure, indent }: FitOptions): boolean {
  let room = measure - indent;
  for (let at = 0; at < tokens.length && room >= 0; at += 1) {
    const { width, gap, after } = tokens[at] as Token;
    if (after === 'end' && at + 1 < tokens.length) return false;
    room -= width + gap;
  }
  return room >= 0;
}

/** Breaks a paragraph as a whole: no better lines for one that make much worse ones for another. Always ends. */
export function fitTotally(tokens: readonly Token[], options: FitOptions): Breaks {
  if (isOneLine(tokens, options)) return [tokens.length];
  const sums = sumUp(tokens);
  for (const [at, tolerance] of TOLERANCES.entries()) {
    const found = searchWay({ sums, options, tolerance }, at + 1 === TOLERANCES.length);
    if (found) return breaksOf(found);
  }
  return [tokens.length];
}

/** Fills each line as far as it goes: what the benchmark compares total fit with. */
export function fitGreedily(tokens: readonly Token[], options: FitOptions): Breaks {
  const sums = sumUp(tokens);
  const ragged = { ...options, justified: false };
  const breaks: number[] = [];
  let from = 0;
  let last = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    const after = tokens[to - 1]?.after;
    if (after === 'none' || after === 'bound') continue;
    if (last > from && ratioOf(sums, from, to, ragged) < -1) {
      breaks.push(last);
      from = last;
    }
    last = to;
    if (after === 'end') {
      breaks.push(to);
      from = to;
    }
  }
  return breaks;
}
