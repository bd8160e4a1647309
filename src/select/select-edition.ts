import type { Block } from '../model/content.ts';
import type { Edition } from '../model/edition.ts';
import type { AidFront, ChapterFront } from '../model/front-matter.ts';
import type { Kit } from '../model/kit.ts';
import type { Page } from '../model/parsed.ts';
import { type Role, seesMethodology, seesOpenQuestions } from '../model/visibility.ts';
import { choosePicture } from './choose-picture.ts';
import { collectUsed } from './collect-used.ts';
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

function citedSources(
  edition: Pick<Edition, 'modules' | 'glossary' | 'contacts'>,
): readonly (string | undefined)[] {
  const sessions = edition.modules.flatMap((module) => module.sessions);
  return [
    ...sessions.flatMap((session) => session.front.references ?? []),
    ...edition.glossary.map((term) => term.source),
    ...edition.contacts.map((contact) => contact.source),
  ];
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
  const chapters = edit(chaptersFor(content.chapters, reader), filter);
  const modules = programmeModules(all, days, filter);
  const aids = edit(aidsFor(content.aids, reader), filter);
  const glossary = printedData(kit, kit.glossary, language).map((term) => withoutQuestion(term, role));
  const contacts = printedData(kit, kit.contacts, language)
    .filter((contact) => role !== 'public' || contact.public)
    .map((contact) => withoutQuestion(contact, role));
  const blocks: readonly Block[] = [
    ...[...chapters, ...aids, ...modules].flatMap((page) => page.body),
    ...modules.flatMap((module) => module.sessions.flatMap((session) => session.body)),
  ];
  const used = collectUsed(blocks);
  const cited = new Set([...used.references, ...citedSources({ modules, glossary, contacts })]);
  const { title, level, sectors, track } = audience;
  const logo = logoFor(kit, choose);
  return {
    kit: { ...identity(kit, role), ...(logo && { logo }) },
    audience: { id: audienceId, title, level, sectors, track },
    language,
    role,
    days,
    chapters,
    modules,
    aids,
    glossary,
    references: printedData(kit, kit.references, language)
      .filter((reference) => cited.has(reference.id))
      .map((reference) => withoutQuestion(reference, role)),
    contacts,
    notices: dataNotices(kit, language),
    releases: releasesFor(kit, language, filter),
    assets: new Map([...kit.assets].filter(([path]) => used.assets.has(path) || path === logo?.path)),
  };
}
