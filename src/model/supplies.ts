import { compareText } from '../lib/compare.ts';
import type { Block, DirectiveOf } from './content.ts';
import type { Edition } from './edition.ts';
import { dealGroups } from './groups.ts';
import { isBlock, plainText, walkBlocks } from './walk.ts';

export interface Supply {
  readonly name: string;
  readonly count: number;
  readonly per: 'room' | 'participant' | 'group';
}

function supplyOf(
  material: DirectiveOf<'material'>,
  activity: DirectiveOf<'activity'>,
  participants: number,
): Supply {
  const { per = 'room', qty = 1 } = material.attributes;
  const times = {
    room: 1,
    participant: participants,
    group: dealGroups(activity.attributes.group, participants).count,
  }[per];
  return { name: plainText(material.label), count: qty * times, per };
}

function suppliesIn(blocks: readonly Block[], participants: number): readonly Supply[] {
  return walkBlocks(blocks).flatMap((activity) =>
    isBlock(activity, 'activity')
      ? walkBlocks(activity.children).flatMap((each) =>
          isBlock(each, 'material') ? [supplyOf(each, activity, participants)] : [],
        )
      : [],
  );
}

/** What the activities use, the most of each thing that one activity needs: things are used again. */
export function countSupplies(
  { modules }: Pick<Edition, 'modules'>,
  participants: number,
): readonly Supply[] {
  const most = new Map<string, Supply>();
  const blocks = modules.flatMap(({ sessions }) => sessions.flatMap(({ body }) => body));
  for (const supply of suppliesIn(blocks, participants)) {
    if (supply.count > (most.get(supply.name)?.count ?? 0)) most.set(supply.name, supply);
  }
  return [...most.values()].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}
