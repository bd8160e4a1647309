import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Lines of the text on either side of a change that are shown with it. */
const CONTEXT = 3;
/** Texts that differ in more lines than this are shown as wholly changed: looking for the shortest way would take too long. */
const MOST_EDITS = 2_000;

const OPTIONS = { context: CONTEXT, headerOptions: FILE_HEADERS_ONLY };

/**
 * What changed in a file, in the unified format that `patch` and `git apply` read. A file that was empty is one that did not
 * exist. Empty when they are the same.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const names = [before === '' ? '/dev/null' : `a/${path}`, `b/${path}`] as const;
  const shortest = { ...OPTIONS, maxEditLength: MOST_EDITS };
  return (
    createTwoFilesPatch(...names, before, after, undefined, undefined, shortest) ??
    replaced(names, before, after)
  );
}

/** All lines of the one go, all of the other come. */
function replaced([old, now]: readonly [string, string], before: string, after: string): string {
  const signed = (sign: string, text: string): readonly string[] =>
    (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) =>
      line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
    );
  const [gone, come] = [signed('-', before), signed('+', after)];
  return `--- ${old}\n+++ ${now}\n@@ -1,${gone.length} +1,${come.length} @@\n${[...gone, ...come].join('')}`;
}
