import type { DocBlock } from '../model/doc.ts';
import type { EditionModule, EditionSession } from '../model/edition.ts';
import { sessionAnchor } from './anchors.ts';
import type { BlockSetting } from './blocks/block-setting.ts';
import { composeBlocks } from './blocks/compose-blocks.ts';
import { bullets, type Desk, heading, paragraph } from './desk.ts';
import { dotted } from './dotted.ts';
import { bodyOf, frontSpans, originNotice } from './origin.ts';
import { sessionPlan } from './session-plan.ts';

/** Minutes, room, intensity and needs, in one line. */
function sessionFacts({ front }: EditionSession, { words }: Desk): string {
  return dotted([
    words('minutes', { n: front.minutes }),
    front.room === undefined ? '' : words(`room.${front.room}`),
    words(`intensity.${front.intensity}`),
    ...(front.needs ?? []).map((need) => words(`needs.${need}`)),
  ]);
}

/** A session does not begin at a page's foot with its objectives alone. */
function objectives({ front, origin }: EditionSession, desk: Desk): readonly DocBlock[] {
  if (front.objectives.length === 0) return [];
  const intro = { ...paragraph(desk.words('objectives'), 'meta'), keepWithNext: true };
  const list = bullets(front.objectives.map(({ text }) => frontSpans(text, origin)));
  return [intro, { ...list, keepWithNext: true }];
}

export interface SessionOptions {
  /** Plan table, clock times and facts for those who lead it. */
  readonly withPlan: boolean;
  readonly slideOf: BlockSetting['slideOf'];
}

/** A session: heading, facts, objectives, its plan where wanted, and its content. */
function composeSession(
  desk: Desk,
  { module, session }: { readonly module: EditionModule; readonly session: EditionSession },
  { withPlan, slideOf }: SessionOptions,
): readonly DocBlock[] {
  const kicker = desk.words('session.kicker', { module: module.number, session: session.number });
  const clock = withPlan ? { now: session.start } : undefined;
  const setting: BlockSetting = { desk, level: 3, isNested: false, clock, slideOf, compose: composeBlocks };
  return [
    heading(desk, frontSpans(session.front.title, session.origin), {
      level: 2,
      kicker,
      id: sessionAnchor(session),
    }),
    ...originNotice(session.origin, desk),
    paragraph(
      withPlan ? sessionFacts(session, desk) : desk.words('minutes', { n: session.front.minutes }),
      'meta',
    ),
    ...objectives(session, desk),
    ...(withPlan ? sessionPlan(desk, session, slideOf) : []),
    ...composeBlocks(bodyOf(session), setting),
  ];
}

/** The sessions of a module at its opening, with links to them. */
function sessionList({ sessions }: EditionModule, desk: Desk): readonly DocBlock[] {
  const entries = sessions.map((session) => {
    const { title, minutes } = session.front;
    const link = { heading: sessionAnchor(session), title: desk.words('link.to', { target: title }) };
    const name = desk.words('session.entry', { number: session.number, title });
    const tongue = session.origin?.language === undefined ? {} : { language: session.origin.language };
    return [{ text: name, link, ...tongue }, { text: ` (${desk.words('minutes', { n: minutes })})` }];
  });
  return [{ ...paragraph(desk.words('module.sessions'), 'meta'), keepWithNext: true }, bullets(entries)];
}

/** A module's opening on a right-hand page, and its sessions. */
export function composeModule(
  desk: Desk,
  module: EditionModule,
  options: SessionOptions,
): readonly DocBlock[] {
  const kicker = desk.words('module.kicker', { number: module.number });
  const setting: BlockSetting = {
    desk,
    level: 2,
    isNested: false,
    clock: undefined,
    slideOf: options.slideOf,
    compose: composeBlocks,
  };
  return [
    { type: 'break', to: 'recto' },
    heading(desk, frontSpans(module.title, module.origin), { level: 1, kicker, tab: module.number }),
    ...originNotice(module.origin, desk),
    ...(module.summary === '' ? [] : [paragraph(frontSpans(module.summary, module.origin), 'lead')]),
    ...sessionList(module, desk),
    ...composeBlocks(bodyOf(module), setting),
    ...module.sessions.flatMap((session) => composeSession(desk, { module, session }, options)),
  ];
}
