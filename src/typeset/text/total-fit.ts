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

/** A line that might be: what is left of its measure, and its spaces. Points. */
interface Trial {
  readonly slack: number;
  /** What its letters may grow or shrink by. */
  readonly flex: number;
  readonly gaps: number;
  readonly isLast: boolean;
}

function tryLine(
  { tokens, gaps, widths }: Sums,
  [from, to]: readonly [number, number],
  options: FitOptions,
): Trial {
  const after = tokens[to - 1]?.after;
  const between = (gaps[to - 1] ?? 0) - (gaps[from] ?? 0);
  const words = (widths[to] ?? 0) - (widths[from] ?? 0) + (after === 'hyphen' ? options.hyphen : 0);
  const room = options.measure - (from === 0 ? options.indent : 0);
  const natural = words + between;
  return { slack: room - natural, flex: natural * GLYPH_STRETCH, gaps: between, isLast: after === 'end' };
}

/** Ratios that say: this cannot be set, or only as a last resort. */
const IMPOSSIBLE = -2;
const GAPING = 1e5;

function justifiedRatio({ slack, flex, gaps, isLast }: Trial): number {
  const shrink = gaps * SPACE_SHRINK + flex;
  if (slack < 0) return slack < -shrink - 0.01 ? IMPOSSIBLE : slack / Math.max(shrink, 1e-9);
  if (isLast || slack < 0.01) return 0;
  return gaps > 0 ? slack / (gaps * SPACE_STRETCH + flex) : GAPING;
}

/** How much a line must give: 1 is all it should, less than −1 cannot be. */
function ratioOf(sums: Sums, ends: readonly [number, number], options: FitOptions): number {
  const trial = tryLine(sums, ends, options);
  if (options.justified) return justifiedRatio(trial);
  if (trial.slack < -0.01) return IMPOSSIBLE;
  return trial.isLast ? 0 : trial.slack / (options.measure * RAGGED);
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function extend(node: Node, to: number, { ratio, after }: { ratio: number; after: Token['after'] }): Node {
  const badness = LINE_PENALTY + 100 * Math.abs(ratio) ** 3;
  const fitness = fitnessOf(ratio);
  const hyphens = after === 'hyphen' ? node.hyphens + 1 : 0;
  let demerits = node.demerits + badness * badness;
  if (after === 'hyphen') demerits += HYPHEN_DEMERITS + (node.hyphens > 0 ? SECOND_HYPHEN_DEMERITS : 0);
  if (ratio > 1) demerits += STRETCHED_DEMERITS;
  if (after === 'free') demerits += FREE_DEMERITS;
  if (Math.abs(fitness - node.fitness) > 1) demerits += FITNESS_DEMERITS;
  return { at: to, demerits, previous: node, fitness, hyphens };
}

function isBetter(node: Node, than: Node | undefined): boolean {
  return than === undefined || node.demerits < than.demerits;
}

interface Step {
  /** Nodes from which a line can still begin. */
  readonly active: Node[];
  /** The last node that a line could no longer begin at. */
  readonly dropped: Node | undefined;
}

/** Notes the best node of each kind: of one fitness, after so many hyphens. */
function keepBest(best: (Node | undefined)[], node: Node): void {
  const kind = node.fitness * (MAX_HYPHENS + 1) + node.hyphens;
  if (isBetter(node, best[kind])) best[kind] = node;
}

/** A line that ends at one place: what follows its last token, and how it may be set. */
interface Ending {
  readonly after: Token['after'];
  readonly tolerance: number;
}

function isAllowed(node: Node, ratio: number, { after, tolerance }: Ending): boolean {
  return ratio <= tolerance && !(after === 'hyphen' && node.hyphens >= MAX_HYPHENS);
}

/** Tries every open beginning for a line that ends before token `to`, and opens the best ends of each kind. */
function tryBreak(active: readonly Node[], to: number, { sums, options, tolerance }: Search): Step {
  const ending: Ending = { after: sums.tokens[to - 1]?.after ?? 'end', tolerance };
  const best: (Node | undefined)[] = [];
  const open: Node[] = [];
  let dropped: Node | undefined;
  for (const node of active) {
    const ratio = ratioOf(sums, [node.at, to], options);
    if (ratio < -1) {
      dropped = isBetter(node, dropped) ? node : dropped;
      continue;
    }
    if (ending.after !== 'end') open.push(node);
    if (isAllowed(node, ratio, ending)) keepBest(best, extend(node, to, { ratio, after: ending.after }));
  }
  open.push(...best.filter((node) => node !== undefined));
  return { active: open, dropped };
}

interface Search {
  readonly sums: Sums;
  readonly options: FitOptions;
  readonly tolerance: number;
}

/** The best way through the whole text; undefined when the tolerance allows none. */
function search(at: Search, isLast: boolean): Node | undefined {
  const { tokens } = at.sums;
  let active: readonly Node[] = [{ at: 0, demerits: 0, previous: undefined, fitness: 1, hyphens: 0 }];
  for (let to = 1; to <= tokens.length; to += 1) {
    const after = tokens[to - 1]?.after;
    if (after === 'none' || after === 'bound') continue;
    const step = tryBreak(active, to, at);
    active = step.active;
    if (active.length > 0) continue;
    if (!isLast || !step.dropped) return undefined;
    const { dropped } = step;
    active = [
      { at: to, demerits: dropped.demerits + OVERFULL_DEMERITS, previous: dropped, fitness: 1, hyphens: 0 },
    ];
  }
  return active.reduce<Node | undefined>((best, node) => (isBetter(node, best) ? node : best), undefined);
}

function breaksOf(last: Node | undefined): Breaks {
  const breaks: number[] = [];
  for (let node = last; node?.previous; node = node.previous) breaks.push(node.at);
  return breaks.reverse();
}

/** Breaks a paragraph as a whole: no better lines for one that make much worse ones for another. Always ends. */
export function fitTotally(tokens: readonly Token[], options: FitOptions): Breaks {
  const sums = sumUp(tokens);
  for (const [at, tolerance] of TOLERANCES.entries()) {
    const found = search({ sums, options, tolerance }, at + 1 === TOLERANCES.length);
    if (found) return breaksOf(found);
  }
  return [tokens.length];
}

/** Fills each line as far as it goes: what the benchmark compares total fit with. */
export function fitGreedily(tokens: readonly Token[], options: FitOptions): Breaks {
  const sums = sumUp(tokens);
  const breaks: number[] = [];
  let from = 0;
  let last = 0;
  for (let to = 1; to <= tokens.length; to += 1) {
    const after = tokens[to - 1]?.after;
    if (after === 'none' || after === 'bound') continue;
    if (last > from && ratioOf(sums, [from, to], { ...options, justified: false }) < -1) {
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
