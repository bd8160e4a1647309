import { compareText } from '../lib/compare.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Kit, LanguageContent, Module, Session } from '../model/kit.ts';
import type { Broken, Data, Parsed, ParsedContent } from '../model/parsed.ts';

export interface LinkedKit {
  /** Undefined when `kit.yaml` is broken. */
  readonly kit: Kit | undefined;
  /** Of all files, in the order of their paths. */
  readonly findings: readonly Finding[];
}

type Kind = ParsedContent['kind'];
type ContentOf<K extends Kind> = Extract<ParsedContent, { kind: K }>;

function allOf<K extends Kind>(parsed: readonly Parsed[], kind: K): readonly ContentOf<K>[] {
  return parsed.flatMap(({ content }) => (content.kind === kind ? [content as ContentOf<K>] : []));
}

function listOf<T>(found: readonly Data<readonly T[]>[], path: string): Data<readonly T[]> {
  return found[0] ?? { path, value: [], places: new Map() };
}

function linkModule(module: ContentOf<'module'>, sessions: readonly ContentOf<'session'>[]): Module {
  const own = sessions.filter(({ folder }) => folder === module.folder);
  return {
    ...module,
    sessions: own.map((session): Session => ({ ...session, key: `${module.value.id}/${session.value.id}` })),
  };
}

function linkLanguage(language: string, parsed: readonly Parsed[]): LanguageContent {
  const here = <T extends { readonly language: string }>(pages: readonly T[]) =>
    pages.filter((page) => page.language === language);
  const sessions = here(allOf(parsed, 'session'));
  return {
    language,
    chapters: here(allOf(parsed, 'chapter')),
    modules: here(allOf(parsed, 'module')).map((module) => linkModule(module, sessions)),
    readings: here(allOf(parsed, 'reading')),
    aids: here(allOf(parsed, 'aid')),
  };
}

/** All files of one kit, put together. */
export function linkKit(files: readonly Parsed[], loadFindings: readonly Finding[]): LinkedKit {
  const parsed = [...files].sort((a, b) => compareText(a.path, b.path));
  const findings = [...loadFindings, ...parsed.flatMap((file) => file.findings)];
  const manifest = allOf(parsed, 'manifest')[0];
  if (!manifest) return { kit: undefined, findings };
  const [source = 'es', ...others] = manifest.value.languages;
  const kit: Kit = {
    manifest,
    contacts: listOf(allOf(parsed, 'contacts'), 'contacts.yaml'),
    glossary: listOf(allOf(parsed, 'glossary'), 'glossary.yaml'),
    references: listOf(allOf(parsed, 'references'), 'references.yaml'),
    media: listOf(allOf(parsed, 'media'), 'media.yaml'),
    releases: allOf(parsed, 'changelog').flatMap(({ releases }) => releases),
    languages: [linkLanguage(source, parsed), ...others.map((language) => linkLanguage(language, parsed))],
    marks: allOf(parsed, 'lock').flatMap(({ marks }) => marks),
    assets: new Map(allOf(parsed, 'asset').map(({ path, asset }) => [path, asset])),
    broken: allOf(parsed, 'broken').map(({ path, id }): Broken => ({ path, id })),
    ignores: parsed.flatMap((file) => file.ignores),
    lines: new Map(parsed.map((file) => [file.path, file.lines])),
  };
  return { kit, findings };
}
