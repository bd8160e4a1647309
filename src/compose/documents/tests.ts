import type { DocBlock, DocListItem } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { letterOf, type TestItem, testItems } from '../assessment.ts';
import type { BlockSetting } from '../blocks/block-setting.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { plainSetting } from '../blocks/plain-setting.ts';
import { answerSpace, stemBlocks } from '../blocks/question.ts';
import { box, type Desk, heading, paragraph } from '../desk.ts';
import { versionNote } from '../front-matter.ts';
import { partNotice } from '../origin.ts';

/** Where the parts of an item are composed: in a box, without slides. */
export function itemSetting(desk: Desk): BlockSetting {
  return plainSetting(desk, { level: 4, isNested: true });
}

/** An option behind its letter, `a) `. */
export function optionText(item: TestItem, at: number, setting: BlockSetting): readonly DocBlock[] {
  const blocks = composeBlocks(item.options[at]?.children ?? [], setting);
  const letter = { text: `${letterOf(at)}) ` };
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph([letter]), ...blocks];
  return [{ ...first, spans: [letter, ...first.spans] }, ...rest];
}

/** An item to answer on paper: nothing in it says which option is right. */
function itemBlocks(item: TestItem, desk: Desk): DocBlock {
  const setting = itemSetting(desk);
  const multiple = item.question.attributes.type === 'multiple' ? desk.words('question.multiple') : '';
  const options = item.options.map(
    (_, at): DocListItem => ({ marker: 'box', blocks: optionText(item, at, setting) }),
  );
  const label = desk.words('block.question', { number: item.number });
  const content = [
    ...partNotice(item.notice?.kind, desk),
    ...stemBlocks(item.question, setting),
    ...answerSpace(item.question, options),
  ];
  return { type: 'group', blocks: [box('question', { label, aside: multiple }, content)] };
}

/** A test before or after the course: the same items, another order. */
export function test(desk: Desk, use: 'pre' | 'post'): readonly DocBlock[] {
  const { words, edition, filled } = desk;
  const items = testItems(edition, use);
  return [
    heading(desk, words(`${use}-test.title`), { level: 1, kicker: desk.say(edition.kit.title) }),
    {
      type: 'fields',
      rows: [[fieldOf(words('field.code'), 1, filled?.code), { label: words('field.date'), share: 1 }]],
    },
    paragraph(words('test.instructions', { n: items.length })),
    ...items.map((item) => itemBlocks(item, desk)),
    ...versionNote(desk),
  ];
}
