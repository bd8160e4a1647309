import { nearestName } from '../lib/nearest.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { placeAt } from '../model/place.ts';
import type { Rule } from '../model/rule.ts';
import { issue } from './issue.ts';

/** Rules found by checking without which pages would be wrong, or nobody could trust what is silenced. */
const STRUCTURE = new Set([
  'asset-outside-kit',
  'bad-picture',
  'dangling-reference',
  'duplicate-id',
  'ignore-without-reason',
  'malformed-id',
  'misplaced-block',
  'missing-id',
  'rule-setting',
  'unknown-block',
  'unused-ignore',
]);
const WEIGHTS = ['off', 'info', 'warning', 'error'] as const;

type Weight = (typeof WEIGHTS)[number];

/** How much the rules weigh in one kit, as its `kit.yaml` says. */
export interface Settings {
  /** By rule; only those that hold. */
  readonly weights: ReadonlyMap<string, Weight>;
  /** What is to say about the settings themselves. */
  readonly about: readonly Finding[];
}

export const NO_SETTINGS: Settings = { weights: new Map(), about: [] };

function isLower(weight: Weight, { severity }: Rule): boolean {
  return WEIGHTS.indexOf(weight) < WEIGHTS.indexOf(severity);
}

/** What is wrong with a setting: then it does not hold. */
function faultOf(
  name: string,
  setting: { readonly severity: Weight; readonly reason?: string | undefined },
  rules: readonly Rule[],
): readonly [variant: string, nearest?: string] | undefined {
  const rule = rules.find(({ id }) => id === name);
  if (!rule) {
    const nearest = nearestName(
      name,
      rules.map(({ id }) => id),
    );
    return nearest === undefined ? ['unknown'] : ['unknown-near', nearest];
  }
  if (rule.found === 'reading' || STRUCTURE.has(name)) return ['structure'];
  return isLower(setting.severity, rule) && !setting.reason?.trim() ? ['no-reason'] : undefined;
}

/** The settings of a kit, and what is wrong with them. `rules` are all there are. */
export function readSettings(
  { manifest: { value, places, path } }: Pick<Kit, 'manifest'>,
  rules: readonly Rule[],
): Settings {
  const weights = new Map<string, Weight>();
  const about: Finding[] = [];
  for (const [rule, setting] of Object.entries(value.rules ?? {})) {
    const fault = faultOf(rule, setting, rules);
    if (!fault) {
      weights.set(rule, setting.severity);
      continue;
    }
    const pointer = `/rules/${rule}`;
    const place = places.get(pointer)?.key ?? placeAt(places, pointer, path);
    const [variant, nearest = ''] = fault;
    about.push({ rule: 'rule-setting', ...issue(place, `rule-setting.${variant}`, { rule, nearest }) });
  }
  return { weights, about };
}

/** The severity of a rule in a kit. What grows old by itself, or weighs more in a release, nobody lightens for a release. */
export function weightOf(rule: Rule, { weights }: Settings, isRelease: boolean): Weight {
  const own: Severity = (isRelease ? rule.releaseSeverity : undefined) ?? rule.severity;
  const set = weights.get(rule.id);
  if (set === undefined) return own;
  return isRelease && (rule.ages || rule.releaseSeverity) ? own : set;
}
