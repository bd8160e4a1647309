import { clockOf } from '../lib/clock.ts';
import { activityParts } from '../model/activity.ts';
import type { DocBlock, DocRow } from '../model/doc.ts';
import type { EditionDay, EditionSession, TimedSlot } from '../model/edition.ts';
import { plainText } from '../model/walk.ts';
import { groupText, materialsText } from './blocks/activity.ts';
import { type Desk, heading, paragraph } from './desk.ts';
import { timeActivities } from './session.ts';

function cell(text: string, header?: 'row') {
  return { blocks: text === '' ? [] : [paragraph(text)], ...(header === undefined ? {} : { header }) };
}

function slotTitle(slot: TimedSlot, { words }: Desk): string {
  return slot.kind === 'session' ? slot.title : words(`slot.${slot.kind}`);
}

function headRow(names: readonly string[], { words }: Desk): DocRow {
  return {
    cells: names.map((name) => ({ header: 'column' as const, blocks: [paragraph(words(`plan.${name}`))] })),
  };
}

function dayTitle(day: EditionDay, { edition, words }: Desk): string {
  return edition.days.length === 1 ? words('day.only') : words('day', { number: day.number });
}

/** When a day ends: the end of its last part. */
function endOf(day: EditionDay): number {
  const last = day.slots.at(-1);
  return last ? last.start + last.minutes : 0;
}

/** What happens when, for everybody: clock times, no minutes. */
export function agendaBlocks(desk: Desk, level: 1 | 2): readonly DocBlock[] {
  return desk.edition.days.flatMap((day): readonly DocBlock[] => {
    const rows = day.slots.map((slot) => ({
      cells: [cell(clockOf(slot.start), 'row'), cell(slotTitle(slot, desk))],
    }));
    const end = { cells: [cell(clockOf(endOf(day)), 'row'), cell(desk.words('slot.end'))] };
    return [
      heading(desk, dayTitle(day, desk), { level, outline: level === 1 }),
      {
        type: 'table',
        role: 'plan',
        columns: [
          { width: { mm: 22 }, align: 'left' },
          { width: { share: 1 }, align: 'left' },
        ],
        head: [headRow(['time', 'content'], desk)],
        rows: [...rows, end],
      },
    ];
  });
}

function activityRows(session: EditionSession, desk: Desk): readonly DocRow[] {
  return timeActivities(session).map(({ activity, start }) => ({
    cells: [
      cell(clockOf(start)),
      cell(String(activity.attributes.minutes ?? '')),
      cell(plainText(activityParts(activity).title)),
      cell(groupText(activity, desk)),
      cell(materialsText(activity, desk)),
      { blocks: [] },
    ],
  }));
}

function slotRows(
  slot: TimedSlot,
  sessions: ReadonlyMap<string, EditionSession>,
  desk: Desk,
): readonly DocRow[] {
  const title = [{ text: slotTitle(slot, desk), strong: true }];
  const row: DocRow = {
    ruled: true,
    cells: [
      cell(clockOf(slot.start), 'row'),
      cell(String(slot.minutes)),
      { blocks: [paragraph(title)], span: 3 },
      { blocks: [] },
    ],
  };
  const session = slot.kind === 'session' ? sessions.get(slot.key) : undefined;
  return session ? [row, ...activityRows(session, desk)] : [row];
}

/** The days minute by minute, for those who run them. */
export function runSheetBlocks(desk: Desk): readonly DocBlock[] {
  const sessions = new Map(
    desk.edition.modules.flatMap((module) => module.sessions.map((each) => [each.key, each])),
  );
  return desk.edition.days.flatMap((day): readonly DocBlock[] => [
    heading(desk, dayTitle(day, desk), { level: 1 }),
    paragraph(desk.words('run-sheet.ends', { time: clockOf(endOf(day)) }), 'meta'),
    {
      type: 'table',
      role: 'plan',
      columns: [
        { width: { mm: 15 }, align: 'left' },
        { width: { mm: 12 }, align: 'right' },
        { width: { share: 4 }, align: 'left' },
        { width: { share: 2 }, align: 'left' },
        { width: { share: 4 }, align: 'left' },
        { width: { mm: 14 }, align: 'left' },
      ],
      head: [headRow(['time', 'minutes', 'activity', 'method', 'materials', 'done'], desk)],
      rows: day.slots.flatMap((slot) => slotRows(slot, sessions, desk)),
    },
  ]);
}
