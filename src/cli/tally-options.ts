import { COUNT_ALL, type CountRules } from '../deliver/count-rules.ts';
import { CROSSES } from '../deliver/people-tables.ts';
import { CROSSABLE, type Crossable } from '../deliver/trait-value.ts';
import { UsageError } from '../model/trouble.ts';

/** `unique-per-year,completed,hours:15`. */
export function countRules(names: readonly string[]): CountRules {
  let rules = COUNT_ALL;
  for (const value of names) {
    const [, hours] = /^hours:([1-9]\d{0,2})$/.exec(value) ?? [];
    if (value === 'unique-per-year') rules = { ...rules, perYear: true };
    else if (value === 'completed') rules = { ...rules, completed: true };
    else if (hours !== undefined) rules = { ...rules, hours: Number(hours) };
    else throw new UsageError('tally.bad-count', { value });
  }
  return rules;
}

function crossFrom(value: string): readonly Crossable[] {
  const names = value.split(',').map((name) => (name.trim() === 'age' ? 'ageGroup' : name.trim()));
  const traits = CROSSABLE.filter((trait) => names.includes(trait));
  if (traits.length < 2 || traits.length !== names.length) throw new UsageError('tally.bad-cross', { value });
  return traits;
}

/** Each use of `--cross` is a table; without any, sex beside each other trait, and all together. */
export function crossesFrom(values: readonly string[]): readonly (readonly Crossable[])[] {
  if (values.length === 0) return CROSSES;
  const wanted = values.filter((value) => value !== 'none').map(crossFrom);
  // Asked for twice, a table is printed once.
  return [...new Map(wanted.map((traits) => [traits.join(), traits])).values()];
}
