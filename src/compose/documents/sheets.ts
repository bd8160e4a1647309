import type { DocBlock } from '../../model/doc.ts';
import { agendaBlocks, runSheetBlocks } from '../agenda.ts';
import { contactBlocks, glossaryBlocks } from '../annexes.ts';
import type { BlockSetting } from '../blocks/block-setting.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { bullets, type Desk, heading, paragraph } from '../desk.ts';
import { versionCard, versionNote } from '../front-matter.ts';
import { bodyOf, frontSpans, originNotice } from '../origin.ts';
import { suppliesBlocks } from '../supplies.ts';
import { openList } from '../to-confirm.ts';

export function agenda(desk: Desk): readonly DocBlock[] {
  const { words, say, edition } = desk;
  return [
    heading(desk, words('agenda.title'), { level: 1, kicker: say(edition.kit.title) }),
    paragraph(say(edition.audience.title), 'lead'),
    ...agendaBlocks(desk, 2),
    ...versionNote(desk),
  ];
}

export function runSheet(desk: Desk): readonly DocBlock[] {
  return [...runSheetBlocks(desk), ...versionCard(desk)];
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
  return [...glossaryBlocks(desk), ...versionCard(desk)];
}

export function contacts(desk: Desk): readonly DocBlock[] {
  return [...contactBlocks(desk), ...versionNote(desk)];
}

const STAGES = ['t-30', 't-7', 't-1', 't-0', 't+7'] as const;
const TASKS_A_STAGE = 5;

/** What to arrange before, during and after a course, with the supplies it needs. */
export function logistics(desk: Desk): readonly DocBlock[] {
  const { words } = desk;
  const stages = STAGES.flatMap((stage): readonly DocBlock[] => [
    heading(desk, words(`logistics.${stage}`), { level: 2 }),
    bullets(
      Array.from({ length: TASKS_A_STAGE }, (_, at) => words(`logistics.${stage}.${at + 1}`)),
      'box',
    ),
  ]);
  return [
    heading(desk, words('logistics.title'), { level: 1, kicker: desk.say(desk.edition.kit.title) }),
    {
      type: 'fields',
      rows: [
        [
          { label: words('field.venue'), share: 2 },
          { label: words('field.date'), share: 1 },
        ],
        [{ label: words('field.responsible'), share: 1 }],
      ],
    },
    ...stages,
    ...suppliesBlocks(desk),
    ...openList(desk, 2),
    ...versionCard(desk),
  ];
}
