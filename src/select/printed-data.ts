import type { PartNotice } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Data } from '../model/parsed.ts';
import { policyFor, translationsOf } from '../model/translation/states.ts';

type NoticeKind = PartNotice['kind'];

/** Entries of data files whose translation is not up to date, by the id of their part. */
function lateEntries(kit: Kit, language: string): ReadonlyMap<string, NoticeKind> {
  const parts = translationsOf(kit).find((each) => each.language === language)?.parts ?? [];
  return new Map(
    parts
      .filter(({ source, state }) => source.path.endsWith('.yaml') && state !== 'current')
      .map(({ source, state }) => [source.id, state === 'missing' ? 'untranslated' : 'older']),
  );
}

/** What is to say of entries of data files in an edition; nothing where the kit wants no banners. */
export function dataNotices(kit: Kit, language: string): ReadonlyMap<string, NoticeKind> {
  return policyFor(kit, language) === 'banner' ? lateEntries(kit, language) : new Map();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** An entry whose texts by language are left in the source's alone; how else a term is called stays known. */
function inSourceAlone<T extends object>(entry: T, source: string): T {
  const values = Object.entries(entry).map(([name, value]: [string, unknown]) => {
    const text =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[source] : undefined;
    return [name, isText(text) ? { [source]: text } : value];
  });
  return Object.fromEntries(values) as T;
}

/** The entries of a data file as an edition prints them: in the source language where the kit wants that of late ones. */
export function printedData<T extends { readonly id: string }>(
  kit: Kit,
  { path, value }: Data<readonly T[]>,
  language: string,
): readonly T[] {
  if (policyFor(kit, language) !== 'source') return value;
  const late = lateEntries(kit, language);
  const source = kit.languages[0].language;
  return value.map((entry) => (late.has(`${path}#${entry.id}`) ? inSourceAlone(entry, source) : entry));
}
