import { compareText } from '../lib/compare.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { DocBlock, DocRow } from '../model/doc.ts';
import { isBlock, plainText, walkBlocks } from '../model/walk.ts';
import { type Desk, heading, paragraph } from './desk.ts';
import { headRow } from './tables.ts';

/** Participants of the course that the list is computed for. */
const PARTICIPANTS = 20;
/** When an activity does not say how large its groups are. */
const USUAL_GROUP = 5;

interface Supply {
  readonly name: string;
  readonly count: number;
  readonly per: string;
}

/** The largest groups need the fewest sets; the smallest the most: it is the most that must be at hand. */
function groupsOf(activity: DirectiveOf<'activity'>): number {
  const { group } = activity.attributes;
  if (group === 'pairs') return Math.ceil(PARTICIPANTS / 2);
  if (group === 'individual') return PARTICIPANTS;
  if (group === 'plenary') return 1;
  const least = Number.parseInt(group ?? '', 10);
  return Math.ceil(PARTICIPANTS / (Number.isNaN(least) ? USUAL_GROUP : Math.max(1, least)));
}

function supplyOf(material: DirectiveOf<'material'>, activity: DirectiveOf<'activity'>): Supply {
  const { per = 'room', qty = 1 } = material.attributes;
  const times = { room: 1, participant: PARTICIPANTS, group: groupsOf(activity) }[per];
  return { name: plainText(material.label), count: qty * times, per };
}

function suppliesIn(blocks: readonly Block[]): readonly Supply[] {
  return walkBlocks(blocks).flatMap((activity) =>
    isBlock(activity, 'activity')
      ? walkBlocks(activity.children).flatMap((each) =>
          isBlock(each, 'material') ? [supplyOf(each, activity)] : [],
        )
      : [],
  );
}

/** What the activities use, the most of each thing that one activity needs: things are used again. */
function countSupplies({ edition }: Desk): readonly Supply[] {
  const most = new Map<string, Supply>();
  for (const supply of suppliesIn(
    edition.modules.flatMap(({ sessions }) => sessions.flatMap(({ body }) => body)),
  )) {
    if (supply.count > (most.get(supply.name)?.count ?? 0)) most.set(supply.name, supply);
  }
  return [...most.values()].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

function supplyRow({ name, count, per }: Supply, { words }: Desk): DocRow {
  return {
    cells: [
      { header: 'row', blocks: [paragraph(name)] },
      { blocks: [paragraph(String(count))] },
      { blocks: [paragraph(words(`supplies.per-${per}`))] },
      { blocks: [] },
    ],
  };
}

/** What to bring for a course of twenty, computed from the materials of the activities. Empty when they need none. */
export function suppliesBlocks(desk: Desk): readonly DocBlock[] {
  const supplies = countSupplies(desk);
  if (supplies.length === 0) return [];
  const { words } = desk;
  const names = ['item', 'count', 'per', 'ready'].map((name) => words(`supplies.${name}`));
  return [
    heading(desk, words('supplies.title', { n: PARTICIPANTS }), { level: 2 }),
    paragraph(words('supplies.how', { n: PARTICIPANTS, size: USUAL_GROUP }), 'small'),
    {
      type: 'table',
      role: 'data',
      columns: [
        { width: { share: 1 }, align: 'left' },
        { width: { mm: 20 }, align: 'right' },
        { width: { mm: 36 }, align: 'left' },
        { width: { mm: 18 }, align: 'left' },
      ],
      head: [headRow(names)],
      rows: supplies.map((supply) => supplyRow(supply, desk)),
    },
  ];
}
