import { clockOf } from '../lib/clock.ts';
import { activityParts } from '../model/activity.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { DocBlock, DocRow, DocTable } from '../model/doc.ts';
import type { EditionModule, EditionSession } from '../model/edition.ts';
import { isBlock, plainText, walkBlocks } from '../model/walk.ts';
import { groupText, materialsText } from './blocks/activity.ts';
import type { BlockSetting, ShownSlide } from './blocks/block-setting.ts';
import { composeBlocks } from './blocks/compose-blocks.ts';
import { bullets, type Desk, heading, paragraph } from './desk.ts';

type SlideOf = BlockSetting['slideOf'];

/** An activity with the minute it begins. */
export interface TimedActivity {
  readonly activity: DirectiveOf<'activity'>;
  readonly start: number;
}

/** The activities of a session with a running clock; alternatives of a `choice` begin together, and count once. */
export function timeActivities(session: EditionSession): readonly TimedActivity[] {
  const timed: TimedActivity[] = [];
  let now = session.start;
  const add = (activity: DirectiveOf<'activity'>): number => {
    timed.push({ activity, start: now });
    return activity.attributes.minutes ?? 0;
  };
  for (const block of session.body) {
    if (isBlock(block, 'activity')) now += add(block);
    if (isBlock(block, 'choice')) {
      const lengths = block.children.flatMap((child) => (isBlock(child, 'activity') ? [add(child)] : []));
      now += lengths[0] ?? 0;
    }
  }
  return timed;
}

function slideNumbers(blocks: readonly Block[], slideOf: SlideOf): string {
  const numbers = [...walkBlocks(blocks)].flatMap((block) => {
    const shown: ShownSlide | undefined = isBlock(block, 'slide') ? slideOf(block) : undefined;
    return shown ? [shown.slide.number] : [];
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

function cell(text: string): { blocks: readonly DocBlock[] } {
  return { blocks: text === '' ? [] : [paragraph(text)] };
}

function planRow(desk: Desk, { activity, start }: TimedActivity, slideOf: SlideOf): DocRow {
  const { kind, minutes } = activity.attributes;
  const method = [kind === undefined ? '' : desk.words(`kind.${kind}`), groupText(activity, desk)];
  return {
    cells: [
      cell(clockOf(start)),
      cell(minutes === undefined ? '' : String(minutes)),
      { header: 'row', ...cell(plainText(activityParts(activity).title)) },
      cell(method.filter(Boolean).join(', ')),
      cell(materialsText(activity, desk)),
      cell(slideNumbers(activity.children, slideOf)),
    ],
  };
}

const PLAN_COLUMNS: DocTable['columns'] = [
  { width: { mm: 15 }, align: 'left' },
  { width: { mm: 12 }, align: 'right' },
  { width: { share: 3 }, align: 'left' },
  { width: { share: 2.4 }, align: 'left' },
  { width: { share: 3 }, align: 'left' },
  { width: { mm: 19 }, align: 'left' },
];

/** When each activity begins, how it is done, and what must be at hand. Empty when the session has no activity. */
export function sessionPlan(desk: Desk, session: EditionSession, slideOf: SlideOf): readonly DocBlock[] {
  const timed = timeActivities(session);
  if (timed.length === 0) return [];
  const head = ['time', 'minutes', 'activity', 'method', 'materials', 'slides'].map((name) => ({
    header: 'column' as const,
    blocks: [paragraph(desk.words(`plan.${name}`))],
  }));
  const rows = timed.map((each) => planRow(desk, each, slideOf));
  const caption = [{ text: desk.words('plan.caption') }];
  return [{ type: 'table', role: 'plan', columns: PLAN_COLUMNS, head: [{ cells: head }], rows, caption }];
}

/** Minutes, room, intensity and needs, in one line. */
function sessionFacts({ front }: EditionSession, { words }: Desk): string {
  return [
    words('minutes', { n: front.minutes }),
    front.room === undefined ? '' : words(`room.${front.room}`),
    words(`intensity.${front.intensity}`),
    ...(front.needs ?? []).map((need) => words(`needs.${need}`)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function objectives({ front }: EditionSession, desk: Desk): readonly DocBlock[] {
  if (front.objectives.length === 0) return [];
  const intro = { ...paragraph(desk.words('objectives'), 'meta'), keepWithNext: true };
  return [intro, bullets(front.objectives.map(({ text }) => text))];
}

export interface SessionOptions {
  /** Plan table, clock times and facts for those who lead it. */
  readonly withPlan: boolean;
  readonly slideOf: SlideOf;
}

/** A session: heading, facts, objectives, its plan where wanted, and its content. */
export function composeSession(
  desk: Desk,
  { module, session }: { readonly module: EditionModule; readonly session: EditionSession },
  { withPlan, slideOf }: SessionOptions,
): readonly DocBlock[] {
  const kicker = desk.words('session.kicker', { module: module.number, session: session.number });
  const clock = withPlan ? { now: session.start } : undefined;
  const setting: BlockSetting = { desk, level: 3, clock, slideOf, compose: composeBlocks };
  return [
    heading(desk, session.front.title, { level: 2, kicker }),
    paragraph(
      withPlan ? sessionFacts(session, desk) : desk.words('minutes', { n: session.front.minutes }),
      'meta',
    ),
    ...objectives(session, desk),
    ...(withPlan ? sessionPlan(desk, session, slideOf) : []),
    ...composeBlocks(session.body, setting),
  ];
}

/** A module's opening, and its sessions. */
export function composeModule(
  desk: Desk,
  module: EditionModule,
  options: SessionOptions,
): readonly DocBlock[] {
  const kicker = desk.words('module.kicker', { number: module.number });
  const setting: BlockSetting = {
    desk,
    level: 2,
    clock: undefined,
    slideOf: options.slideOf,
    compose: composeBlocks,
  };
  return [
    heading(desk, module.title, { level: 1, kicker }),
    ...(module.summary === '' ? [] : [paragraph(module.summary, 'lead')]),
    ...composeBlocks(module.body, setting),
    ...module.sessions.flatMap((session) => composeSession(desk, { module, session }, options)),
  ];
}
