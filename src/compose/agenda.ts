import { clockOf } from '../lib/clock.ts';
import type { DocBlock, DocCell, DocRow, DocTable } from '../model/doc.ts';
import type { EditionDay, EditionSession, TimedSlot } from '../model/edition.ts';
import { groupText, materialsText } from './blocks/activity.ts';
import { type Desk, deskIn, heading, paragraph } from './desk.ts';
import { frontSpans, noticeLine } from './origin.ts';
import { plannedTitle } from './session-plan.ts';
import { headRow, leftColumns, textCell } from './tables.ts';
import { timeSession } from './timeline.ts';
import { confirmNote } from './to-confirm.ts';

const NOTHING: DocCell = { blocks: [] };

/** What a slot is called, and what is to say of the translation of its name. */
function slotBlocks(slot: TimedSlot, desk: Desk, strong = false): readonly DocBlock[] {
  const origin = slot.kind === 'session' ? slot.origin : undefined;
  const title = slot.kind === 'session' ? slot.title : desk.words(`slot.${slot.kind}`);
  const spans = frontSpans(title, origin).map((span) => (strong ? { ...span, strong } : span));
  return [paragraph(spans), ...noticeLine(origin?.notice, desk)];
}

function namesOf(columns: readonly string[], { words }: Desk): readonly string[] {
  return columns.map((name) => words(`plan.${name}`));
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
export function agendaBlocks(desk: Desk, level: 2 | 3): readonly DocBlock[] {
  return desk.edition.days.flatMap((day): readonly DocBlock[] => {
    const rows = day.slots.map((slot) => ({
      cells: [textCell(clockOf(slot.start), { header: 'row' }), { blocks: slotBlocks(slot, desk) }],
    }));
    const end = {
      cells: [textCell(clockOf(endOf(day)), { header: 'row' }), textCell(desk.words('slot.end'))],
    };
    const table: DocTable = {
      type: 'table',
      role: 'plan',
      columns: leftColumns({ mm: 22 }, { share: 1 }),
      head: [headRow(namesOf(['time', 'content'], desk))],
      rows: [...rows, end],
    };
    const title = heading(desk, dayTitle(day, desk), { level, outline: false });
    // A day is looked up as a whole.
    return [{ type: 'group', blocks: [title, ...confirmNote(day, desk), table] }];
  });
}

function activityRows(session: EditionSession, desk: Desk): readonly DocRow[] {
  return timeSession(session).flatMap((part) => {
    if (part.kind !== 'activity') return [];
    const { activity, start } = part;
    const { tongue: language } = activity;
    const title = textCell(plannedTitle(part, desk), { language });
    const notice = noticeLine(session.origin?.notice ? undefined : part.notice?.kind, desk);
    const cells = [
      textCell(clockOf(start)),
      textCell(String(activity.attributes.minutes ?? '')),
      { ...title, blocks: [...title.blocks, ...notice] },
      textCell(groupText(activity, desk)),
      textCell(materialsText(activity, deskIn(language, desk)), { language }),
      NOTHING,
    ];
    return [{ cells }];
  });
}

function slotRows(
  slot: TimedSlot,
  sessions: ReadonlyMap<string, EditionSession>,
  desk: Desk,
): readonly DocRow[] {
  const row: DocRow = {
    ruled: true,
    cells: [
      textCell(clockOf(slot.start), { header: 'row' }),
      textCell(String(slot.minutes)),
      { blocks: slotBlocks(slot, desk, true), span: 3 },
      NOTHING,
    ],
  };
  const session = slot.kind === 'session' ? sessions.get(slot.key) : undefined;
  return session ? [row, ...activityRows(session, desk)] : [row];
}

const RUN_COLUMNS: DocTable['columns'] = [
  { width: 'auto', align: 'left' },
  { width: 'auto', align: 'right' },
  { width: { share: 4 }, align: 'left' },
  { width: { share: 2 }, align: 'left' },
  { width: { share: 4 }, align: 'left' },
  { width: { mm: 14 }, align: 'left' },
];

/** The days minute by minute, for those who run them. */
export function runSheetBlocks(desk: Desk): readonly DocBlock[] {
  const sessions = new Map(
    desk.edition.modules.flatMap((module) => module.sessions.map((each) => [each.key, each])),
  );
  const names = namesOf(['time', 'minutes', 'activity', 'method', 'materials', 'done'], desk);
  return desk.edition.days.flatMap((day): readonly DocBlock[] => [
    heading(desk, dayTitle(day, desk), { level: 1, kicker: desk.words('run-sheet.title') }),
    paragraph(desk.words('run-sheet.ends', { time: clockOf(endOf(day)) }), 'meta'),
    ...confirmNote(day, desk),
    {
      type: 'table',
      role: 'plan',
      columns: RUN_COLUMNS,
      head: [headRow(names)],
      rows: day.slots.flatMap((slot) => slotRows(slot, sessions, desk)),
    },
  ]);
}
