import { join } from 'node:path';
import { type Presence, readAttendance } from '../deliver/read-attendance.ts';
import { readScores, type TestResult } from '../deliver/read-scores.ts';
import { type Standing, standingsOf } from '../deliver/standing.ts';
import { halfDaysOf } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { type FileProblem, fileOf, type OpenDelivery, openDelivery, type Sharing } from './open-delivery.ts';
import { openTables } from './open-tables.ts';

/** A delivery with what came of it. */
export interface Outcomes extends OpenDelivery {
  readonly presences: readonly Presence[];
  readonly results: readonly TestResult[];
  readonly standings: readonly Standing[];
}

/** Reads a delivery with its attendance and scores. */
export async function readOutcomes(folder: string, host: Host, sharing?: Sharing): Promise<Outcomes> {
  const opened = await openDelivery(folder, host, sharing);
  const codes = new Set(opened.participants.map(({ code }) => code).filter(Boolean));
  const held = halfDaysOf(opened.delivery);
  const attendance = await fileOf(folder, 'attendance.csv', host);
  const scores = await fileOf(folder, 'scores.csv', host);
  const read = attendance
    ? readAttendance(await openTables(attendance), { codes, held })
    : { presences: [], problems: [] };
  const marked = scores ? readScores(scores, codes) : { results: [], problems: [] };
  const named = (file: string, problems: readonly { row: number; key: string }[]): readonly FileProblem[] =>
    problems.map((each) => ({ ...each, file: join(folder, file) }));
  return {
    ...opened,
    problems: [
      ...opened.problems,
      ...named('attendance.csv', read.problems),
      ...named('scores.csv', marked.problems),
    ],
    presences: read.presences,
    results: marked.results,
    standings: standingsOf(opened.participants, held.length, { ...read, ...marked }),
  };
}
