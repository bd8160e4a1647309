import { composeAttendance } from '../deliver/attendance-sheet.ts';
import { readRoster } from '../deliver/read-roster.ts';
import { parseDay } from '../lib/civil-day.ts';
import type { Host } from '../model/host.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import { UsageError } from '../model/trouble.ts';
import type { Paper } from '../model/vocabulary.ts';
import { buildDate } from './build-date.ts';
import { loadWords } from './load-words.ts';
import { openPress } from './press.ts';
import { printDoc } from './print-document.ts';
import { readKit } from './read-kit.ts';

export interface AttendanceRequest {
  readonly folder: string;
  /** A CSV file; or `blank` rows instead. */
  readonly roster: string | undefined;
  readonly blank: number | undefined;
  readonly audience: string;
  readonly paper: Paper | undefined;
  /** `2026-03-02` */
  readonly date: string;
  readonly days: number;
  readonly venue: string;
  readonly municipality: string;
  readonly trainers: string;
  readonly producer: string;
}

export interface PrintedSheets {
  /** A file name without its ending; it names nobody. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly people: number;
  /** In words, in the kit's language. */
  readonly problems: readonly { readonly row: number; readonly problem: string }[];
}

async function kitOf(folder: string, host: Host): Promise<Kit> {
  const { kit } = await readKit(folder, host);
  if (!kit) throw new UsageError('attendance.kit-broken', { kit: folder });
  return kit;
}

/** Prints the sign-in sheets of a course. The roster is read, used and forgotten: nothing of it is kept. */
export async function printAttendance(host: Host, request: AttendanceRequest): Promise<PrintedSheets> {
  const first = parseDay(request.date);
  if (!first) throw new UsageError('attendance.bad-date', { value: request.date });
  const kit = await kitOf(request.folder, host);
  const { value } = kit.manifest;
  const audience = value.audiences[request.audience];
  if (!audience) {
    const all = Object.keys(value.audiences).join(', ');
    throw new UsageError('usage.unknown-name', { option: '--audience', name: request.audience, all });
  }
  const roster =
    request.roster === undefined
      ? { participants: [], problems: [] }
      : readRoster(await host.read(request.roster));
  const language = kit.languages[0].language;
  const words = await loadWords(host, 'forms', language);
  const problems = roster.problems.map(({ row, key }) => ({ row, problem: words(key) }));
  if (request.roster !== undefined && roster.participants.length === 0) {
    throw new UsageError('attendance.no-roster', {
      path: request.roster,
      problem: problems[0]?.problem ?? '',
    });
  }
  const doc = composeAttendance({
    ...request,
    participants: roster.participants,
    first,
    kit: { id: value.id, version: value.version, title: inLanguage(value.title, language) },
    audience: inLanguage(audience.title, language),
    paper: request.paper ?? value.paper,
    language,
    words,
  });
  const date = buildDate(kit, host.environment['SOURCE_DATE_EPOCH']);
  const press = await openPress(host, {
    languages: [],
    producer: request.producer,
    date,
    looks: value.looks,
  });
  const about = { author: '', subject: `${value.id} ${value.version}`, keywords: [value.id] };
  const { bytes, pages } = await printDoc(doc, press, about);
  const name = `${words('sheet.file')}-${value.id}-${request.audience}-${request.date}`;
  return { name, bytes, pages, people: request.blank ?? roster.participants.length, problems };
}
