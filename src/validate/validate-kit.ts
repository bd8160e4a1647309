import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Ignore } from '../model/parsed.ts';
import type { Rule } from '../model/rule.ts';
import { applyIgnores } from './apply-ignores.ts';
import { doubtfulPlaces } from './doubtful-places.ts';
import { noteUses } from './note-uses.ts';
import { RULES } from './registry.ts';

function severityOf(finding: Finding, rules: readonly Rule[]): Diagnostic {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`No rule "${finding.rule}" in the registry`);
  return { ...finding, severity: rule.severity };
}

function checkKit(kit: Kit, rules: readonly Rule[]): readonly Finding[] {
  return rules.flatMap((rule) =>
    [...(rule.check?.(kit) ?? [])].map((found): Finding => ({ rule: rule.id, ...found })),
  );
}

/**
 * Gives findings of layout their severities, in the order of a report. With the kit's `ignores`, those that one of them
 * silences are left out.
 */
export function stamp(findings: readonly Finding[], ignores: readonly Ignore[] = []): readonly Diagnostic[] {
  const { kept } = applyIgnores(findings, ignores, RULES);
  return orderDiagnostics(kept.map((finding) => severityOf(finding, RULES)));
}

/**
 * All that is to say of a kit, in the order of a report. `readingFindings` are those of loading, parsing and linking:
 * they cannot be ignored. Without a kit, because `kit.yaml` is broken, they are all there is.
 */
export function validateKit(
  kit: Kit | undefined,
  readingFindings: readonly Finding[],
  rules: readonly Rule[] = RULES,
): readonly Diagnostic[] {
  const isDoubtful = doubtfulPlaces(readingFindings);
  const checked = kit ? checkKit(kit, rules).filter(({ place }) => !isDoubtful(place)) : [];
  const isRun = (id: string): boolean => rules.some((rule) => rule.id === id);
  const ignores = (kit?.ignores ?? []).filter(({ place }) => !isDoubtful(place));
  // Of a rule that was not run nobody knows whether an ignore silences anything.
  const judged = ignores.filter(({ rule }) => isRun(rule) || !RULES.some(({ id }) => id === rule));
  const { kept, about } = applyIgnores(checked, judged, RULES);
  const reading = kit ? noteUses(kit, readingFindings) : readingFindings;
  const findings = [...reading, ...kept, ...about.filter(({ rule }) => isRun(rule))];
  return orderDiagnostics(findings.map((finding) => severityOf(finding, [...rules, ...RULES])));
}
