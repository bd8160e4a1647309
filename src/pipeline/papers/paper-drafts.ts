import { composeForm } from '../../compose/course-form.ts';
import { composeSheets } from '../../deliver/attendance-sheet.ts';
import { givers } from '../../deliver/course.ts';
import { dayText } from '../../deliver/day-words.ts';
import { composeBadges } from '../../deliver/papers/badges.ts';
import { courseLine } from '../../deliver/papers/course-line.ts';
import { type Holder, labelOf } from '../../deliver/papers/holder.ts';
import { type PaperSetting, paperFrame } from '../../deliver/papers/paper-frame.ts';
import { composeRegistration } from '../../deliver/papers/registration.ts';
import type { CoursePaper } from '../../model/course-papers.ts';
import type { Filled } from '../../model/filled.ts';
import type { Logos } from '../../model/logos.ts';
import type { Looks } from '../../model/manifest.ts';
import type { WordsIn } from '../../model/strings.ts';
import type { Part } from './print-parts.ts';

/** What the papers of one course are made of. */
export interface PaperCourse {
  readonly setting: PaperSetting;
  /** For what is composed as the kit's documents are. Knows the course's language, and those of the kit where one is open. */
  readonly wordsIn: WordsIn;
  readonly holders: readonly Holder[];
  readonly logos: Logos;
  /** Do evaluations carry codes? Without, they are anonymous. */
  readonly codedEvaluation: boolean;
}

/** A file to print. */
export interface PaperDraft {
  readonly paper: CoursePaper;
  /** Key of its file's name. */
  readonly file: string;
  /** In words. */
  readonly title: string;
  /** Key of what is said of it in the summary, and who the copies are for. */
  readonly note: string;
  readonly parts: readonly [Part, ...Part[]];
  readonly looks?: Looks | undefined;
}

/** At least one: a delivery has a day, a trainer and rows for those who come unannounced. */
export function atLeastOne(parts: readonly Part[]): readonly [Part, ...Part[]] {
  const [first, ...rest] = parts;
  if (!first) throw new Error('A paper without a part');
  return [first, ...rest];
}

export function draftAttendance({ setting, holders, logos }: PaperCourse): PaperDraft {
  const { delivery, paper, words } = setting;
  const participants = holders.flatMap(({ person }) => (person ? [person] : []));
  const blank = participants.length === 0 ? holders.length : undefined;
  const doc = composeSheets({ delivery, participants, blank, paper, logos, words });
  const label = words('sheet.name');
  return {
    paper: 'attendance',
    file: 'sheet.file',
    title: label,
    note: 'attendance',
    parts: [{ doc, copies: 1, label }],
  };
}

export function draftRegistration({ setting, holders }: PaperCourse): PaperDraft {
  const parts = holders.map((holder) => ({
    doc: composeRegistration(setting, holder),
    copies: 1,
    label: labelOf(holder, setting.words),
  }));
  return {
    paper: 'registration',
    file: 'registration.file',
    title: setting.words('registration.title'),
    note: 'each',
    parts: atLeastOne(parts),
  };
}

/** One copy of a form for each holder. */
function formParts(
  form: 'consent' | 'evaluation',
  { setting, holders }: PaperCourse,
  filledFor: (holder: Holder) => Filled,
): readonly Part[] {
  return holders.map((holder) => {
    const filled = filledFor(holder);
    const frame = paperFrame(setting, filled.code);
    return {
      doc: composeForm(form, { words: setting.words, filled, frame }),
      copies: 1,
      label: labelOf(holder, setting.words),
    };
  });
}

export function draftConsent(course: PaperCourse): PaperDraft {
  const { setting } = course;
  const { custodian, contact } = setting.delivery;
  const parts = formParts('consent', course, ({ person }) => ({
    course: courseLine(setting),
    coordination: [custodian, contact].join(', '),
    ...(person && { code: person.code, name: person.name.toUpperCase() }),
  }));
  return {
    paper: 'consent',
    file: 'consent.file',
    title: setting.words('consent.title'),
    note: 'each',
    parts: atLeastOne(parts),
  };
}

export function draftBadges({ setting, holders }: PaperCourse): PaperDraft {
  const title = setting.words('badges.title');
  return {
    paper: 'badges',
    file: 'badges.file',
    title,
    note: 'badges',
    parts: [{ doc: composeBadges(setting, holders), copies: 1, label: title }],
  };
}

/** One for each day and person. All of a day are alike, unless they carry codes. */
export function draftEvaluation(course: PaperCourse): PaperDraft {
  const { setting, holders, codedEvaluation } = course;
  const { delivery, words } = setting;
  const parts = delivery.days.flatMap((day): readonly Part[] => {
    const filled = { course: courseLine(setting), date: dayText(day.date, words) };
    if (codedEvaluation)
      return formParts('evaluation', course, ({ person }) => ({ ...filled, code: person?.code ?? '' }));
    const doc = composeForm('evaluation', { words, filled, frame: paperFrame(setting, undefined) });
    return [{ doc, copies: holders.length, label: filled.date }];
  });
  return {
    paper: 'evaluation',
    file: 'evaluation.file',
    title: words('reaction.title'),
    note: codedEvaluation ? 'each-day-coded' : 'each-day',
    parts: atLeastOne(parts),
  };
}

/** For each day and each trainer: what the observer sees, and how the trainer sees it. */
export function draftObservation(
  { setting }: PaperCourse,
  sessionsOf: (day: number) => readonly string[],
): PaperDraft {
  const { delivery, words } = setting;
  const parts = delivery.days.flatMap(({ date }, at) =>
    givers(delivery).flatMap((trainer) => {
      const filled: Filled = {
        course: courseLine(setting),
        date: dayText(date, words),
        trainer,
        observer: delivery.observer ?? '',
        sessions: sessionsOf(at + 1),
      };
      const frame = paperFrame(setting, trainer);
      return (['observation', 'self-assessment'] as const).map((form) => ({
        doc: composeForm(form, { words, filled, frame }),
        copies: 1,
        label: words('papers.copy-of', {
          title: words(`${form}.title`),
          code: trainer,
          date: filled.date ?? '',
        }),
      }));
    }),
  );
  return {
    paper: 'observation',
    file: 'observation.file',
    title: words('observation.title'),
    note: 'each-trainer',
    parts: atLeastOne(parts),
  };
}
