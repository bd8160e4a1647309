const CONTEXT = 3;

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** Neighbouring line numbers, two being neighbours when the lines between them would be shown for both. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number - last[1] <= 2 * CONTEXT) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function hunkOf(
  before: readonly string[],
  after: readonly string[],
  [first, last]: readonly [number, number],
): string {
  const from = Math.max(0, first - CONTEXT);
  const until = Math.min(before.length, last + 1 + CONTEXT);
  const count = until - from;
  const body = Array.from({ length: count }, (_, index) => {
    const [old = '', now = ''] = [before[from + index], after[from + index]];
    return old === now ? marked(' ', old) : marked('-', old) + marked('+', now);
  });
  return `@@ -${from + 1},${count} +${from + 1},${count} @@\n${body.join('')}`;
}

/**
 * What changed in a file, in the unified format that `patch` and `git apply` read. Only for changes within lines: both texts
 * have as many. Empty when they are the same.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, at) => (line === now[at] ? [] : [at]));
  if (changed.length === 0) return '';
  const hunks = runsOf(changed).map((run) => hunkOf(old, now, run));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}
