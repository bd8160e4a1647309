import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { personCode } from './delivery.ts';
import { isoDay } from './identifier.ts';

/** How many items the co-supervision form has; they are numbered from 1. */
export const OBSERVATION_ITEMS = 24;

/** Whoever misses one of these cannot work alone yet, whatever the mean. */
export const CRITICAL_ITEMS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 9, 12, 17, 18, 20]);

/** 0 to 3, or `NA` when there was no occasion. */
const score = z.union([z.int().min(0).max(3), z.literal('NA')]);

/** A row of `observations.csv`: one trainer, seen by one observer on one day. */
export const observationSchema = z.strictObject({
  code: personCode.describe('Who taught'),
  observer: personCode.describe('Who observed'),
  date: isoDay.describe('On which day'),
  scores: z.array(score).length(OBSERVATION_ITEMS),
});

export type Observation = Immutable<z.output<typeof observationSchema>>;
