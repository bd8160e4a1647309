import type { Edit } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { type NamedPage, namedPages } from '../model/translation/page-parts.ts';
import { pathIn } from '../model/translation/states.ts';
import { tidyText } from './check-text.ts';
import { dataEdit } from './data-edits.ts';
import { dataUnits } from './data-units.ts';
import type { ReadyPart } from './sort-parts.ts';
import { type WrittenPage, weavePage } from './weave-page.ts';

/** What translations do to a kit: pages as they will be, and what changes in data files. */
export interface WrittenParts {
  /** By path, in the translation's folder. */
  readonly pages: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
}

function written(kit: Kit, { page: { path, body } }: NamedPage): WrittenPage {
  return { lines: kit.lines.get(path) ?? [], body };
}

function pagesOf(kit: Kit, language: string): ReadonlyMap<string, NamedPage> {
  const content = kit.languages.find((each) => each.language === language);
  return new Map((content ? namedPages(content) : []).map((named) => [named.name, named]));
}

function writePages(kit: Kit, language: string, ready: readonly ReadyPart[]): ReadonlyMap<string, string> {
  const own = pagesOf(kit, language);
  const pages = new Map<string, string>();
  for (const named of namedPages(kit.languages[0])) {
    const parts = ready.filter(({ part }) => part.source.page === named.name);
    if (parts.length === 0) continue;
    const sections = new Set(parts.map(({ part }) => part.source.id.slice(named.name.length + 1)));
    const texts = parts.flatMap(({ answers }) =>
      answers.map(({ unit: { kind, place }, entry }) => ({ kind, place, text: tidyText(entry.text, kind) })),
    );
    const present = own.get(named.name);
    const text = weavePage(written(kit, named), present && written(kit, present), { sections, texts });
    pages.set(present?.page.path ?? pathIn(language, named.page.path), text);
  }
  return pages;
}

/** The translations of these parts, written as the kit has its texts. Nothing outside of them changes. */
export function writeParts(kit: Kit, language: string, ready: readonly ReadyPart[]): WrittenParts {
  const units = new Map(dataUnits(kit, kit.languages[0].language).map((unit) => [unit.key, unit]));
  const edits = ready.flatMap(({ answers }) =>
    answers.flatMap(({ unit, entry }) => {
      const found = units.get(unit.key);
      return found ? (dataEdit(kit, found, { language, text: entry.text }) ?? []) : [];
    }),
  );
  return { pages: writePages(kit, language, ready), edits };
}
