import { remember } from '../../lib/remember.ts';
import type { Kit, LanguageContent } from '../kit.ts';
import { dataParts } from './data-parts.ts';
import { namedPages, pageParts } from './page-parts.ts';
import type { Part } from './part.ts';

/** `unmarked`: a translation of which nobody has said that it is one of the source as it is now. */
export type TranslationState = 'current' | 'stale' | 'unmarked' | 'missing';

export interface TranslatedPart {
  readonly source: Part;
  /** Undefined when missing. */
  readonly own: Part | undefined;
  readonly state: TranslationState;
}

export interface Translation {
  readonly language: string;
  /** Every part of the source, in the order of the source. */
  readonly parts: readonly TranslatedPart[];
  /** What the source does not have. */
  readonly extra: readonly Part[];
}

function partsIn(kit: Kit, content: LanguageContent): readonly Part[] {
  return [
    ...dataParts(kit, content.language),
    ...namedPages(content).flatMap((named) => pageParts(kit, named)),
  ];
}

/** The path in another language's folder. */
export function pathIn(language: string, path: string): string {
  return path.replace(/^[^/]+(?=\/)/, language);
}

function stateOf(marked: readonly string[], source: Part, own: Part | undefined): TranslationState {
  if (!own) return 'missing';
  if (marked.length === 0) return 'unmarked';
  // Two branches may both have marked it; one of them did so for the source as it is.
  return marked.includes(source.hash) ? 'current' : 'stale';
}

function marksIn({ marks }: Kit, language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const mark of marks.filter((each) => each.language === language)) {
    found.set(mark.part, [...(found.get(mark.part) ?? []), mark.hash]);
  }
  return found;
}

function translationInto(kit: Kit, content: LanguageContent, source: readonly Part[]): Translation {
  const { language } = content;
  const own = new Map(partsIn(kit, content).map((part) => [part.id, part]));
  const known = new Set(source.map(({ id }) => id));
  const unread = new Set(kit.broken.map(({ path }) => path));
  const marks = marksIn(kit, language);
  return {
    language,
    // Of a page that could not be read nobody knows what it has; that it is broken is said already.
    parts: source
      .filter(({ path }) => !unread.has(pathIn(language, path)))
      .map((part) => {
        const found = own.get(part.id);
        return { source: part, own: found, state: stateOf(marks.get(part.id) ?? [], part, found) };
      }),
    extra: [...own.values()].filter(
      ({ id, path }) => !known.has(id) && !unread.has(pathIn(kit.languages[0].language, path)),
    ),
  };
}

/** How far the kit is translated, for each language but the source. */
export const translationsOf: (kit: Kit) => readonly Translation[] = remember((kit) => {
  const [source, ...others] = kit.languages;
  const parts = partsIn(kit, source);
  return others.map((content) => translationInto(kit, content, parts));
});

/** What the kit does with a part that is not translated, or whose translation is older than its source. */
export function policyFor({ manifest }: Kit, language: string): 'block' | 'banner' | 'source' {
  const { translation } = manifest.value;
  return translation?.languages?.[language] ?? translation?.policy ?? 'block';
}
