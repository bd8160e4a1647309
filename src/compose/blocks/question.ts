import type { DirectiveOf, ListItem } from '../../model/content.ts';
import type { DocBlock, DocListItem } from '../../model/doc.ts';
import { questionParts } from '../../model/question.ts';
import { isBlock, walkBlocks } from '../../model/walk.ts';
import { box, type Desk } from '../desk.ts';
import { dotted } from '../dotted.ts';
import { type BlockSetting, inside } from './block-setting.ts';

/** Lines for an answer in own words, where a question has no options and its author rules none. */
const LINES = 3;

/** The question's own paragraphs are set as its stem. */
export function stemBlocks(question: DirectiveOf<'question'>, setting: BlockSetting): readonly DocBlock[] {
  return setting
    .compose(questionParts(question).stem, inside(setting))
    .map((block) => (block.type === 'paragraph' ? { ...block, role: 'stem', keepWithNext: true } : block));
}

/** The options to tick, or lines for an answer in own words. */
export function answerSpace(
  question: DirectiveOf<'question'>,
  items: readonly DocListItem[],
): readonly DocBlock[] {
  if (items.length > 0) return [{ type: 'list', start: 1, items }];
  return walkBlocks(question.children).some((block) => isBlock(block, 'lines'))
    ? []
    : [{ type: 'lines', count: LINES }];
}

/** An option to tick; the right one is ticked where the reader may know it. */
function optionItem(option: ListItem, setting: BlockSetting): DocListItem {
  return {
    marker: option.checked ? 'tick' : 'box',
    blocks: setting.compose(option.children, inside(setting)),
  };
}

/** In a workbook, questions of the tests would give the tests away. */
function isKeptBack({ attributes: { use } }: DirectiveOf<'question'>, { isWorkbook }: Desk): boolean {
  return isWorkbook && use !== undefined && !use.includes('practice');
}

/** Whether several options are right; and for those who lead, in which test it is asked. */
function asideOf(
  { attributes: { type, use = [] } }: DirectiveOf<'question'>,
  { words, isWorkbook }: Desk,
): string {
  const uses = isWorkbook ? [] : use.map((each) => words(`use.${each}`));
  return dotted([type === 'multiple' ? words('question.multiple') : '', ...uses]);
}

/** An assessment item within a session. */
export function composeQuestion(
  question: DirectiveOf<'question'>,
  setting: BlockSetting,
): readonly DocBlock[] {
  const { desk } = setting;
  if (isKeptBack(question, desk)) return [];
  const { options, rationale } = questionParts(question);
  const answer = setting.compose(rationale, inside(setting));
  const label = desk.words('block.question', { number: desk.nextQuestion() });
  const items = options.map((option) => optionItem(option, setting));
  return [
    box('question', { label, aside: asideOf(question, desk) }, [
      { type: 'group', blocks: [...stemBlocks(question, setting), ...answerSpace(question, items)] },
      ...(answer.length > 0 ? [box('solution', { label: desk.words('block.rationale') }, answer)] : []),
    ]),
  ];
}
