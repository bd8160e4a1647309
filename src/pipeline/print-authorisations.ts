import { composeAuthorisations } from '../deliver/certificate.ts';
import type { Course } from '../deliver/course.ts';
import type { TrainerRecord } from '../deliver/trainer-record.ts';
import { compareText } from '../lib/compare.ts';
import type { Host } from '../model/host.ts';
import type { Paper } from '../model/vocabulary.ts';
import { cascadeDeliveries } from './cascade-deliveries.ts';
import type { FileProblem } from './open-delivery.ts';
import { certificateWords } from './print-certificates.ts';
import { printPapers } from './print-sheets.ts';
import { readLogos } from './read-logos.ts';

/** Certificates of one kit, each with a name that names nobody. */
interface PrintedSet {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly made: number;
}

export interface PrintedAuthorisations {
  readonly sets: readonly PrintedSet[];
  /** Trainers who get none: what is missing stands in `next`. */
  readonly without: readonly TrainerRecord[];
  readonly problems: readonly FileProblem[];
}

/** Names by code: rosters alone have them, and the latest is believed. */
function namesIn(courses: readonly Course[]): ReadonlyMap<string, string> {
  const last = ({ delivery }: Course): string => delivery.days.at(-1)?.date ?? '';
  const sorted = [...courses].sort((a, b) => compareText(last(a), last(b)));
  return new Map(
    sorted.flatMap(({ standings }) =>
      standings.flatMap(({ person }) => (person.code === '' ? [] : [[person.code, person.name] as const])),
    ),
  );
}

/** Prints a certificate for each trainer below a folder whose authorisation holds on the day it is asked. */
export async function printAuthorisations(
  host: Host,
  {
    folder,
    paper,
    producer,
  }: { readonly folder: string; readonly paper: Paper | undefined; readonly producer: string },
): Promise<PrintedAuthorisations> {
  const { trainers, courses, problems, day } = await cascadeDeliveries(host, folder);
  const names = namesIn(courses);
  const holds = ({ code, status }: TrainerRecord): boolean => status === 'authorised' && names.has(code);
  const sets: PrintedSet[] = [];
  for (const kit of new Set(trainers.filter(holds).map((record) => record.kit))) {
    const course = courses.findLast(({ delivery }) => delivery.kit.id === kit);
    if (!course) continue;
    const { delivery } = course;
    const met = trainers.filter((record) => record.kit === kit && holds(record));
    const words = await certificateWords(delivery.language, host);
    const logos = await readLogos(course.folder, delivery, host);
    const authorised = met.map((record) => ({ name: names.get(record.code) ?? '', record }));
    const doc = composeAuthorisations(authorised, {
      delivery,
      paper: paper ?? delivery.paper,
      logos,
      words,
    });
    const opened = { folder, delivery, participants: [], problems: [] };
    const { bytes } = await printPapers(doc, opened, { host, producer });
    const name = `${words('certificate.authorised.file')}-${kit}-${day}.pdf`;
    sets.push({ folder, name, bytes, made: met.length });
  }
  const without = trainers.filter((record) => record.status !== 'senior' && !holds(record));
  return { sets, without, problems };
}
