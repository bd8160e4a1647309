import { composeDocument, documentsOf } from '../../compose/compose.ts';
import { withFingerprint } from '../../compose/fingerprint.ts';
import { givers } from '../../deliver/course.ts';
import { dayText } from '../../deliver/day-words.ts';
import { type Holder, labelOf } from '../../deliver/papers/holder.ts';
import { stageDays } from '../../deliver/papers/stage-days.ts';
import { composeSupplies, type SheetCount } from '../../deliver/papers/supplies-list.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { DocumentKind } from '../../model/documents.ts';
import type { Edition } from '../../model/edition.ts';
import type { Kit } from '../../model/kit.ts';
import type { Role } from '../../model/visibility.ts';
import { selectEdition } from '../../select/select-edition.ts';
import { digestOf, fingerprintOf } from '../fingerprint.ts';
import { type MeasuredDocument, planDocuments, reamsFor } from '../plan-print.ts';
import { atLeastOne, type PaperCourse, type PaperDraft } from './paper-drafts.ts';

/** What a role of the course gets, on the paper of the course. */
function editionFor(kit: Kit, { setting }: PaperCourse, role: Role): Edition {
  const { delivery, paper } = setting;
  const choice = { audience: delivery.audience.id, language: delivery.language, role };
  const edition = selectEdition(kit, choice);
  return { ...edition, kit: { ...edition.kit, paper } };
}

/**
 * The tests that the kit has, a copy for each holder with the code on every page. They are the participant's: what is right
 * is not in the edition that they are made from.
 */
export function draftTests(kit: Kit, course: PaperCourse): readonly PaperDraft[] {
  const edition = editionFor(kit, course, 'participant');
  const { wordsIn, setting } = course;
  const { words } = setting;
  return documentsOf(edition).flatMap((kind) => {
    if (kind !== 'pre-test' && kind !== 'post-test') return [];
    // That of the test which the kit prints for everybody: a code makes no other test of it.
    const fingerprint = fingerprintOf(digestOf(composeDocument(kind, edition, { wordsIn })));
    const docFor = ({ person }: Holder) =>
      composeDocument(kind, edition, { wordsIn, filled: { code: person?.code ?? '' } });
    const partFor = (holder: Holder) => ({
      doc: withFingerprint(docFor(holder), fingerprint),
      copies: 1,
      label: labelOf(holder, words),
    });
    return [
      {
        paper: 'tests',
        file: `${kind}.file`,
        title: words(`${kind}.title`),
        note: kind,
        parts: atLeastOne(course.holders.map(partFor)),
        looks: kit.manifest.value.looks,
      },
    ];
  });
}

function whenOf({ days }: Delivery, words: PaperCourse['setting']['words']): string {
  const [first = '', last = ''] = [days[0]?.date, days.at(-1)?.date];
  return first === last
    ? dayText(first, words)
    : words('course.days', { from: dayText(first, words), to: dayText(last, words) });
}

export function draftLogistics(kit: Kit, course: PaperCourse): PaperDraft {
  const edition = editionFor(kit, course, 'coordinator');
  const { setting, wordsIn } = course;
  const { delivery, words } = setting;
  const filled = {
    venue: [delivery.venue, delivery.room, delivery.municipality].filter(Boolean).join(', '),
    date: whenOf(delivery, words),
    stages: stageDays(setting),
  };
  const plain = composeDocument('logistics', edition, { wordsIn, filled });
  const doc = withFingerprint(plain, fingerprintOf(digestOf(plain)));
  const title = words('logistics.title');
  return {
    paper: 'logistics',
    file: 'logistics.file',
    title,
    note: 'team',
    parts: [{ doc, copies: 1, label: title }],
    looks: kit.manifest.value.looks,
  };
}

/** Titles of the sessions of each day, by the programme. */
export function sessionTitles(kit: Kit, course: PaperCourse): (day: number) => readonly string[] {
  const { days } = editionFor(kit, course, 'observer');
  return (day) => {
    const slots = days.find(({ number }) => number === day)?.slots ?? [];
    return slots.flatMap((slot) => (slot.kind === 'session' ? [slot.title] : []));
  };
}

/** A course has papers of its own in place of these. */
const REPLACED: readonly DocumentKind[] = ['pre-test', 'post-test', 'logistics'];

/** What of the kit is printed for so many people. */
function kitPrints(
  documents: readonly MeasuredDocument[],
  course: PaperCourse,
  people: number,
): readonly SheetCount[] {
  const { delivery, words } = course.setting;
  const trainers = givers(delivery).length;
  const observers = delivery.observer === undefined ? 0 : 1;
  const planned = planDocuments(documents, {
    people: { participants: people, trainers, observers },
    sides: undefined,
    paper: course.setting.paper,
  });
  return planned
    .filter(({ kind, usual }) => usual.copies > 0 && !REPLACED.includes(kind))
    .map(({ kind, usual, sides, pages, sheets }) => ({
      title: words(`${kind}.title`),
      who: words(`per.${usual.per}`),
      sides,
      pages,
      sheets,
      copies: usual.copies,
    }));
}

/** What to print and bring: the documents of the kit, and the papers of the course, whose sheets are known by then. */
export function draftSupplies(
  kit: Kit,
  course: PaperCourse,
  known: { readonly documents: readonly MeasuredDocument[]; readonly papers: readonly SheetCount[] },
): PaperDraft {
  const { setting, holders } = course;
  const registered = holders.filter(({ person }) => person).length;
  const people = registered === 0 ? holders.length : registered;
  const prints = [...known.papers, ...kitPrints(known.documents, course, people)];
  const sheets = prints.reduce((sum, print) => sum + print.sheets * print.copies, 0);
  const edition = editionFor(kit, course, 'coordinator');
  const title = setting.words('supplies-list.title');
  const doc = composeSupplies(setting, { edition, people, prints, reams: reamsFor(sheets) });
  return {
    paper: 'supplies',
    file: 'supplies-list.file',
    title,
    note: 'team',
    parts: [{ doc, copies: 1, label: title }],
  };
}
