import type { Shown } from './hide-small.ts';
import type { Tally } from './tally.ts';

/** What is hidden is `null`; cells that are hidden or empty are absent. */
export function tallyJson({ traits, rules, ...tally }: Tally): object {
  const none = <T>(value: T | undefined): T | null => value ?? null;
  const counts = (keys: readonly ('participations' | 'people' | 'certified' | 'dropouts')[]): object =>
    Object.fromEntries(keys.map((key) => [key, none<NonNullable<Shown>>(tally[key])]));
  return {
    version: 1,
    rules: { 'unique-per-year': rules.perYear, completed: rules.completed, hours: rules.hours },
    ...tally,
    ...counts(['participations', 'people', 'certified', 'dropouts']),
    halfDays: none(tally.halfDays),
    marks: none(tally.marks),
    traits: Object.fromEntries(
      traits.map(({ trait, counts: shown, others }) => [
        trait,
        { counts: Object.fromEntries(shown), others },
      ]),
    ),
    bars: tally.bars.map((bar) => ({
      ...bar,
      inTime: none(bar.inTime),
      late: none(bar.late),
      absent: none(bar.absent),
    })),
    questions: tally.questions.map((each) => ({ ...each, pre: none(each.pre), post: none(each.post) })),
  };
}
