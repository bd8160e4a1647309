import { nearestName } from '../lib/nearest.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Ignore } from '../model/parsed.ts';
import type { Rule } from '../model/rule.ts';
import { issue } from './issue.ts';

/** Ignores one above the other all speak of the line below the last. */
function lineOf(ignore: Ignore, ignores: readonly Ignore[]): number {
  const next = ignores.find(
    ({ place }) =>
      place.path === ignore.place.path && place.start.line === ignore.line && place !== ignore.place,
  );
  return next && next.place.start.line > ignore.place.start.line ? lineOf(next, ignores) : ignore.line;
}

function unusedFinding({ rule, place }: Ignore, rules: readonly Rule[]): Finding | undefined {
  const named = rules.find(({ id }) => id === rule);
  // What layout finds, or bundling, or another day, is not known yet, so whether it is silenced is not either.
  if (named?.found === 'laying-out' || named?.found === 'bundling' || named?.ages) return undefined;
  const nearest = named
    ? undefined
    : nearestName(
        rule,
        rules.map(({ id }) => id),
      );
  const known = named?.found === 'reading' ? 'reading' : 'nothing';
  const variant = named ? known : nearest === undefined ? 'unknown' : 'unknown-near';
  const found = issue(place, `unused-ignore.${variant}`, { rule, ...(nearest ? { nearest } : {}) });
  return { rule: 'unused-ignore', ...found };
}

export interface Ignored {
  readonly kept: readonly Finding[];
  /** What is to say about the ignores themselves; that cannot be ignored. */
  readonly about: readonly Finding[];
}

/** Leaves out the findings that an ignore silences. */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  rules: readonly Rule[],
): Ignored {
  const used = new Set<Ignore>();
  const lines = new Map(ignores.map((ignore) => [ignore, lineOf(ignore, ignores)]));
  const kept = findings.filter(({ rule, place }) => {
    const silencing = ignores.filter(
      (ignore) =>
        ignore.rule === rule && ignore.place.path === place.path && lines.get(ignore) === place.start.line,
    );
    for (const ignore of silencing) used.add(ignore);
    return silencing.length === 0;
  });
  const about = ignores.flatMap((ignore): readonly Finding[] => {
    if (!used.has(ignore)) return [unusedFinding(ignore, rules) ?? []].flat();
    if (ignore.reason !== '') return [];
    const found = issue(ignore.place, 'ignore-without-reason.none', { rule: ignore.rule });
    return [{ rule: 'ignore-without-reason', ...found }];
  });
  return { kept, about };
}
