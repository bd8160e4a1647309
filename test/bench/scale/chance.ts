import { createDice } from '../dice.ts';

export interface Chance {
  /** From 0, below 1. */
  share(): number;
  normal(): number;
  /** With this mean. */
  exponential(mean: number): number;
  below(n: number): number;
}

const FINE = 1_000_000_007;

/** Always the same for the same seed. */
export function createChance(seed: number): Chance {
  const dice = createDice(seed);
  const share = () => dice(FINE) / FINE;
  return {
    share,
    below: dice,
    exponential: (mean) => -mean * Math.log(1 - share()),
    // Box and Muller, 1958.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
