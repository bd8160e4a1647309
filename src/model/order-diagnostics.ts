import { compareText } from '../lib/compare.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Point } from './place.ts';

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/** What a finding says, for telling two of them apart. */
function contentOf({ message, hint, related }: Diagnostic): string {
  return JSON.stringify([message, hint, related]);
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.path, b.place.path) ||
    comparePoints(a.place.start, b.place.start) ||
    comparePoints(a.place.end, b.place.end) ||
    compareText(a.rule, b.rule) ||
    compareText(contentOf(a), contentOf(b))
  );
}

/** By path, place and rule; what is said twice of one place is said once. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return sorted.filter((each, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareDiagnostics(before, each) !== 0;
  });
}
