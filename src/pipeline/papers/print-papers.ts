import { holdersOf } from '../../deliver/papers/holder.ts';
import type { SheetCount } from '../../deliver/papers/supplies-list.ts';
import { COURSE_PAPERS, type CoursePaper, needsKit } from '../../model/course-papers.ts';
import type { Host } from '../../model/host.ts';
import type { Paper } from '../../model/vocabulary.ts';
import { deliveryDate } from '../build-date.ts';
import { loadAreas, loadDocumentWords } from '../load-words.ts';
import type { OpenDelivery } from '../open-delivery.ts';
import type { MeasuredDocument } from '../plan-print.ts';
import { openForSheets } from '../print-sheets.ts';
import { readLogos } from '../read-logos.ts';
import { type CourseKit, openCourseKit } from './course-kit.ts';
import { draftLogistics, draftSupplies, draftTests, sessionTitles } from './kit-drafts.ts';
import {
  draftAttendance,
  draftBadges,
  draftConsent,
  draftEvaluation,
  draftObservation,
  draftRegistration,
  type PaperCourse,
  type PaperDraft,
} from './paper-drafts.ts';
import { openPartsPrinter, type PrintedParts } from './print-parts.ts';

export interface PapersRequest {
  readonly folder: string;
  /** What is wanted, in the order of `COURSE_PAPERS`; all that the course needs when undefined. */
  readonly only: readonly CoursePaper[] | undefined;
  /** Where the kit may be. */
  readonly kits: () => Promise<readonly string[]>;
  readonly blank: number | undefined;
  readonly paper: Paper | undefined;
  readonly codedEvaluation: boolean;
  readonly producer: string;
  /** Makes the documents of the kit for the audience and language of the course, to count their pages. */
  readonly measure: (kit: CourseKit, course: OpenDelivery) => Promise<readonly MeasuredDocument[]>;
}

/** A file that names nobody in its name. */
export interface PrintedPaper extends PrintedParts {
  readonly paper: CoursePaper;
  readonly name: string;
  readonly title: string;
  /** Key in the area `papers`. */
  readonly note: string;
}

export interface PrintedSet extends OpenDelivery {
  readonly papers: readonly PrintedPaper[];
  /** Copies of what each person gets. */
  readonly copies: number;
  /** What this course does not need. */
  readonly leftOut: readonly CoursePaper[];
}

const PLAIN = {
  attendance: draftAttendance,
  registration: draftRegistration,
  consent: draftConsent,
  badges: draftBadges,
  evaluation: draftEvaluation,
} as const;

function draftsOf(
  paper: CoursePaper,
  course: PaperCourse,
  opened: CourseKit | undefined,
): readonly PaperDraft[] {
  if (paper in PLAIN) return [PLAIN[paper as keyof typeof PLAIN](course)];
  if (!opened) throw new Error(`The paper "${paper}" needs a kit`);
  const { kit } = opened;
  if (paper === 'tests') return draftTests(kit, course);
  if (paper === 'logistics') return [draftLogistics(kit, course)];
  return paper === 'observation' ? [draftObservation(course, sessionTitles(kit, course))] : [];
}

/** What a course needs: nobody observes it where no observer is named. */
function neededFor({ delivery }: OpenDelivery): readonly CoursePaper[] {
  return COURSE_PAPERS.filter((paper) => paper !== 'observation' || delivery.observer !== undefined);
}

interface Opened {
  readonly course: OpenDelivery;
  readonly kit: CourseKit | undefined;
}

async function courseOf({ course, kit }: Opened, request: PapersRequest, host: Host): Promise<PaperCourse> {
  const { delivery, participants } = course;
  const languages = kit?.kit.manifest.value.languages ?? [];
  const words = await loadAreas(
    host,
    ['print-plan', 'counts', 'papers', 'forms', 'documents'],
    delivery.language,
  );
  return {
    setting: { delivery, paper: request.paper ?? delivery.paper, words },
    wordsIn: await loadDocumentWords(host, [delivery.language, ...languages]),
    holders: holdersOf(participants, request.blank),
    logos: await readLogos(request.folder, delivery, host),
    codedEvaluation: request.codedEvaluation,
  };
}

function sheetCount({ title, pages, sheets }: PrintedPaper, course: PaperCourse): SheetCount {
  const who = course.setting.words('supplies-list.whole-file');
  return { title, who, sides: 'single', pages, sheets, copies: 1 };
}

/** Prints the papers of a course; all are made before any is given back. */
export async function printCoursePapers(host: Host, request: PapersRequest): Promise<PrintedSet> {
  const { producer } = request;
  const opened = await openForSheets(host, request);
  const { delivery } = opened;
  const needed = neededFor(opened);
  const only = request.only ?? needed;
  const kit = only.some(needsKit) ? await openCourseKit(await request.kits(), delivery, host) : undefined;
  const course = await courseOf({ course: opened, kit }, request, host);
  const print = await openPartsPrinter(host);
  const about = {
    subject: `${delivery.kit.id} ${delivery.kit.version}`,
    keywords: [delivery.kit.id],
    producer,
    date: deliveryDate(delivery.days.at(-1)?.date ?? '', host.environment['SOURCE_DATE_EPOCH']),
  };
  const printDraft = async ({
    paper,
    file,
    title,
    note,
    parts,
    looks,
  }: PaperDraft): Promise<PrintedPaper> => {
    const printed = await print(parts, { ...about, title, looks });
    return { ...printed, paper, title, note, name: `${course.setting.words(file)}-${delivery.id}.pdf` };
  };
  const listed = only.includes('supplies');
  const papers: PrintedPaper[] = [];
  // A list of supplies counts the sheets of all that the course needs, wanted or not.
  for (const paper of COURSE_PAPERS.filter(
    (each) => only.includes(each) || (listed && needed.includes(each)),
  )) {
    for (const draft of draftsOf(paper, course, kit)) papers.push(await printDraft(draft));
  }
  if (kit && listed) {
    const documents = await request.measure(kit, opened);
    const known = { documents, papers: papers.map((paper) => sheetCount(paper, course)) };
    papers.push(await printDraft(draftSupplies(kit.kit, course, known)));
  }
  const wanted = papers.filter(({ paper }) => only.includes(paper));
  const leftOut = COURSE_PAPERS.filter((paper) => request.only === undefined && !needed.includes(paper));
  return { ...opened, papers: wanted, copies: course.holders.length, leftOut };
}
