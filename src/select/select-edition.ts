import {
  citedInCourse,
  citedInExercises,
  citedInReadings,
  courseBlocks,
  exerciseBlocks,
} from '../model/cited.ts';
import { collectUsed } from '../model/collect-used.ts';
import { isGiven } from '../model/documents.ts';
import type { Edition } from '../model/edition.ts';
import type { AidFront, ChapterFront, ReadingFront } from '../model/front-matter.ts';
import type { Kit, Module } from '../model/kit.ts';
import type { Page } from '../model/parsed.ts';
import { type Role, seesMethodology, seesOpenQuestions } from '../model/visibility.ts';
import { choosePicture } from './choose-picture.ts';
import { type ExerciseFilters, exerciseSessions } from './exercise-sessions.ts';
import { type BlockFilter, createBlockFilter } from './filter-blocks.ts';
import { inSourceLanguage } from './in-source-language.ts';
import { withoutQuestion } from './open-questions.ts';
import { dataNotices, printedData } from './printed-data.ts';
import { printedPages } from './printed-pages.ts';
import { programmeModules } from './programme-modules.ts';
import { isInScope, type Reader } from './reader.ts';
import { scheduleDays } from './schedule.ts';

/** Which edition of a kit. */
export interface EditionChoice {
  readonly audience: string;
  readonly language: string;
  readonly role: Role;
}

const ALL_HANDOUTS = [2, 3, 4, 6, 9] as const;

function edit<Front>(pages: readonly Page<Front>[], filter: BlockFilter): readonly Page<Front>[] {
  return pages.map((page) => ({ ...page, body: filter(page.body) }));
}

function chaptersFor(pages: readonly Page<ChapterFront>[], reader: Reader): readonly Page<ChapterFront>[] {
  return seesMethodology(reader.role) ? pages.filter((page) => isInScope(page.value.for, reader)) : [];
}

function readingsFor(pages: readonly Page<ReadingFront>[], reader: Reader): readonly Page<ReadingFront>[] {
  return isGiven('reader', reader.role) ? pages.filter((page) => isInScope(page.value.for, reader)) : [];
}

function aidsFor(pages: readonly Page<AidFront>[], reader: Reader): readonly Page<AidFront>[] {
  return pages.filter(
    (page) => isInScope(page.value.for, reader) && (reader.role !== 'public' || page.value.public === true),
  );
}

function identity({ manifest, releases }: Kit, role: Role): Edition['kit'] {
  const { id, version, title, summary, owner, maturity, license, paper } = manifest.value;
  const date = releases.find((release) => release.version === version)?.date;
  const { seed = 0, handouts = ALL_HANDOUTS } = manifest.value;
  const { 'legal-as-of': asOf, 'to-confirm': asked = [] } = manifest.value;
  return {
    id,
    version,
    title,
    summary,
    owner,
    maturity,
    license,
    paper,
    'legal-as-of': asOf,
    seed,
    handouts,
    date,
    'to-confirm': seesOpenQuestions(role) ? asked : [],
  };
}

/** The logo for covers, where the reader may have it. */
function logoFor({ manifest }: Kit, choose: ReturnType<typeof choosePicture>): Edition['kit']['logo'] {
  const { logo, 'logo-alt': alt = {} } = manifest.value.looks ?? {};
  const target = logo === undefined ? undefined : choose({ kind: 'asset', path: logo });
  return target && { path: target.path, alt };
}

/** Exercises for those who are given a book of them; what participants see of each is decided as in their own edition. */
function exercisesFor(
  modules: readonly Module[],
  { reader, days }: { readonly reader: Reader; readonly days: Edition['days'] },
  { kit, filter }: { readonly kit: Kit; readonly filter: BlockFilter },
): Edition['exercises'] {
  if (!isGiven('exercise-book', reader.role)) return [];
  const participant: Reader = { ...reader, role: 'participant' };
  const filters: ExerciseFilters = {
    trainer: filter,
    participant: createBlockFilter(participant, choosePicture(kit, participant)),
  };
  return exerciseSessions(modules, { reader, days }, filters);
}

/** The facts of the data files that this role may have. */
function dataFor(kit: Kit, { language, role }: Reader): Pick<Edition, 'glossary' | 'contacts'> {
  return {
    glossary: printedData(kit, kit.glossary, language).map((term) => withoutQuestion(term, role)),
    contacts: printedData(kit, kit.contacts, language)
      .filter((contact) => role !== 'public' || contact.public)
      .map((contact) => withoutQuestion(contact, role)),
  };
}

/** What references and pictures are looked for in. */
type Shown = Pick<
  Edition,
  'chapters' | 'modules' | 'readings' | 'exercises' | 'aids' | 'glossary' | 'contacts'
>;

/** The references and pictures that these name, and the logo. */
function usedIn(
  kit: Kit,
  shown: Shown & { readonly logo: string | undefined },
  { language, role }: Reader,
): Pick<Edition, 'references' | 'assets'> {
  const { logo } = shown;
  const blocks = [
    ...courseBlocks(shown),
    ...shown.readings.flatMap(({ body }) => body),
    ...exerciseBlocks(shown.exercises),
  ];
  const { assets } = collectUsed(blocks);
  const cited = new Set([
    ...citedInCourse(shown),
    ...citedInReadings(shown.readings),
    ...citedInExercises(shown.exercises),
  ]);
  return {
    references: printedData(kit, kit.references, language)
      .filter((reference) => cited.has(reference.id))
      .map((reference) => withoutQuestion(reference, role)),
    assets: new Map([...kit.assets].filter(([path]) => assets.has(path) || path === logo)),
  };
}

/** A kit has one changelog, in the language that it is written in. */
function releasesFor(
  { manifest, releases }: Kit,
  language: string,
  filter: BlockFilter,
): Edition['releases'] {
  const [source = language] = manifest.value.languages;
  return releases.map(({ version, date, body }) => ({
    version,
    date,
    body: filter(language === source ? body : inSourceLanguage(body, source)),
  }));
}

/**
 * What one role of one audience gets in one language. The audience must be one of the kit's; a language without a
 * page gives the source's page.
 */
export function selectEdition(kit: Kit, { audience: audienceId, language, role }: EditionChoice): Edition {
  const audience = kit.manifest.value.audiences[audienceId];
  if (!audience) throw new Error(`No audience "${audienceId}" in the kit`);
  const reader: Reader = { audienceId, audience, language, role };
  const choose = choosePicture(kit, reader);
  const filter = createBlockFilter(reader, choose);
  const content = printedPages(kit, language);
  const all = content.modules;
  const sessions = new Map(all.flatMap((module) => module.sessions.map((session) => [session.key, session])));
  const days = scheduleDays(audience, sessions).map((day) => withoutQuestion(day, role));
  const shown: Shown = {
    chapters: edit(chaptersFor(content.chapters, reader), filter),
    modules: programmeModules(all, days, filter),
    readings: edit(readingsFor(content.readings, reader), filter),
    exercises: exercisesFor(all, { reader, days }, { kit, filter }),
    aids: edit(aidsFor(content.aids, reader), filter),
    ...dataFor(kit, reader),
  };
  const { title, level, sectors, track } = audience;
  const logo = logoFor(kit, choose);
  return {
    kit: { ...identity(kit, role), ...(logo && { logo }) },
    audience: { id: audienceId, title, level, sectors, track },
    language,
    role,
    days,
    ...shown,
    ...usedIn(kit, { ...shown, logo: logo?.path }, reader),
    notices: dataNotices(kit, language),
    releases: releasesFor(kit, language, filter),
  };
}
