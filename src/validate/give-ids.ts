import type { Finding } from '../model/diagnostic.ts';
import type { Kit, LanguageContent } from '../model/kit.ts';
import { shortIdFrom, takeId } from './id-from.ts';

/** Is it the id of a page that is missing, and not that of one of its objectives? */
function isPageWithoutId({ message, place }: Finding): boolean {
  return (
    message.key === 'schema.missing' &&
    message.values?.['key'] === 'id' &&
    place.path.endsWith('.md') &&
    place.start.column === 1
  );
}

/** A file's language, and its path below that: the same for all translations of a page. */
function partsOf(path: string): readonly [language: string, name: string] {
  const [language = '', ...rest] = path.split('/');
  return [language, rest.join('/')];
}

function idsByPath({ chapters, modules, readings, aids }: LanguageContent): ReadonlyMap<string, string> {
  const pages = [
    ...chapters,
    ...modules,
    ...modules.flatMap(({ sessions }) => sessions),
    ...readings,
    ...aids,
  ];
  return new Map(pages.map(({ path, value }) => [path, value.id]));
}

/** What an author would call a page that nobody could read whole. */
function nameOf(path: string, lines: readonly string[]): string {
  const title = lines.map((line) => /^title:\s*(\S.*)$/.exec(line)?.[1]).find((found) => found !== undefined);
  const file =
    path
      .replace(/\/index\.md$/, '')
      .split('/')
      .at(-1) ?? '';
  return shortIdFrom(title ?? '') || shortIdFrom(file.replace(/^\d+-|\.md$/g, ''));
}

/**
 * Pages without an id get one in the fix of that finding: made of the title, and no other page's; a translation gets that of
 * the page it translates. What reads one file cannot know either.
 */
export function giveIds(kit: Kit, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isPageWithoutId)) return findings;
  const [source] = kit.languages;
  const known = idsByPath(source);
  const taken = new Set([...known.values(), ...kit.broken.flatMap(({ id }) => id ?? [])]);
  const given = new Map([...known].map(([path, id]) => [partsOf(path)[1], id]));
  for (const { place } of findings.filter(isPageWithoutId)) {
    const [language, name] = partsOf(place.path);
    const wanted = nameOf(place.path, kit.lines.get(place.path) ?? []);
    if (language === source.language && wanted !== '') given.set(name, takeId(wanted, taken));
  }
  return findings.map((finding) => {
    const id = isPageWithoutId(finding) ? given.get(partsOf(finding.place.path)[1]) : undefined;
    if (id === undefined) return finding;
    const { path, start } = finding.place;
    return { ...finding, fix: [{ place: { path, start, end: start }, text: `id: ${id}\n` }] };
  });
}
