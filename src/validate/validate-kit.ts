import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Ignore } from '../model/parsed.ts';
import type { Rule, RuleContext } from '../model/rule.ts';
import { applyIgnores } from './apply-ignores.ts';
import { doubtfulPlaces } from './doubtful-places.ts';
import { noteUses } from './note-uses.ts';
import { RULES } from './registry.ts';

/** Nobody says which day it is, there are no lists, and the kit is still being written. */
const BARE: RuleContext = {
  today: undefined,
  lists: { languages: new Map(), institutions: [], terms: new Map() },
  isRelease: false,
};

function severityOf(finding: Finding, rules: readonly Rule[], isRelease = false): Diagnostic {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`No rule "${finding.rule}" in the registry`);
  return {
    ...finding,
    severity: finding.severity ?? (isRelease ? rule.releaseSeverity : undefined) ?? rule.severity,
  };
}

function checkKit(kit: Kit, rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) =>
    [...(rule.check?.(kit, context) ?? [])].map((found): Finding => ({ rule: rule.id, ...found })),
  );
}

/**
 * The ignores that can be judged. Of a rule that was not run nobody knows whether an ignore silences anything; and no
 * exception makes an old number true on the day of a release.
 */
function ignoresFor(kit: Kit, rules: readonly Rule[], { isRelease }: RuleContext): readonly Ignore[] {
  return kit.ignores.filter(({ rule }) => {
    const run = rules.find(({ id }) => id === rule);
    if (run) return !(isRelease && run.ages);
    return !RULES.some(({ id }) => id === rule);
  });
}

/**
 * Gives findings of layout their severities, in the order of a report. With the kit's `ignores`, those that one of them
 * silences are left out.
 */
export function stamp(findings: readonly Finding[], ignores: readonly Ignore[] = []): readonly Diagnostic[] {
  const { kept } = applyIgnores(findings, ignores, RULES);
  return orderDiagnostics(kept.map((finding) => severityOf(finding, RULES)));
}

export interface Judging {
  /** All rules when absent. */
  readonly rules?: readonly Rule[];
  readonly context?: RuleContext;
}

/**
 * All that is to say of a kit, in the order of a report. `readingFindings` are those of loading, parsing and linking:
 * they cannot be ignored. Without a kit, because `kit.yaml` is broken, they are all there is.
 */
export function validateKit(
  kit: Kit | undefined,
  readingFindings: readonly Finding[],
  { rules = RULES, context = BARE }: Judging = {},
): readonly Diagnostic[] {
  const isDoubtful = doubtfulPlaces(readingFindings);
  const checked = kit ? checkKit(kit, rules, context).filter(({ place }) => !isDoubtful(place)) : [];
  const isRun = (id: string): boolean => rules.some((rule) => rule.id === id);
  const ignores = kit ? ignoresFor(kit, rules, context).filter(({ place }) => !isDoubtful(place)) : [];
  const { kept, about } = applyIgnores(checked, ignores, RULES);
  const reading = kit ? noteUses(kit, readingFindings) : readingFindings;
  const findings = [...reading, ...kept, ...about.filter(({ rule }) => isRun(rule))];
  const known = [...rules, ...RULES];
  return orderDiagnostics(findings.map((finding) => severityOf(finding, known, context.isRelease)));
}
