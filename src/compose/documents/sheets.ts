import type { DocBlock, DocFields } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { agendaBlocks, runSheetBlocks } from '../agenda.ts';
import { contactBlocks, glossaryBlocks } from '../annexes.ts';
import type { BlockSetting } from '../blocks/block-setting.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { colonOf } from '../colon.ts';
import { bullets, type Desk, heading, paragraph } from '../desk.ts';
import { imprint, versionNote } from '../front-matter.ts';
import { bodyOf, frontSpans, originNotice } from '../origin.ts';
import { suppliesBlocks } from '../supplies.ts';
import { openList } from '../to-confirm.ts';

export function agenda(desk: Desk): readonly DocBlock[] {
  const { words, say, edition } = desk;
  return [
    heading(desk, words('agenda.title'), { level: 1, kicker: say(edition.kit.title) }),
    paragraph(say(edition.audience.title), 'lead'),
    // Below the last day it would often stand on a page of its own.
    ...versionNote(desk),
    ...agendaBlocks(desk, 2),
  ];
}

export function runSheet(desk: Desk): readonly DocBlock[] {
  return [...runSheetBlocks(desk), ...imprint(desk)];
}

/** One page each, to be kept at hand. */
export function jobAids(desk: Desk): readonly DocBlock[] {
  const setting: BlockSetting = {
    desk,
    level: 2,
    isNested: false,
    clock: undefined,
    slideOf: () => undefined,
    compose: composeBlocks,
  };
  const pages = desk.edition.aids.flatMap((aid): readonly DocBlock[] => [
    heading(desk, frontSpans(aid.value.title, aid.origin), { level: 1 }),
    ...originNotice(aid.origin, desk),
    ...composeBlocks(bodyOf(aid), setting),
  ]);
  return [...pages, ...versionNote(desk)];
}

export function glossary(desk: Desk): readonly DocBlock[] {
  return [...glossaryBlocks(desk), ...imprint(desk)];
}

export function contacts(desk: Desk): readonly DocBlock[] {
  return [...contactBlocks(desk), ...versionNote(desk)];
}

const STAGES = ['t-30', 't-7', 't-1', 't-0', 't+7'] as const;
const TASKS_A_STAGE = 5;

/** When a stage is, by the calendar of the course where that is known. */
function stageHeading(stage: string, desk: Desk): readonly DocBlock[] {
  const name = desk.words(`logistics.${stage}`);
  const day = desk.filled?.stages?.[stage];
  if (!day) return [heading(desk, name, { level: 2 })];
  const note = day.note === '' ? [] : [{ ...paragraph(day.note, 'small'), keepWithNext: true }];
  return [heading(desk, `${name}${colonOf(desk.words)}${day.date}`, { level: 2 }), ...note];
}

/** Known days are written out, and need a row of their own. */
function whereAndWhen({ words, filled }: Desk): DocFields['rows'] {
  const venue = fieldOf(words('field.venue'), 2, filled?.venue);
  const date = fieldOf(words('field.date'), 1, filled?.date);
  return filled ? [[venue], [date]] : [[venue, date]];
}

/** What to arrange before, during and after a course, with the supplies it needs; of a course, these have a list of their own. */
export function logistics(desk: Desk): readonly DocBlock[] {
  const { words, filled } = desk;
  const stages = STAGES.flatMap((stage): readonly DocBlock[] => [
    ...stageHeading(stage, desk),
    bullets(
      Array.from({ length: TASKS_A_STAGE }, (_, at) => words(`logistics.${stage}.${at + 1}`)),
      'box',
    ),
  ]);
  return [
    heading(desk, words('logistics.title'), { level: 1, kicker: desk.say(desk.edition.kit.title) }),
    {
      type: 'fields',
      rows: [...whereAndWhen(desk), [{ label: words('field.responsible'), share: 1 }]],
    },
    ...stages,
    ...(filled ? [] : suppliesBlocks(desk)),
    ...openList(desk, 2),
    ...imprint(desk),
  ];
}
