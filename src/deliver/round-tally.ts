import type { Shown } from './hide-small.ts';
import type { Tally } from './tally.ts';

const STEP = 5;
const SHARE_STEP = 0.05;

function rounded(count: number): number {
  return Math.round(count / STEP) * STEP;
}

function roundedShown(count: Shown): Shown {
  return count === undefined ? undefined : rounded(count);
}

function roundedShare(share: number): number {
  return Math.round(share / SHARE_STEP) * SHARE_STEP;
}

function roundedMap(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].map(([value, count]) => [value, rounded(count)]));
}

function roundedTests({ questions, marks }: Tally): Pick<Tally, 'questions' | 'marks'> {
  const share = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : roundedShare(value);
  return {
    questions: questions.map((each) => ({ ...each, pre: share(each.pre), post: share(each.post) })),
    marks: marks && {
      people: rounded(marks.people),
      pre: roundedShare(marks.pre),
      post: roundedShare(marks.post),
      gain: share(marks.gain),
    },
  };
}

/**
 * Counts as the nearest multiples of 5, shares of 5 %: what one more course adds to a tally can then be told only to
 * within 5 people either way.
 */
export function roundTally(tally: Tally): Tally {
  const { halfDays, traits, crossings, bars } = tally;
  return {
    ...tally,
    ...roundedTests(tally),
    participations: roundedShown(tally.participations),
    people: roundedShown(tally.people),
    certified: roundedShown(tally.certified),
    dropouts: roundedShown(tally.dropouts),
    halfDays: halfDays && {
      present: rounded(halfDays.present),
      possible: rounded(halfDays.possible),
      hours: rounded(halfDays.hours),
    },
    traits: traits.map((each) => ({ ...each, counts: roundedMap(each.counts) })),
    crossings: crossings.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({ ...cell, count: rounded(cell.count) })),
    })),
    bars: bars.map((bar) => {
      const [inTime, late, absent] = [bar.inTime, bar.late, bar.absent].map(roundedShown);
      return { ...bar, inTime, late, absent, held: rounded(bar.held) };
    }),
  };
}
