import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Ignore } from '../model/parsed.ts';
import type { Rule, RuleContext } from '../model/rule.ts';
import { applyIgnores } from './apply-ignores.ts';
import { NO_SETTINGS, readSettings, type Settings, weightOf } from './apply-settings.ts';
import { checkFiles } from './check-files.ts';
import { doubtfulPlaces } from './doubtful-places.ts';
import { giveIds } from './give-ids.ts';
import { noteUses } from './note-uses.ts';
import { RULES } from './registry.ts';

/** Nobody says which day it is, there are no lists, and the kit is still being written. */
const BARE: RuleContext = {
  today: undefined,
  lists: { languages: new Map(), institutions: [], terms: new Map() },
  isRelease: false,
};

interface Weighing {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly isRelease: boolean;
}

/** Findings with their severities, but for those of rules that are switched off; in the order of a report. */
function weigh(
  findings: readonly Finding[],
  { rules, settings, isRelease }: Weighing,
): readonly Diagnostic[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const weighed = findings.flatMap((finding): readonly Diagnostic[] => {
    const rule = byId.get(finding.rule);
    if (!rule) throw new Error(`No rule "${finding.rule}" in the registry`);
    const severity = weightOf(rule, settings, isRelease);
    if (severity === 'off') return [];
    // What a kit says of a rule counts for each of its findings, whatever the data behind them say.
    const own = settings.weights.has(rule.id) ? undefined : finding.severity;
    return [{ ...finding, severity: own ?? severity }];
  });
  return orderDiagnostics(weighed);
}

function checkKit(kit: Kit, rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  const whole = rules
    .filter(({ fileByFile }) => !fileByFile)
    .flatMap((rule) =>
      [...(rule.check?.(kit, context) ?? [])].map((found): Finding => ({ rule: rule.id, ...found })),
    );
  const byFile = rules.filter(({ fileByFile }) => fileByFile);
  return [...whole, ...checkFiles(kit, byFile, context.lists)];
}

/**
 * The ignores that can be judged. Of a rule that was not run nobody knows whether an ignore silences anything; and no
 * exception makes an old number true, or a doubt certain, on the day of a release.
 */
function ignoresFor(kit: Kit, rules: readonly Rule[], { isRelease }: RuleContext): readonly Ignore[] {
  return kit.ignores.filter(({ rule }) => {
    const run = rules.find(({ id }) => id === rule);
    if (run) return !(isRelease && (run.ages || run.releaseSeverity));
    return !RULES.some(({ id }) => id === rule);
  });
}

/**
 * Gives findings of layout their severities, in the order of a report. With the kit's `ignores`, those that one of them
 * silences are left out, and those of rules that its manifest switches off.
 */
export function stamp(
  findings: readonly Finding[],
  kit?: Pick<Kit, 'ignores' | 'manifest'>,
): readonly Diagnostic[] {
  const { kept } = applyIgnores(findings, kit?.ignores ?? [], RULES);
  const settings = kit ? readSettings(kit, RULES) : NO_SETTINGS;
  return weigh(kept, { rules: RULES, settings, isRelease: false });
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
  { rules: asked = RULES, context = BARE }: Judging = {},
): readonly Diagnostic[] {
  const { isRelease } = context;
  const settings = kit ? readSettings(kit, RULES) : NO_SETTINGS;
  const rules = asked.filter((rule) => weightOf(rule, settings, isRelease) !== 'off');
  const isDoubtful = doubtfulPlaces(readingFindings);
  const checked = kit ? checkKit(kit, rules, context).filter(({ place }) => !isDoubtful(place)) : [];
  const isRun = (id: string): boolean => rules.some((rule) => rule.id === id);
  const ignores = kit ? ignoresFor(kit, rules, context).filter(({ place }) => !isDoubtful(place)) : [];
  const { kept, about } = applyIgnores(checked, ignores, RULES);
  const reading = kit ? giveIds(kit, noteUses(kit, readingFindings)) : readingFindings;
  const findings = [...reading, ...kept, ...[...about, ...settings.about].filter(({ rule }) => isRun(rule))];
  return weigh(findings, { rules: [...RULES, ...rules], settings, isRelease });
}
