import { EXERCISE_KINDS } from '../model/attributes.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { EditionDay, EditionExercise, ExerciseSession } from '../model/edition.ts';
import type { Module, Session } from '../model/kit.ts';
import { isBlock, noticeOf } from '../model/walk.ts';
import { dropEmptyHeadings } from './drop-empty-headings.ts';
import type { BlockFilter } from './filter-blocks.ts';
import { isInScope, type Reader } from './reader.ts';

type Activity = DirectiveOf<'activity'>;

function isExercise({ attributes: { kind } }: Activity): boolean {
  return EXERCISE_KINDS.some((each) => each === kind);
}

/** Activities of a body, with the alternatives that a `choice` offers. */
function activitiesIn(body: readonly Block[]): readonly Pick<EditionExercise, 'activity' | 'notice'>[] {
  return body.flatMap((block) => {
    const notice = noticeOf(block);
    const inside = isBlock(block, 'choice') ? block.children : [block];
    return inside.flatMap((each) => (isBlock(each, 'activity') ? [{ activity: each, notice }] : []));
  });
}

/** An activity's place in its file: the same for all who see it. */
function lineOf({ opening }: Activity): string {
  return `${opening.path}:${opening.start.line}`;
}

/** What the trainer sees, and what participants do. */
export interface ExerciseFilters {
  readonly trainer: BlockFilter;
  readonly participant: BlockFilter;
}

function exercisesOf({ body }: Session, filters: ExerciseFilters): readonly EditionExercise[] {
  const sheets = new Map(
    activitiesIn(filters.participant(body)).map(({ activity }) => [lineOf(activity), activity]),
  );
  return activitiesIn(filters.trainer(body)).flatMap(({ activity, notice }) => {
    const sheet = sheets.get(lineOf(activity));
    return sheet && isExercise(activity) ? [{ sheet, activity, notice }] : [];
  });
}

/** Blocks of a session that are not text to read: what is done, shown or asked in it, and what is said before. */
const NO_TEXT: readonly string[] = ['activity', 'choice', 'question', 'safeguarding', 'slide'];

/** What participants read in a session besides its activities. */
function textOf({ body }: Session, filters: ExerciseFilters): readonly Block[] {
  return dropEmptyHeadings(filters.participant(body), (block) =>
    block.type === 'directive' && NO_TEXT.includes(block.name) ? [] : [block],
  );
}

function exerciseSession(
  { module, session }: { readonly module: Module; readonly session: Session },
  number: number | undefined,
  filters: ExerciseFilters,
): readonly ExerciseSession[] {
  const exercises = exercisesOf(session, filters);
  if (exercises.length === 0) return [];
  const care = filters.trainer(session.body).filter((block) => isBlock(block, 'safeguarding'));
  const text = number === undefined ? textOf(session, filters) : [];
  const { key, value: front, origin } = session;
  return [
    { key, front, module: module.value.title, number, text, care, exercises, ...(origin && { origin }) },
  ];
}

/** Sessions by the place that their programme gives them, from 1. */
function numbersIn(days: readonly EditionDay[]): ReadonlyMap<string, number> {
  const keys = days.flatMap(({ slots }) =>
    slots.flatMap((slot) => (slot.kind === 'session' ? slot.key : [])),
  );
  return new Map([...new Set(keys)].map((key, at) => [key, at + 1]));
}

/**
 * The exercises that a trainer may choose from: of the programme's sessions in its order, then of those that the kit has for this
 * audience besides, in the kit's.
 */
export function exerciseSessions(
  modules: readonly Module[],
  { reader, days }: { readonly reader: Reader; readonly days: readonly EditionDay[] },
  filters: ExerciseFilters,
): readonly ExerciseSession[] {
  const numbers = numbersIn(days);
  const all = modules.flatMap((module) => module.sessions.map((session) => ({ module, session })));
  const planned = all
    .filter(({ session }) => numbers.has(session.key))
    .sort((a, b) => (numbers.get(a.session.key) ?? 0) - (numbers.get(b.session.key) ?? 0));
  const spare = all.filter(
    ({ session }) => !numbers.has(session.key) && isInScope(session.value.for, reader),
  );
  return [...planned, ...spare].flatMap((each) =>
    exerciseSession(each, numbers.get(each.session.key), filters),
  );
}
