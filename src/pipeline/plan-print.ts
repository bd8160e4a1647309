import { sum } from '../lib/sum.ts';
import type { DocumentKind } from '../model/documents.ts';
import { USUAL_GROUP } from '../model/groups.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import { type CopyHolder, HANDOUT_CHOICE, PRINT_NEEDS, type PrintNeed } from '../model/print-needs.ts';
import type { Copies, Headcount, PlannedCourse, PlannedDocument, PrintPlan } from '../model/print-plan.ts';
import { countSupplies } from '../model/supplies.ts';
import type { Paper } from '../model/vocabulary.ts';
import { selectEdition } from '../select/select-edition.ts';
import type { BuiltDocument } from './build-kit.ts';

export interface PrintOptions {
  readonly people: Headcount;
  /** Overrides what each document is made for: a printer that has one way only. */
  readonly sides: 'duplex' | 'single' | undefined;
  /** Overrides the kit's. */
  readonly paper: Paper | undefined;
}

/** What the arithmetic needs to know of a document. */
export type MeasuredDocument = Pick<
  BuiltDocument,
  'path' | 'kind' | 'form' | 'role' | 'pages' | 'colorPages' | 'sides'
>;

function copiesFor(holder: CopyHolder, { participants, trainers, observers }: Headcount): number {
  const table: Readonly<Record<CopyHolder, number>> = {
    participant: participants,
    group: Math.ceil(participants / USUAL_GROUP),
    trainer: trainers,
    team: 1,
    observer: observers,
    coordinator: 1,
    room: 1,
    party: 2,
    nobody: 0,
  };
  return table[holder];
}

const OTHER_HANDOUT: PrintNeed = { per: 'nobody', scarce: 'nobody', rank: 9, reason: 'other-handout' };

function needOf({ role, kind }: MeasuredDocument, handout: DocumentKind | undefined): PrintNeed {
  const need = PRINT_NEEDS[role][kind];
  if (!need) throw new Error(`Nobody knows who needs the document "${kind}" of the role "${role}"`);
  return handout !== kind && HANDOUT_CHOICE.includes(kind) ? OTHER_HANDOUT : need;
}

function planDocument(
  document: MeasuredDocument,
  need: PrintNeed,
  { people, sides: forced }: PrintOptions,
): PlannedDocument {
  const { path, kind, form, role, pages, colorPages } = document;
  const sides = form === 'booklet' ? 'duplex' : (forced ?? document.sides);
  const sheets = sides === 'duplex' ? Math.ceil(pages / 2) : pages;
  const countCopies = (per: CopyHolder): Copies => {
    const copies = copiesFor(per, people);
    return { per, copies, sheets: copies * sheets };
  };
  return {
    path,
    kind,
    form,
    role,
    pages,
    colorPages,
    sides,
    sheets,
    usual: countCopies(need.per),
    scarce: countCopies(need.scarce),
    rank: need.rank,
    reason: need.reason,
  };
}

/** Where there is a booklet of a book, it is printed in the book's place. */
function printedOnce(documents: readonly MeasuredDocument[]): readonly MeasuredDocument[] {
  const key = ({ kind, role }: MeasuredDocument): string => `${role} ${kind}`;
  const folded = new Set(documents.filter(({ form }) => form === 'booklet').map(key));
  return documents.filter((document) => document.form === 'booklet' || !folded.has(key(document)));
}

/** Who needs how many copies of the documents of one course, and how many sheets that takes. */
export function planDocuments(
  documents: readonly MeasuredDocument[],
  options: PrintOptions,
): readonly PlannedDocument[] {
  const handout = HANDOUT_CHOICE.find((kind) => documents.some((document) => document.kind === kind));
  return printedOnce(documents).map((document) => planDocument(document, needOf(document, handout), options));
}

const SHEETS_A_REAM = 500;
/** Hundredths that are spoilt at the printer. */
const SPOILT = 5;

export function reamsFor(sheets: number): number {
  return Math.ceil((sheets * (100 + SPOILT)) / (100 * SHEETS_A_REAM));
}

function planCourse(
  kit: Kit,
  documents: readonly [BuiltDocument, ...BuiltDocument[]],
  options: PrintOptions,
): PlannedCourse {
  const [{ audience, language }] = documents;
  const planned = planDocuments(documents, options);
  const edition = selectEdition(kit, { audience, language, role: 'coordinator' });
  const { people, paper } = options;
  const sheets = sum(planned.map(({ usual }) => usual.sheets));
  return {
    audience,
    title: inLanguage(edition.audience.title, language),
    language,
    paper: paper ?? edition.kit.paper,
    people,
    documents: planned,
    sheets,
    reams: reamsFor(sheets),
    scarceSheets: sum(planned.map(({ scarce }) => scarce.sheets)),
    supplies: countSupplies(edition, people.participants),
  };
}

/** What to print of a kit's documents: each audience in each language is a course of its own. */
export function planPrint(kit: Kit, documents: readonly BuiltDocument[], options: PrintOptions): PrintPlan {
  const { id, version } = kit.manifest.value;
  const courses = new Map<string, [BuiltDocument, ...BuiltDocument[]]>();
  for (const document of documents) {
    const key = `${document.audience}/${document.language}`;
    const known = courses.get(key);
    if (known) known.push(document);
    else courses.set(key, [document]);
  }
  const planned = [...courses.values()].map((course) => planCourse(kit, course, options));
  return { kit: id, version, courses: planned };
}
