const CONTEXT = 3;
/** Texts that differ in more lines than this are shown as wholly changed: comparing each with each would take too long. */
const MAX_PAIRS = 4_000_000;

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

function linesWith(sign: Line['sign'], texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ sign, text }));
}

/** For each pair of positions, how many lines the texts have in common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

type Step = readonly [sign: Line['sign'], old: 0 | 1, now: 0 | 1];
const STAYS: Step = [' ', 1, 1];
const GOES: Step = ['-', 1, 0];
const COMES: Step = ['+', 0, 1];

/** The longest common subsequence of lines, with what goes before what comes. */
function compareMiddle(old: readonly string[], now: readonly string[]): readonly Line[] {
  if (old.length * now.length > MAX_PAIRS) return [...linesWith('-', old), ...linesWith('+', now)];
  const common = commonLengths(old, now);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const change = common(i + 1, j) >= common(i, j + 1) ? GOES : COMES;
    const [sign, fromOld, fromNow] = old[i] === now[j] ? STAYS : change;
    lines.push(...linesWith(sign, fromOld ? old.slice(i, i + 1) : now.slice(j, j + 1)));
    i += fromOld;
    j += fromNow;
  }
  return [...lines, ...linesWith('-', old.slice(i)), ...linesWith('+', now.slice(j))];
}

function compareLines(old: readonly string[], now: readonly string[]): readonly Line[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [
    ...linesWith(' ', old.slice(0, head)),
    ...compareMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...linesWith(' ', old.slice(old.length - tail)),
  ];
}

/** Neighbouring positions, two being neighbours when the lines between them would be shown for both. */
function runsOf(positions: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last && position - last[1] <= 2 * CONTEXT) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

function marked({ sign, text }: Line): string {
  return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}

/** `12,3`: where a hunk begins in one of the texts, and how many of its lines it shows. */
function rangeText(
  lines: readonly Line[],
  [from, until]: readonly [number, number],
  other: Line['sign'],
): string {
  const own = (some: readonly Line[]) => some.filter(({ sign }) => sign !== other).length;
  const count = own(lines.slice(from, until));
  return `${own(lines.slice(0, from)) + (count > 0 ? 1 : 0)},${count}`;
}

function hunkOf(lines: readonly Line[], [first, last]: readonly [number, number]): string {
  const from = Math.max(0, first - CONTEXT);
  const until = Math.min(lines.length, last + 1 + CONTEXT);
  const head = `@@ -${rangeText(lines, [from, until], '+')} +${rangeText(lines, [from, until], '-')} @@\n`;
  return head + lines.slice(from, until).map(marked).join('');
}

/**
 * What changed in a file, in the unified format that `patch` and `git apply` read. A file that was empty is one that did not
 * exist. Empty when they are the same.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compareLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
  if (changed.length === 0) return '';
  const hunks = runsOf(changed).map((run) => hunkOf(lines, run));
  const old = before === '' ? '/dev/null' : `a/${path}`;
  return `--- ${old}\n+++ b/${path}\n${hunks.join('')}`;
}
