import type { Block, Directive, List, Table } from '../../model/content.ts';
import type { DocBlock, DocHeading, DocTable, Marker } from '../../model/doc.ts';
import { paragraph } from '../desk.ts';
import { spansOf } from '../spans.ts';
import { composeActivity } from './activity.ts';
import type { BlockSetting } from './block-setting.ts';
import { composeBox } from './boxes.ts';
import { composeCase } from './case.ts';
import { composeQuestion } from './question.ts';
import { composeSlide } from './slide.ts';

function levelOf(depth: number, { level }: BlockSetting): DocHeading['level'] {
  return Math.min(4, Math.max(2, level + depth - 2)) as DocHeading['level'];
}

function markerOf(list: List, checked: boolean | undefined): Marker {
  if (checked !== undefined) return checked ? 'tick' : 'box';
  return list.ordered ? 'number' : 'bullet';
}

function composeList(list: List, setting: BlockSetting): DocBlock {
  const items = list.items.map((item) => ({
    marker: markerOf(list, item.checked),
    blocks: composeBlocks(item.children, setting),
  }));
  return { type: 'list', start: list.start, items };
}

function composeTable(table: Table, { desk }: BlockSetting): DocTable {
  const row = (cells: Table['head'], header?: 'column') => ({
    cells: cells.cells.map((cell) => ({
      blocks: [paragraph(spansOf(cell.children, desk))],
      ...(header === undefined ? {} : { header }),
    })),
  });
  return {
    type: 'table',
    role: 'data',
    columns: table.head.cells.map((_, at) => ({ width: 'auto', align: table.align[at] ?? 'left' })),
    head: [row(table.head, 'column')],
    rows: table.rows.map((each) => row(each)),
    place: table.place,
  };
}

function composeDirective(block: Directive, setting: BlockSetting): readonly DocBlock[] {
  switch (block.name) {
    case 'activity':
      return [composeActivity(block, setting)];
    case 'case':
      return [composeCase(block, setting)];
    case 'question':
      return [composeQuestion(block, setting)];
    case 'slide':
      return composeSlide(block, setting);
    case 'lines':
      return [{ type: 'lines', count: block.attributes.n ?? 4 }];
    case 'notes':
    case 'only':
      return composeBlocks(block.children, setting);
    default:
      return [composeBox(block, setting)];
  }
}

function composeBlock(block: Block, setting: BlockSetting): readonly DocBlock[] {
  const { desk } = setting;
  switch (block.type) {
    case 'paragraph':
      return [paragraph(spansOf(block.children, desk))];
    case 'heading': {
      const level = levelOf(block.depth, setting);
      return [
        {
          type: 'heading',
          level,
          id: desk.newId(),
          spans: spansOf(block.children, desk),
          outline: level < 4,
        },
      ];
    }
    case 'list':
      return [composeList(block, setting)];
    case 'table':
      return [composeTable(block, setting)];
    case 'quote':
      return [{ type: 'quote', blocks: composeBlocks(block.children, setting) }];
    case 'code':
      return [{ type: 'code', value: block.value, place: block.place }];
    case 'figure': {
      const caption = block.caption === '' ? [] : [{ text: block.caption, place: block.place }];
      return [{ type: 'figure', path: block.target.path, alt: block.alt, caption, place: block.place }];
    }
    case 'directive':
      return composeDirective(block, setting);
    default:
      return [];
  }
}

/** Content as blocks of a document, in reading order. */
export function composeBlocks(blocks: readonly Block[], setting: BlockSetting): readonly DocBlock[] {
  return blocks.flatMap((block) => composeBlock(block, setting));
}
