/** Milliseconds of one core, and megabytes of PDF. */
export interface StepCost {
  /** `policia es trainer` */
  readonly edition: string;
  readonly documents: number;
  /** What `relevo plan` says. */
  readonly estimate: number;
  /** Nothing of it in the cache. */
  readonly cold: number;
  /** All of it in the cache, on a machine that has nothing else of it. */
  readonly hit: number;
  readonly megabytes: number;
}

/** The reference kit, measured: written by `npm run bench -- scale-costs`, read by `npm run bench -- scale`. */
export interface Costs {
  /** Where and when. */
  readonly note: string;
  readonly steps: readonly StepCost[];
  /** All of it by one `relevo bundle`: milliseconds of one core, megabytes of zip, and of memory at its peak. */
  readonly kit: {
    /** What `relevo plan` says of its documents in all languages. */
    readonly estimate: number;
    readonly cold: number;
    readonly hit: number;
    readonly megabytes: number;
    readonly peakMegabytes: number;
  };
}
