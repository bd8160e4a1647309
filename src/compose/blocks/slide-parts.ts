import type { Block, List } from '../../model/content.ts';
import type { DocBlock, DocList, DocListItem } from '../../model/doc.ts';
import type { SlideParts } from '../../model/slide.ts';
import { tongueOf, walkBlocks } from '../../model/walk.ts';
import { box, type Desk, deskIn } from '../desk.ts';
import { inTongue } from '../in-tongue.ts';
import { type BlockSetting, inside } from './block-setting.ts';
import { composeBlocks } from './compose-blocks.ts';
import { plainSetting } from './plain-setting.ts';

/** A slide's own headings stand below its title, which is of level 2. */
const LEVEL = 3;

function settingFor(desk: Desk, isNested: boolean): BlockSetting {
  return plainSetting(desk, { level: isNested ? 4 : LEVEL, isNested });
}

/** A task list on a slide holds the options of a question, whichever of them its author ticked. */
function isOptions(block: Block): block is List {
  return block.type === 'list' && block.items.some(({ checked }) => checked !== undefined);
}

function composeOptions({ items }: List, setting: BlockSetting): DocList {
  const inner = inside(setting);
  const options = items.map(
    ({ children }): DocListItem => ({ marker: 'letter', blocks: inner.compose(children, inner) }),
  );
  return { type: 'list', start: 1, items: options };
}

/** Text before options is what is asked. */
function asStem(block: DocBlock): DocBlock {
  return block.type === 'paragraph' ? { ...block, role: 'stem', keepWithNext: true } : block;
}

/** Blocks as everybody in the room sees them: a question's options, none of them told from the others. */
function composeSeen(blocks: readonly Block[], setting: BlockSetting): readonly DocBlock[] {
  const first = blocks.findIndex(isOptions);
  return blocks.flatMap((block, at): readonly DocBlock[] => {
    if (isOptions(block)) return [composeOptions(block, setting)];
    const composed = composeBlocks([block], setting);
    return at < first ? composed.map(asStem) : composed;
  });
}

/** What is projected. Its headings are no part of a document's outline. */
export function composeShown(body: readonly Block[], desk: Desk): readonly DocBlock[] {
  const setting: BlockSetting = { ...settingFor(desk, false), compose: composeSeen };
  return composeSeen(body, setting).map((block) =>
    block.type === 'heading' ? { ...block, level: LEVEL, outline: false } : block,
  );
}

function rightOptions(list: List, setting: BlockSetting): readonly DocBlock[] {
  return list.items.flatMap(({ checked, children }, at): readonly DocBlock[] => {
    if (!checked) return [];
    const blocks = composeBlocks(children, setting);
    return [{ type: 'list', start: 1 + at, items: [{ marker: 'letter', blocks }] }];
  });
}

/** What the trainer says, and which option is right: in the edition of those who may know it. */
export function composeNotes({ body, notes }: SlideParts, desk: Desk): readonly DocBlock[] {
  const setting = settingFor(desk, true);
  const answers = walkBlocks(body)
    .filter(isOptions)
    .flatMap((list) => rightOptions(list, setting));
  const said = composeBlocks(notes, setting);
  if (answers.length === 0) return said;
  const tongue = body.map(tongueOf).find((each) => each !== undefined);
  const solution = box('solution', { label: deskIn(tongue, desk).words('block.solution') }, answers);
  return [...said, ...(tongue === undefined ? [solution] : inTongue([solution], tongue))];
}
