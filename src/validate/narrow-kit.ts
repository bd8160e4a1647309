import type { Kit, LanguageContent, Module } from '../model/kit.ts';
import type { Data } from '../model/parsed.ts';

/** All that a rule can read that looks at one file: where these are the same objects, it says the same. The first is of this file alone. */
export type Readable = readonly [lines: readonly string[], ...others: readonly unknown[]];

/** What can be read of each text file, `kit.yaml` beside it. */
export function readablesOf(kit: Kit): ReadonlyMap<string, Readable> {
  const modules = kit.languages.flatMap((content) => content.modules);
  // A session is named after its module.
  const names = new Map(modules.flatMap(({ value, sessions }) => sessions.map(({ path }) => [path, value])));
  const texts = [...kit.lines].filter(([, lines]) => lines.length > 0);
  return new Map(texts.map(([path, lines]) => [path, [lines, kit.manifest, names.get(path)]]));
}

function narrowModule(module: Module, paths: ReadonlySet<string>): readonly Module[] {
  const sessions = module.sessions.filter(({ path }) => paths.has(path));
  if (paths.has(module.path)) return [{ ...module, sessions }];
  return sessions.length > 0 ? [{ ...module, body: [], sessions }] : [];
}

function narrowLanguage(content: LanguageContent, paths: ReadonlySet<string>): LanguageContent {
  const { language, chapters, modules, readings, aids } = content;
  const isKept = ({ path }: { readonly path: string }): boolean => paths.has(path);
  return {
    language,
    chapters: chapters.filter(isKept),
    modules: modules.flatMap((module) => narrowModule(module, paths)),
    readings: readings.filter(isKept),
    aids: aids.filter(isKept),
  };
}

function narrowData<T>(data: Data<readonly T[]>, paths: ReadonlySet<string>): Data<readonly T[]> {
  return paths.has(data.path) ? data : { path: data.path, value: [], places: new Map() };
}

const CHANGELOG = 'CHANGELOG.md';

/**
 * The kit as these of its text files make it, for rules that look at one file at a time. What `kit.yaml` says, and how the
 * modules of sessions are called, is there in any case.
 */
export function narrowKit(kit: Kit, paths: ReadonlySet<string>): Kit {
  const [source, ...others] = kit.languages;
  return {
    manifest: kit.manifest,
    contacts: narrowData(kit.contacts, paths),
    glossary: narrowData(kit.glossary, paths),
    references: narrowData(kit.references, paths),
    media: narrowData(kit.media, paths),
    releases: paths.has(CHANGELOG) ? kit.releases : [],
    languages: [narrowLanguage(source, paths), ...others.map((content) => narrowLanguage(content, paths))],
    marks: [],
    assets: new Map(),
    broken: [],
    ignores: [],
    lines: new Map([...kit.lines].filter(([path]) => paths.has(path))),
  };
}
