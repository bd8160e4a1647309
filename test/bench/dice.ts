/** A whole number from 0, below `n`. */
export type Dice = (n: number) => number;

/** A small generator of whole numbers below n (Park and Miller's minimal standard, 1988): always the same ones. */
export function createDice(seed: number): Dice {
  let state = seed;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}
