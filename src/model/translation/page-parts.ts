import { remember } from '../../lib/remember.ts';
import type { Block } from '../content.ts';
import type { SessionFront } from '../front-matter.ts';
import type { Kit, LanguageContent } from '../kit.ts';
import type { Page } from '../parsed.ts';
import { type Place, startOf } from '../place.ts';
import { measureBlocks, measureTexts, type Part } from './part.ts';
import { sectionsOf } from './sections.ts';

/** A page of one language by the name that it has in all of them: `modules/marco/base`. */
export interface NamedPage {
  readonly name: string;
  readonly page: Page<FrontTexts>;
}

/** What of any page's front matter is text to translate. */
interface FrontTexts {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly objectives?: SessionFront['objectives'];
}

export function namedPages({ chapters, modules, readings, aids }: LanguageContent): readonly NamedPage[] {
  return [
    ...chapters.map((page) => ({ name: `methodology/${page.value.id}`, page })),
    ...modules.flatMap((module) => [
      { name: `modules/${module.value.id}`, page: module },
      ...module.sessions.map((page) => ({ name: `modules/${page.key}`, page })),
    ]),
    ...readings.map((page) => ({ name: `readings/${page.value.id}`, page })),
    ...aids.map((page) => ({ name: `aids/${page.value.id}`, page })),
  ];
}

/** The section of a page's front matter: its title, its summary, the texts of its objectives. */
export const FRONT = 'front';

interface MeasuredSection extends Pick<Part, 'hash' | 'words'> {
  readonly key: string;
  /** Undefined for one without blocks. */
  readonly place: Place | undefined;
}

/** The sections of a body that was read from these lines. */
const measuredSections = remember((lines: readonly string[]) =>
  remember((body: readonly Block[]): readonly MeasuredSection[] =>
    sectionsOf(body).map(({ key, blocks }) => {
      const [first] = blocks;
      const place = first?.type === 'directive' ? first.opening : first?.place;
      return { key, place, ...measureBlocks(blocks, lines) };
    }),
  ),
);

/** A page's parts in reading order: its front matter, then the sections of its body. */
export function pageParts(kit: Kit, { name, page }: NamedPage): readonly Part[] {
  const { title, summary, objectives = [] } = page.value;
  const texts = [title, ...(summary ? [summary] : []), ...objectives.map(({ text }) => text)];
  const lines = kit.lines.get(page.path) ?? [];
  const part = (section: string) => ({ id: `${name}#${section}`, page: name, path: page.path });
  return [
    { ...part(FRONT), place: page.places.get('/title')?.value ?? startOf(page.path), ...measureTexts(texts) },
    ...measuredSections(lines)(page.body).map(({ key, place = startOf(page.path), hash, words }) => ({
      ...part(key),
      place,
      hash,
      words,
    })),
  ];
}
