import { compareText } from '../lib/compare.ts';
import type { Block, DirectiveOf } from './content.ts';
import type { Edition } from './edition.ts';
import { dealGroups } from './groups.ts';
import { childBlocks, isBlock, plainText, walkBlocks } from './walk.ts';

export interface Supply {
  readonly name: string;
  readonly count: number;
  /** `several`: used up by several activities, whose needs were added. */
  readonly per: 'room' | 'participant' | 'group' | 'several';
}

interface Need extends Supply {
  /** What is written on or given away is not there for the next activity. */
  readonly isUsedUp: boolean;
}

function needOf(
  material: DirectiveOf<'material'>,
  activity: DirectiveOf<'activity'>,
  participants: number,
): Need {
  const { per = 'room', qty = 1, again = 'yes' } = material.attributes;
  const times = {
    room: 1,
    participant: participants,
    group: dealGroups(activity.attributes.group, participants).count,
  }[per];
  return { name: plainText(material.label), count: qty * times, per, isUsedUp: again === 'no' };
}

/** Of each thing the most that one of the needs asks; of what is used up their sum, where all of them are to be met. */
function joined(needs: readonly Need[], areAllMet: boolean): readonly Need[] {
  const known = new Map<string, Need>();
  for (const need of needs) {
    const before = known.get(need.name);
    if (before && areAllMet && before.isUsedUp && need.isUsedUp)
      known.set(need.name, { ...need, count: before.count + need.count, per: 'several' });
    else if (need.count > (before?.count ?? 0)) known.set(need.name, need);
  }
  return [...known.values()];
}

/** What one block needs; of alternatives to choose from, one is done. */
function needsOf(block: Block, participants: number): readonly Need[] {
  if (isBlock(block, 'activity')) {
    const materials = walkBlocks(block.children).flatMap((each) =>
      isBlock(each, 'material') ? [needOf(each, block, participants)] : [],
    );
    return joined(materials, true);
  }
  const inner = childBlocks(block).flatMap((child) => needsOf(child, participants));
  return isBlock(block, 'choice') ? joined(inner, false) : inner;
}

/**
 * What the activities use. Things are used again, so the activity that needs most of a thing counts; what is used up
 * (`again=no`) is added.
 */
export function countSupplies(
  { modules }: Pick<Edition, 'modules'>,
  participants: number,
): readonly Supply[] {
  const blocks = modules.flatMap(({ sessions }) => sessions.flatMap(({ body }) => body));
  const needs = joined(
    blocks.flatMap((block) => needsOf(block, participants)),
    true,
  );
  return needs
    .map(({ name, count, per }) => ({ name, count, per }))
    .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}
