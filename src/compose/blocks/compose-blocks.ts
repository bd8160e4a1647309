import type { Block, Directive, DirectiveOf } from '../../model/content.ts';
import type { DocBlock } from '../../model/doc.ts';
import { isBlock, noticeOf, tongueOf } from '../../model/walk.ts';
import { deskIn } from '../desk.ts';
import { inTongue } from '../in-tongue.ts';
import { partNotice } from '../origin.ts';
import { composeActivity } from './activity.ts';
import { type BlockSetting, inside } from './block-setting.ts';
import { composeBox } from './boxes.ts';
import { composeCase } from './case.ts';
import { headingLevels } from './heading-levels.ts';
import { composeList } from './list.ts';
import { composeQuestion } from './question.ts';
import { composeSlide } from './slide.ts';
import { composeTable } from './table.ts';
import { composeFigure, composeHeading, composeParagraph } from './text.ts';
import { composeToConfirm } from './to-confirm.ts';

const USUAL_LINES = 4;

/** Those who lead or observe an exercise write nothing in it: their paper is spared its lines. */
function composeLines(
  { attributes }: DirectiveOf<'lines'>,
  { desk, isExercise }: BlockSetting,
): readonly DocBlock[] {
  return isExercise && !desk.isWorkbook ? [] : [{ type: 'lines', count: attributes.n ?? USUAL_LINES }];
}

function composeDirective(block: Directive, setting: BlockSetting): readonly DocBlock[] {
  switch (block.name) {
    case 'activity':
      return [composeActivity(block, setting)];
    case 'case':
      return [composeCase(block, setting)];
    case 'question':
      return composeQuestion(block, setting);
    case 'slide':
      return composeSlide(block, setting);
    case 'to-confirm':
      return [composeToConfirm(block, setting)];
    case 'lines':
      return composeLines(block, setting);
    case 'notes':
    case 'only':
      return setting.compose(block.children, setting);
    default:
      return [composeBox(block, setting)];
  }
}

function composeBlock(block: Block, setting: BlockSetting): readonly DocBlock[] {
  switch (block.type) {
    case 'paragraph':
      return composeParagraph(block, setting);
    case 'list':
      return [composeList(block, setting)];
    case 'table':
      return [composeTable(block, setting)];
    case 'quote':
      return [{ type: 'quote', blocks: composeBlocks(block.children, inside(setting)) }];
    case 'code':
      return [{ type: 'code', value: block.value, place: block.place }];
    case 'figure':
      return [composeFigure(block)];
    case 'directive':
      return composeDirective(block, setting);
    default:
      return [];
  }
}

/** What the program says inside a text it says in the language of the text. The number of a slide is the document's. */
function composeIn(
  tongue: string | undefined,
  setting: BlockSetting,
  compose: (setting: BlockSetting) => readonly DocBlock[],
): readonly DocBlock[] {
  const desk = deskIn(tongue, setting.desk);
  if (tongue === undefined || desk === setting.desk) return compose(setting);
  return inTongue(compose({ ...setting, desk }), tongue);
}

/** Content as blocks of a document, in reading order. */
export function composeBlocks(blocks: readonly Block[], setting: BlockSetting): readonly DocBlock[] {
  const levels = headingLevels(blocks, setting.level);
  let told: string | undefined;
  return blocks.flatMap((block) => {
    const isHeading = block.type === 'heading';
    const made = composeIn(isBlock(block, 'slide') ? undefined : tongueOf(block), setting, (own) =>
      isHeading ? [composeHeading(block, levels.get(block) ?? setting.level, own)] : composeBlock(block, own),
    );
    const notice = noticeOf(block);
    if (made.length === 0 || notice === undefined || notice.part === told) return made;
    told = notice.part;
    const line = partNotice(notice.kind, setting.desk);
    return isHeading ? [...made, ...line] : [...line, ...made];
  });
}
