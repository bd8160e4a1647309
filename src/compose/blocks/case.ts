import type { DirectiveOf } from '../../model/content.ts';
import type { DocBlock, DocBox } from '../../model/doc.ts';
import { isBlock, walkBlocks } from '../../model/walk.ts';
import { sourceLine } from '../citation.ts';
import { box, paragraph } from '../desk.ts';
import { type BlockSetting, inside } from './block-setting.ts';
import { titled } from './title.ts';

/** Lines that a workbook gives to a case whose author rules none. */
const LINES = 6;

/** A case under its banner, so that nobody takes it for a real one. */
export function composeCase(block: DirectiveOf<'case'>, setting: BlockSetting): DocBox {
  const { desk } = setting;
  const { title, rest } = titled(block, desk);
  const source = sourceLine(block.attributes.source, desk);
  const ruled = walkBlocks(rest).some((each) => isBlock(each, 'lines'));
  const lines: DocBlock[] = desk.isWorkbook && !ruled ? [{ type: 'lines', count: LINES }] : [];
  return box('case', { label: desk.words('block.case'), title }, [
    ...setting.compose(rest, { ...inside(setting), isExercise: true }),
    ...lines,
    ...(source === '' ? [] : [paragraph(source, 'small')]),
  ]);
}
