import { formatDay, monthsAfter, parseDay } from '../lib/civil-day.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Rating } from './rate-observation.ts';
import type { Lack } from './standing.ts';

/** How far one person has come with one kit. Days are ISO texts, which sort as they follow each other. */
export interface Progress {
  /** 1 for who trains trainers, 2 for whom they trained; undefined for who gives courses untrained. */
  readonly level: number | undefined;
  /** Last day of the training that was completed. */
  readonly trained: string | undefined;
  /** What was missing in the last training that was not. */
  readonly lacks: readonly Lack[];
  /** Co-supervised deliveries whose observation was passed. */
  readonly passed: number;
  readonly rating: Rating | undefined;
  /** Last day of the authorisation; undefined when there never was one. */
  readonly until: string | undefined;
  /** Of the newest version that the person was trained or observed in. */
  readonly major: number;
}

export const NO_PROGRESS: Progress = {
  level: undefined,
  trained: undefined,
  lacks: [],
  passed: 0,
  rating: undefined,
  until: undefined,
  major: 0,
};

/** One course that somebody gave. */
export interface Given {
  readonly first: string;
  readonly last: string;
  readonly major: number;
  /** Of the observation by somebody who may observe; undefined when there was none. */
  readonly rating: Rating | undefined;
}

type Rule = Pick<Delivery['rule'], 'co-supervised' | 'lapse-months'>;

function lapseOf(date: string, rule: Rule): string {
  const day = parseDay(date);
  return day ? formatDay(monthsAfter(day, rule['lapse-months'])) : date;
}

/** Authorises who completed the training and passed as many co-supervised deliveries as the rule asks. */
function settle(progress: Progress, date: string, rule: Rule): Progress {
  const ready = progress.trained !== undefined && progress.passed >= rule['co-supervised'];
  return ready && progress.until === undefined ? { ...progress, until: lapseOf(date, rule) } : progress;
}

/** After a training of trainers that ended on `last`; complete when nothing is lacking. */
export function afterTraining(
  progress: Progress,
  training: { readonly last: string; readonly major: number; readonly lacks: readonly Lack[] },
  rule: Rule,
): Progress {
  const { last, major, lacks } = training;
  if (lacks.length > 0) return progress.trained === undefined ? { ...progress, lacks } : progress;
  const trained = { ...progress, trained: progress.trained ?? last, lacks: [] };
  return settle({ ...trained, major: Math.max(progress.major, major) }, last, rule);
}

/** After a course: one that was observed and passed counts, and any keeps up an authorisation that has not lapsed. */
export function afterGiving(progress: Progress, given: Given, rule: Rule): Progress {
  const { first, last, major } = given;
  const rating = given.rating ?? progress.rating;
  if (progress.trained === undefined || first <= progress.trained) return { ...progress, rating };
  const passed = given.rating?.passed === true;
  const next = passed
    ? { ...progress, rating, passed: progress.passed + 1, major: Math.max(progress.major, major) }
    : { ...progress, rating };
  if (progress.until === undefined) return settle(next, last, rule);
  return passed || last <= progress.until ? { ...next, until: lapseOf(last, rule) } : next;
}
