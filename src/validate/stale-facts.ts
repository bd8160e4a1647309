import type { Kit } from '../model/kit.ts';
import type { Issue, RuleContext } from '../model/rule.ts';
import { type DatedFact, datedFacts } from './dated-facts.ts';
import { daysSince } from './fact-age.ts';
import { issue } from './issue.ts';

interface Wanted {
  readonly kinds: readonly DatedFact['kind'][];
  /** Days after which such a fact is old. */
  readonly limit: number;
}

/**
 * The facts of those kinds that are older than they may be; the key is the rule's name and the kind. What is marked as to
 * be confirmed is found as that.
 */
export function* staleFacts(
  kit: Kit,
  context: RuleContext,
  { rule, kinds, limit }: Wanted & { readonly rule: string },
): Generator<Issue> {
  for (const { kind, name, day, isAsked, place } of datedFacts(kit)) {
    const days = kinds.includes(kind) && !isAsked ? daysSince(day, kit, context) : undefined;
    if (days === undefined || days <= limit) continue;
    yield issue(place, `${rule}.${kind}`, { name, day, days, limit });
  }
}
