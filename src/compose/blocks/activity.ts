import { clockOf } from '../../lib/clock.ts';
import { activityParts, type Step } from '../../model/activity.ts';
import type { Block, DirectiveOf, Inline } from '../../model/content.ts';
import type { DocBlock, DocBox, DocListItem, Span } from '../../model/doc.ts';
import { isBlock, walkBlocks } from '../../model/walk.ts';
import { box, type Desk, paragraph } from '../desk.ts';
import { dotted } from '../dotted.ts';
import { spansOf, spanText } from '../spans.ts';
import { type BlockSetting, inside } from './block-setting.ts';

/** Lines that a workbook gives to an activity whose author rules none, by its kind. */
const LINES_BY_KIND: Readonly<Record<string, number>> = {
  'case-work': 6,
  practice: 6,
  'role-play': 4,
  discussion: 4,
  reflection: 5,
  'teach-back': 6,
  demonstration: 3,
};

/** `grupos de 4-5`, `en parejas`; empty when the author does not say. */
export function groupText(activity: DirectiveOf<'activity'>, { words }: Desk): string {
  const { group } = activity.attributes;
  if (group === undefined) return '';
  return /^\d/.test(group) ? words('group.of', { size: group.replace('-', '–') }) : words(`group.${group}`);
}

/** `Tarjetas (1 por grupo)` */
export function materialText(material: DirectiveOf<'material'>, desk: Desk): string {
  const { per, qty } = material.attributes;
  const name = spanText(spansOf(material.label, desk));
  return per === undefined ? name : desk.words(`material.per-${per}`, { name, qty: qty ?? 1 });
}

/** An activity's title: its label, else the heading that it begins with. */
export function activityTitle(activity: DirectiveOf<'activity'>, desk: Desk): readonly Span[] {
  return spansOf(activity.label.length > 0 ? activity.label : activityParts(activity).title, desk);
}

/** Everything an activity needs, in one line; empty when nothing. */
export function materialsText(activity: DirectiveOf<'activity'>, desk: Desk): string {
  return dotted(activityParts(activity).materials.map((material) => materialText(material, desk)));
}

function stepItem(step: Step, setting: BlockSetting, start: number | undefined): DocListItem {
  const { desk } = setting;
  const minutes = step.minutes === undefined ? '' : desk.words('minutes', { n: step.minutes });
  const aside = start === undefined || minutes === '' ? minutes : `${clockOf(start)} · ${minutes}`;
  return {
    marker: 'number',
    blocks: setting.compose(step.blocks, setting),
    ...(aside === '' ? {} : { aside }),
  };
}

function composeSteps(
  steps: readonly Step[],
  setting: BlockSetting,
  start: number | undefined,
): readonly DocBlock[] {
  if (steps.length === 0) return [];
  let now = start;
  const items = steps.map((step) => {
    const item = stepItem(step, setting, now);
    if (now !== undefined) now += step.minutes ?? 0;
    return item;
  });
  return [{ type: 'list', start: 1, items }];
}

/** A case within an activity brings its own lines. */
function hasLines(blocks: readonly Block[]): boolean {
  return walkBlocks(blocks).some((block) => isBlock(block, 'lines') || isBlock(block, 'case'));
}

function writingSpace(activity: DirectiveOf<'activity'>, desk: Desk): readonly DocBlock[] {
  const count = LINES_BY_KIND[activity.attributes.kind ?? ''];
  if (!desk.isWorkbook || count === undefined || hasLines(activity.children)) return [];
  return [{ type: 'lines', count }];
}

/** The heading of an activity whose title is its label. */
function titleBelow(
  activity: DirectiveOf<'activity'>,
  title: readonly Inline[],
  desk: Desk,
): readonly DocBlock[] {
  if (activity.label.length === 0 || title.length === 0) return [];
  return [{ ...paragraph(spansOf(title, desk, { strong: true })), keepWithNext: true }];
}

/** What sort of activity it is, in words. */
export function kindText({ attributes: { kind } }: DirectiveOf<'activity'>, { words }: Desk): string {
  return kind === undefined ? words('block.activity') : words(`kind.${kind}`);
}

/** All of an activity but its title: materials, steps, and space to write. `start`: minutes since midnight, where a clock runs. */
export function activityBody(
  activity: DirectiveOf<'activity'>,
  inner: BlockSetting,
  start: number | undefined,
): readonly DocBlock[] {
  const { desk } = inner;
  const parts = activityParts(activity);
  const materials = materialsText(activity, desk);
  return [
    ...(materials === '' ? [] : [paragraph(desk.words('materials', { list: materials }), 'meta')]),
    ...titleBelow(activity, parts.title, desk),
    ...inner.compose(parts.before, inner),
    ...composeSteps(parts.steps, inner, start),
    ...inner.compose(parts.after, inner),
    ...writingSpace(activity, desk),
  ];
}

/** A timed activity. Where a clock runs, its steps say when they begin, and the clock moves on. */
export function composeActivity(activity: DirectiveOf<'activity'>, setting: BlockSetting): DocBox {
  const { desk, clock } = setting;
  const { minutes } = activity.attributes;
  const start = clock?.now;
  if (clock) clock.now += minutes ?? 0;
  const aside = dotted([
    minutes === undefined ? '' : desk.words('minutes', { n: minutes }),
    groupText(activity, desk),
  ]);
  const titled = { label: kindText(activity, desk), title: activityTitle(activity, desk), aside };
  const inner: BlockSetting = { ...inside(setting), isExercise: true, clock: undefined };
  return box('activity', titled, activityBody(activity, inner, start));
}
