import type { Finding } from '../model/diagnostic.ts';

/** Longest line, deepest run of one marker, deepest indent: far above any honest text, far below what takes long. */
const LINE_LIMIT = 20_000;
const RUN_LIMIT = 60;
const INDENT_LIMIT = 120;
const MARKER_LIMIT = 3_000;

const RUNS = /(?:> ?){61,}|(?:[*_] ?){61,}|(?:\[){61,}|:{61,}|(?:[-+*] ){61,}|`{61,}|~{61,}|(?:!\[){61,}/;

function countMarkers(line: string): number {
  return line.length > 200 ? (line.match(/[[\]*_`<>|:!]/g)?.length ?? 0) : 0;
}

function isTooComplex(line: string): boolean {
  if (line.length > LINE_LIMIT || countMarkers(line) > MARKER_LIMIT) return true;
  if (line.length <= RUN_LIMIT) return false;
  return (
    RUNS.test(line) ||
    (/^\s*/.exec(line)?.[0].length !== undefined && (/^\s*/.exec(line)?.[0].length ?? 0) > INDENT_LIMIT)
  );
}

/**
 * Markdown whose nesting would take a parser more time than any author has. Such a text is not parsed: the first
 * line of that kind is the finding.
 */
export function checkComplexity(
  path: string,
  lines: readonly string[],
  firstLine: number,
): readonly Finding[] {
  const at = lines.findIndex(isTooComplex);
  if (at === -1) return [];
  const line = firstLine + at;
  const place = { path, start: { line, column: 1 }, end: { line, column: 2 } };
  return [
    {
      rule: 'too-complex',
      place,
      message: { key: 'too-complex.line' },
      hint: { key: 'too-complex.line.hint' },
    },
  ];
}
