import type { Section } from '../model/translation/sections.ts';
import { textTitle } from './block-title.ts';
import { withoutPlaces } from './without-places.ts';

/** A section of the older page and the one of the newer that took its place. */
export type SectionPair = readonly [before: Section | undefined, after: Section | undefined];

function isAnchored({ key }: Section): boolean {
  return !key.includes('+');
}

/** Ways to know a section again, the surest first. A section is only taken for another by one of them. */
const LIKENESSES: readonly ((section: Section) => string | undefined)[] = [
  (section) => (isAnchored(section) ? section.key : undefined),
  (section) => (isAnchored(section) ? undefined : withoutPlaces(section.blocks)),
  (section) => (isAnchored(section) ? undefined : textTitle(section.blocks) || undefined),
  (section) => (isAnchored(section) ? undefined : section.key),
];

interface Matching {
  readonly found: Map<Section, Section>;
  readonly taken: Set<Section>;
}

function matchBy(
  likeness: (section: Section) => string | undefined,
  [before, after]: readonly [readonly Section[], readonly Section[]],
  { found, taken }: Matching,
): void {
  for (const now of after) {
    const key = found.has(now) ? undefined : likeness(now);
    if (key === undefined) continue;
    const old = before.find((each) => !taken.has(each) && likeness(each) === key);
    if (!old) continue;
    found.set(now, old);
    taken.add(old);
  }
}

/** Sections of two versions of a page in pairs: those of the newer in its order, then those that are gone. */
export function matchSections(before: readonly Section[], after: readonly Section[]): readonly SectionPair[] {
  const matching: Matching = { found: new Map(), taken: new Set() };
  for (const likeness of LIKENESSES) matchBy(likeness, [before, after], matching);
  return [
    ...after.map((now): SectionPair => [matching.found.get(now), now]),
    ...before.filter((old) => !matching.taken.has(old)).map((old): SectionPair => [old, undefined]),
  ];
}
