import { splitTitle } from '../../model/activity.ts';
import type { DirectiveOf } from '../../model/content.ts';
import type { DocBlock } from '../../model/doc.ts';
import { isBlock } from '../../model/walk.ts';
import { box, paragraph } from '../desk.ts';
import { spansOf } from '../spans.ts';
import { materialText } from './activity.ts';
import type { BlockSetting } from './block-setting.ts';

type Boxed = DirectiveOf<
  'choice' | 'definition' | 'keypoints' | 'material' | 'rationale' | 'safeguarding' | 'solution' | 'trainer'
>;

const ROLES = {
  choice: 'choice',
  definition: 'definition',
  keypoints: 'keypoints',
  rationale: 'solution',
  safeguarding: 'safeguarding',
  solution: 'solution',
  trainer: 'trainer',
} as const;

/** Alternatives begin at the same time, and take as long as the first of them. */
function composeChoice(choice: DirectiveOf<'choice'>, setting: BlockSetting): readonly DocBlock[] {
  const { clock } = setting;
  const start = clock?.now;
  let end = start;
  const blocks = choice.children.flatMap((child) => {
    if (clock && start !== undefined && isBlock(child, 'activity')) clock.now = start;
    const composed = setting.compose([child], setting);
    if (end === start) end = clock?.now;
    return composed;
  });
  if (clock && end !== undefined) clock.now = end;
  return blocks;
}

function termOf(definition: DirectiveOf<'definition'>, { desk }: BlockSetting): string {
  const term = desk.edition.glossary.find(({ id }) => id === definition.attributes.term);
  return term ? desk.say(term.term) : (definition.attributes.term ?? '');
}

/** A block that is set apart from the text: who it is for, or what it is, stands in its label. */
export function composeBox(block: Boxed, setting: BlockSetting): DocBlock {
  const { desk } = setting;
  if (block.name === 'material') {
    return paragraph(
      [{ text: desk.words('materials', { list: materialText(block as DirectiveOf<'material'>, desk) }) }],
      'meta',
    );
  }
  const label = desk.words(`block.${block.name}`);
  if (block.name === 'choice')
    return box('choice', { label }, composeChoice(block as DirectiveOf<'choice'>, setting));
  const { title, rest } = splitTitle(block.children);
  const named = block.name === 'definition' ? termOf(block as DirectiveOf<'definition'>, setting) : '';
  const spans = named === '' ? spansOf(title, desk) : [{ text: named }, ...spansOf(title, desk)];
  return box(ROLES[block.name], { label, title: spans }, setting.compose(rest, setting));
}
