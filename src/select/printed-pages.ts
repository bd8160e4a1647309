import type { Block, PartNotice } from '../model/content.ts';
import type { Kit, LanguageContent, Module } from '../model/kit.ts';
import type { Page } from '../model/parsed.ts';
import { FRONT } from '../model/translation/page-parts.ts';
import { type Section, sectionsOf } from '../model/translation/sections.ts';
import { policyFor, type TranslationState, translationsOf } from '../model/translation/states.ts';
import { inSourceLanguage } from './in-source-language.ts';

type AnyPage = Page<{ readonly id: string }>;

/** How an edition in another language than the source treats each part. */
interface Treatment {
  readonly source: string;
  readonly policy: ReturnType<typeof policyFor>;
  /** By the part's id. */
  readonly states: ReadonlyMap<string, TranslationState>;
}

/** The blocks of a part, each of which knows what is to say of it. */
function noticed(blocks: readonly Block[], kind: PartNotice['kind'], part: string): readonly Block[] {
  return blocks.map((block) => ({ ...block, notice: { kind, part } }));
}

/** A page in the source language, where its translation is missing. */
function untranslated<P extends AnyPage>(page: P, { source, policy }: Treatment): P {
  const body = inSourceLanguage(page.body, source);
  if (policy !== 'banner') return { ...page, body, origin: { language: source } };
  const told = sectionsOf(body).flatMap(({ key, blocks }) => noticed(blocks, 'untranslated', key));
  return { ...page, body: told, origin: { language: source, notice: 'untranslated' } };
}

function printedSection(
  section: Section,
  own: ReadonlyMap<string, Section>,
  { page, treatment }: { readonly page: string; readonly treatment: Treatment },
): readonly Block[] {
  const found = own.get(section.key);
  const isCurrent = treatment.states.get(`${page}#${section.key}`) === 'current';
  const isBanner = treatment.policy === 'banner';
  if (found && isCurrent) return found.blocks;
  if (found && isBanner) return noticed(found.blocks, 'older', section.key);
  const blocks = inSourceLanguage(section.blocks, treatment.source);
  return isBanner ? noticed(blocks, 'untranslated', section.key) : blocks;
}

/** A translated page, with the source in place of what is missing, and, where the kit wants that, of what is out of date. */
function translated<P extends AnyPage>(name: string, pages: { own: P; source: P }, treatment: Treatment): P {
  const { policy, states } = treatment;
  if (policy === 'block') return pages.own;
  const own = new Map(sectionsOf(pages.own.body).map((section) => [section.key, section]));
  const sections = sectionsOf(pages.source.body);
  const body = sections.flatMap((section) => printedSection(section, own, { page: name, treatment }));
  const isCurrent = states.get(`${name}#${FRONT}`) === 'current';
  if (policy === 'banner')
    return { ...pages.own, body, ...(isCurrent ? {} : { origin: { notice: 'older' } }) };
  if (isCurrent) return { ...pages.own, body };
  const { value } = pages.source;
  return { ...pages.own, value, body, origin: { language: treatment.source } };
}

function printed<P extends AnyPage>(
  own: readonly P[],
  source: readonly P[],
  { folder, treatment }: { readonly folder: string; readonly treatment: Treatment },
): readonly P[] {
  const byId = new Map(own.map((page) => [page.value.id, page]));
  return source.map((page) => {
    const found = byId.get(page.value.id);
    if (!found) return untranslated(page, treatment);
    return translated(`${folder}/${page.value.id}`, { own: found, source: page }, treatment);
  });
}

function printedModules(
  own: readonly Module[],
  source: readonly Module[],
  treatment: Treatment,
): readonly Module[] {
  return printed(own, source, { folder: 'modules', treatment }).map((module) => {
    const sessionsIn = (modules: readonly Module[]) =>
      modules.find(({ value }) => value.id === module.value.id)?.sessions ?? [];
    const folder = `modules/${module.value.id}`;
    return { ...module, sessions: printed(sessionsIn(own), sessionsIn(source), { folder, treatment }) };
  });
}

/**
 * The pages of an edition in a language: of the source, in its order, each part translated as far as the kit lets it be
 * printed so. What is not in the edition's language says so.
 */
export function printedPages(kit: Kit, language: string): LanguageContent {
  const [source] = kit.languages;
  const own = kit.languages.find((content) => content.language === language) ?? source;
  if (own === source) return source;
  const parts = translationsOf(kit).find((each) => each.language === language)?.parts ?? [];
  const treatment: Treatment = {
    source: source.language,
    policy: policyFor(kit, language),
    states: new Map(parts.map((part) => [part.source.id, part.state])),
  };
  return {
    language,
    chapters: printed(own.chapters, source.chapters, { folder: 'methodology', treatment }),
    modules: printedModules(own.modules, source.modules, treatment),
    readings: printed(own.readings, source.readings, { folder: 'readings', treatment }),
    aids: printed(own.aids, source.aids, { folder: 'aids', treatment }),
  };
}
