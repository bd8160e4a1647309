import type { DirectiveOf, ListItem } from '../../model/content.ts';
import type { DocBlock, DocBox, DocListItem } from '../../model/doc.ts';
import { questionParts } from '../../model/question.ts';
import { box } from '../desk.ts';
import type { BlockSetting } from './block-setting.ts';

/** The question's own paragraphs are set as its stem. */
export function stemBlocks(question: DirectiveOf<'question'>, setting: BlockSetting): readonly DocBlock[] {
  return setting
    .compose(questionParts(question).stem, setting)
    .map((block) => (block.type === 'paragraph' ? { ...block, role: 'stem', keepWithNext: true } : block));
}

/** An option to tick; the right one is ticked where the reader may know it. */
export function optionItem(option: ListItem, setting: BlockSetting): DocListItem {
  return { marker: option.checked ? 'tick' : 'box', blocks: setting.compose(option.children, setting) };
}

/** An assessment item within a session. */
export function composeQuestion(question: DirectiveOf<'question'>, setting: BlockSetting): DocBox {
  const { desk } = setting;
  const { options, rationale } = questionParts(question);
  const answer = setting.compose(rationale, setting);
  const label = desk.words('block.question', { number: desk.nextQuestion() });
  const aside = question.attributes.type === 'multiple' ? desk.words('question.multiple') : '';
  return box('question', { label, aside }, [
    ...stemBlocks(question, setting),
    { type: 'list', start: 1, items: options.map((option) => optionItem(option, setting)) },
    ...(answer.length > 0 ? [box('solution', { label: desk.words('block.rationale') }, answer)] : []),
  ]);
}
