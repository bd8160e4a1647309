import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Observation } from '../model/observation.ts';
import type { Standing } from './standing.ts';

/** A delivery as the cascade sees it. */
export interface Course {
  readonly delivery: Delivery;
  readonly standings: readonly Standing[];
  readonly observations: readonly Observation[];
}

/** First and last day. */
export function spanOf({ days }: Delivery): { readonly first: string; readonly last: string } {
  const dates = days.map(({ date }) => date).sort(compareText);
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}

/** Who gave it, by code. */
export function givers({ trainers }: Pick<Delivery, 'trainers'>): readonly string[] {
  return [...new Set([trainers.lead, ...(trainers.co ?? [])])];
}
