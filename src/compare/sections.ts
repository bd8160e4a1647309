import type { Block, Directive } from '../model/content.ts';
import type { FieldChange, SectionChange } from '../model/kit-changes.ts';
import { type Section, sectionsOf } from '../model/translation/sections.ts';
import { walkBlocks } from '../model/walk.ts';
import { blockTitle, textTitle } from './block-title.ts';
import { compareFields } from './fields.ts';
import { pairById } from './items.ts';
import { matchSections } from './match-sections.ts';
import { blocksText } from './section-text.ts';
import { withoutPlaces } from './without-places.ts';
import { wordEdits } from './word-edits.ts';

interface NamedBlock {
  readonly key: string;
  readonly block: Directive;
}

/** The blocks of a section, each by a name that it keeps while its text changes. */
function namedBlocks({ blocks }: Section): readonly NamedBlock[] {
  const counts = new Map<string, number>();
  return walkBlocks(blocks)
    .filter((block): block is Directive => block.type === 'directive')
    .map((block) => {
      const name = `${block.name}:${block.id ?? (block.form === 'leaf' ? blockTitle(block) : '')}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return { key: `${name}:${count}`, block };
    });
}

/** Minutes, groups, quantities: what stands in braces behind the name of a block. */
function attributeChanges(before: Section, after: Section): readonly FieldChange[] {
  const own = after.blocks[0];
  return pairById(namedBlocks(before), namedBlocks(after), ({ key }) => key).flatMap(([old, now]) => {
    if (!old || !now) return [];
    const of = now.block === own ? {} : { of: blockTitle(now.block) };
    return compareFields(old.block.attributes, now.block.attributes).map((change) => ({ ...change, ...of }));
  });
}

function describe({ key, blocks }: Section): Pick<SectionChange, 'name' | 'block' | 'title'> {
  const [first] = blocks;
  const isOwn = first?.type === 'directive' && first.id !== undefined;
  return {
    name: key,
    block: isOwn ? first.name : 'text',
    title: isOwn ? blockTitle(first) : textTitle(blocks),
  };
}

function compareSection(before: Section, after: Section): readonly SectionChange[] {
  if (withoutPlaces(before.blocks) === withoutPlaces(after.blocks)) return [];
  return [
    {
      ...describe(after),
      change: 'changed',
      fields: attributeChanges(before, after),
      edits: wordEdits(blocksText(before.blocks), blocksText(after.blocks)),
    },
  ];
}

/** What changed in the body of a page, section by section. */
export function compareBodies(before: readonly Block[], after: readonly Block[]): readonly SectionChange[] {
  return matchSections(sectionsOf(before), sectionsOf(after)).flatMap(([old, now]) => {
    if (old && now) return compareSection(old, now);
    const one = now ?? old;
    return one
      ? [{ ...describe(one), change: now ? ('added' as const) : ('removed' as const), fields: [], edits: [] }]
      : [];
  });
}

/** The names of the sections that both have, in the order of each; undefined where that is the same. */
export function compareOrder(before: readonly Block[], after: readonly Block[]): readonly FieldChange[] {
  const pairs = matchSections(sectionsOf(before), sectionsOf(after)).filter(([old, now]) => old && now);
  const titleOf = (section: Section): string => describe(section).title || section.key;
  const nowOrder = pairs.map(([, now]) => now as Section);
  const oldPlaces = new Map(sectionsOf(before).map(({ key }, at) => [key, at]));
  const placeOf = ([old]: (typeof pairs)[number]): number => oldPlaces.get(old?.key ?? '') ?? 0;
  const oldOrder = [...pairs].sort((a, b) => placeOf(a) - placeOf(b)).map(([, now]) => now as Section);
  if (nowOrder.every((section, at) => section === oldOrder[at])) return [];
  return [{ field: 'order', before: oldOrder.map(titleOf), after: nowOrder.map(titleOf) }];
}
