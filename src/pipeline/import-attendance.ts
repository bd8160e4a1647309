import { join, resolve } from 'node:path';
import { attendanceTable } from '../deliver/attendance-table.ts';
import { readAttendance } from '../deliver/read-attendance.ts';
import { writeTable } from '../deliver/write-table.ts';
import { halfDaysOf } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { loadWords } from './load-words.ts';
import type { FileProblem } from './open-delivery.ts';
import { openTables } from './open-tables.ts';
import { requirePrivate } from './private-place.ts';
import { readOutcomes } from './read-outcomes.ts';

export interface Imported {
  /** As the user would name it. */
  readonly path: string;
  readonly halfDays: number;
  readonly problems: readonly FileProblem[];
}

/**
 * Takes a typed sheet into a delivery's `attendance.csv`. A person and day that were there before are replaced, so that the same
 * sheet can be taken in again.
 */
export async function importAttendance(
  host: Host,
  file: string,
  { folder, day }: { readonly folder: string; readonly day: string | undefined },
): Promise<Imported> {
  await requirePrivate(resolve(host.folder, file), host);
  const { delivery, participants, presences } = await readOutcomes(folder, host);
  const codes = new Set(participants.map(({ code }) => code).filter(Boolean));
  const frame = { codes, held: halfDaysOf(delivery), day };
  const typed = readAttendance(await openTables(await host.read(resolve(host.folder, file))), frame);
  const fresh = new Set(typed.presences.map(({ code, date }) => `${code} ${date}`));
  const kept = presences.filter(({ code, date }) => !fresh.has(`${code} ${date}`));
  const words = await loadWords(host, 'deliver', delivery.language);
  const path = join(folder, 'attendance.csv');
  const table = attendanceTable([...kept, ...typed.presences], words);
  await host.write(resolve(host.folder, path), writeTable(table));
  return {
    path,
    halfDays: typed.presences.length,
    problems: typed.problems.map((each) => ({ ...each, file })),
  };
}
