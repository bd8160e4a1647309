import { clockOf } from '../lib/clock.ts';
import { activityParts } from '../model/activity.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { DocBlock, DocRow, DocTable } from '../model/doc.ts';
import type { EditionSession } from '../model/edition.ts';
import { slideParts } from '../model/slide.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import { activityTitle, groupText, materialsText } from './blocks/activity.ts';
import type { BlockSetting } from './blocks/block-setting.ts';
import { type Desk, deskIn, paragraph } from './desk.ts';
import { dotted } from './dotted.ts';
import { firstSentence } from './first-sentence.ts';
import { spansOf, spanText } from './spans.ts';
import { headRow, textCell } from './tables.ts';
import { type TimedActivity, type TimedSlides, timeSession } from './timeline.ts';

type SlideOf = BlockSetting['slideOf'];

function numbersOf(slides: readonly DirectiveOf<'slide'>[], slideOf: SlideOf): string {
  const numbers = slides.flatMap((slide) => slideOf(slide)?.slide.number ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

function slidesIn(blocks: readonly Block[]): readonly DirectiveOf<'slide'>[] {
  return walkBlocks(blocks).flatMap((block) => (isBlock(block, 'slide') ? [block] : []));
}

/** The name of an activity, marked where it is one of several to choose from. */
export function plannedTitle({ activity, isAlternative }: TimedActivity, outer: Desk): string {
  const desk = deskIn(activity.tongue, outer);
  const title = spanText(activityTitle(activity, desk));
  return isAlternative ? desk.words('plan.alternative', { title }) : title;
}

/** Where each timed step begins. Steps without minutes are in the text below. */
function stepRows({ activity, start }: TimedActivity, desk: Desk): readonly DocRow[] {
  let now = start;
  return activityParts(activity).steps.flatMap(({ minutes, blocks }) => {
    if (minutes === undefined) return [];
    const at = now;
    now += minutes;
    const first = blocks.find((block) => block.type === 'paragraph');
    const text = first?.type === 'paragraph' ? spanText(spansOf(first.children, desk)) : '';
    const step = { ...textCell(firstSentence(text), { language: activity.tongue }), span: 4 };
    return [{ cells: [textCell(clockOf(at)), textCell(String(minutes)), step] }];
  });
}

function activityRows(timed: TimedActivity, desk: Desk, slideOf: SlideOf): readonly DocRow[] {
  const { activity, start } = timed;
  const { tongue: language } = activity;
  const { kind, minutes } = activity.attributes;
  const method = [kind === undefined ? '' : desk.words(`kind.${kind}`), groupText(activity, desk)];
  const row: DocRow = {
    ruled: true,
    cells: [
      textCell(clockOf(start)),
      textCell(minutes === undefined ? '' : String(minutes)),
      textCell(plannedTitle(timed, desk), { header: 'row', language }),
      textCell(method.filter(Boolean).join(', ')),
      textCell(materialsText(activity, deskIn(language, desk)), { language }),
      textCell(numbersOf(slidesIn(activity.children), slideOf)),
    ],
  };
  return [row, ...stepRows(timed, desk)];
}

function slidesRow({ slides, start }: TimedSlides, desk: Desk, slideOf: SlideOf): DocRow {
  const titles = slides.map((slide) => spanText(spansOf(slideParts(slide).title, desk)));
  const names = paragraph([{ text: dotted(titles), emphasis: true }]);
  return {
    ruled: true,
    cells: [
      textCell(clockOf(start)),
      textCell(''),
      { blocks: [names], span: 3 },
      textCell(numbersOf(slides, slideOf)),
    ],
  };
}

const COLUMNS: DocTable['columns'] = [
  { width: 'auto', align: 'left' },
  { width: 'auto', align: 'right' },
  { width: { share: 3 }, align: 'left' },
  { width: { share: 2.4 }, align: 'left' },
  { width: { share: 3 }, align: 'left' },
  { width: 'auto', align: 'left' },
];

/** When each activity and step begins, how it is done, and what must be at hand. Empty when nothing is planned. */
export function sessionPlan(desk: Desk, session: EditionSession, slideOf: SlideOf): readonly DocBlock[] {
  const parts = timeSession(session);
  if (!parts.some(({ kind }) => kind === 'activity')) return [];
  const names = ['time', 'minutes', 'steps', 'method', 'materials', 'slides'];
  return [
    {
      type: 'table',
      role: 'plan',
      columns: COLUMNS,
      head: [headRow(names.map((name) => desk.words(`plan.${name}`)))],
      rows: parts.flatMap((part) =>
        part.kind === 'activity' ? activityRows(part, desk, slideOf) : [slidesRow(part, desk, slideOf)],
      ),
      caption: [{ text: desk.words('plan.caption') }],
    },
  ];
}
