import { collectUsed } from './collect-used.ts';
import type { Block } from './content.ts';
import type { Reference } from './data-files.ts';
import type { Edition, ExerciseSession } from './edition.ts';
import type { ReadingFront } from './front-matter.ts';
import type { Page } from './parsed.ts';

type Course = Pick<Edition, 'chapters' | 'modules' | 'aids' | 'glossary' | 'contacts'>;

/** What a course shows in its sessions, chapters and job aids. */
export function courseBlocks({ chapters, modules, aids }: Course): readonly Block[] {
  return [
    ...[...chapters, ...aids, ...modules].flatMap((page) => page.body),
    ...modules.flatMap((module) => module.sessions.flatMap((session) => session.body)),
  ];
}

/** What an exercise book shows: of each session what goes before its exercises, and each activity as both see it. */
export function exerciseBlocks(sessions: readonly ExerciseSession[]): readonly Block[] {
  return sessions.flatMap(({ text, care, exercises }) => [
    ...text,
    ...care,
    ...exercises.flatMap(({ sheet, activity }) => [sheet, activity]),
  ]);
}

type Sourced = Pick<Edition, 'glossary' | 'contacts'>;

/** Ids of the references of terms and contacts. */
export function citedInData({ glossary, contacts }: Sourced): readonly string[] {
  return [...glossary, ...contacts].flatMap(({ source }) => source ?? []);
}

/** Ids of the references that a course cites. */
export function citedInCourse(course: Course): ReadonlySet<string> {
  const sessions = course.modules.flatMap((module) => module.sessions);
  return new Set([
    ...collectUsed(courseBlocks(course)).references,
    ...sessions.flatMap(({ front }) => front.references ?? []),
    ...citedInData(course),
  ]);
}

/** Ids of the references that these readings cite, or name for those who want to know more. */
export function citedInReadings(readings: readonly Page<ReadingFront>[]): ReadonlySet<string> {
  return new Set([
    ...collectUsed(readings.flatMap(({ body }) => body)).references,
    ...readings.flatMap(({ value }) => value.references ?? []),
  ]);
}

export function citedInExercises(sessions: readonly ExerciseSession[]): ReadonlySet<string> {
  return collectUsed(exerciseBlocks(sessions)).references;
}

/** The references of an edition that have these ids, in its order. */
export function namedReferences(
  { references }: Pick<Edition, 'references'>,
  ids: ReadonlySet<string>,
): readonly Reference[] {
  return references.filter(({ id }) => ids.has(id));
}

/** The references of the course's own books: all but those that only readings and exercises outside of it cite. */
export function courseReferences(edition: Edition): readonly Reference[] {
  const beside = new Set([...citedInReadings(edition.readings), ...citedInExercises(edition.exercises)]);
  const inside = citedInCourse(edition);
  return edition.references.filter(({ id }) => inside.has(id) || !beside.has(id));
}
