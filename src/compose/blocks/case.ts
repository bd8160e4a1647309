import { splitTitle } from '../../model/activity.ts';
import type { DirectiveOf } from '../../model/content.ts';
import type { DocBox } from '../../model/doc.ts';
import { isBlock, walkBlocks } from '../../model/walk.ts';
import { box } from '../desk.ts';
import { spansOf } from '../spans.ts';
import type { BlockSetting } from './block-setting.ts';

/** Lines that a workbook gives to a case whose author rules none. */
const LINES = 6;

/** A case under its banner, so that nobody takes it for a real one. */
export function composeCase(block: DirectiveOf<'case'>, setting: BlockSetting): DocBox {
  const { desk } = setting;
  const { title, rest } = splitTitle(block.children);
  const ruled = [...walkBlocks(rest)].some((each) => isBlock(each, 'lines'));
  const lines = desk.isWorkbook && !ruled ? [{ type: 'lines' as const, count: LINES }] : [];
  return box('case', { label: desk.words('block.case'), title: spansOf(title, desk) }, [
    ...setting.compose(rest, setting),
    ...lines,
  ]);
}
