import type { DocBlock, DocRow } from '../model/doc.ts';
import { USUAL_GROUP } from '../model/groups.ts';
import { countSupplies, type Supply } from '../model/supplies.ts';
import { type Desk, heading, paragraph } from './desk.ts';
import { headRow } from './tables.ts';

/** Participants of the course that the list is computed for. */
const PARTICIPANTS = 20;
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
  const supplies = countSupplies(desk.edition, PARTICIPANTS);
  if (supplies.length === 0) return [];
  const { words } = desk;
  const names = ['item', 'count', 'per', 'ready'].map((name) => words(`supplies.${name}`));
  return [
    heading(desk, words('supplies.title', { n: PARTICIPANTS }), { level: 2 }),
    {
      ...paragraph(words('supplies.how', { n: PARTICIPANTS, size: USUAL_GROUP }), 'small'),
      keepWithNext: true,
    },
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
