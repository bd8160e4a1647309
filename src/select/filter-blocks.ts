import type { Block, Directive, Inline, List, ListItem, Table, TableRow } from '../model/content.ts';
import { seesAnswers } from '../model/visibility.ts';
import type { PictureChoice } from './choose-picture.ts';
import { dropEmptyHeadings } from './drop-empty-headings.ts';
import { filterInlines, type InlineFilter } from './filter-inlines.ts';
import { hideAnswers } from './hide-answers.ts';
import { isAddressed, maySee, type Reader } from './reader.ts';

/** Keeps of any blocks what one reader may see. */
export type BlockFilter = (blocks: readonly Block[]) => readonly Block[];

/** Blocks that say something even when nothing is left inside them. */
const STAND_ALONE = new Set(['activity', 'lines', 'material', 'question']);

interface Filters extends InlineFilter {
  readonly reader: Reader;
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[];
}

function filterItem(item: ListItem, filters: Filters): readonly ListItem[] {
  const children = filters.blocks(item.children);
  return children.length > 0 || item.children.length === 0 ? [{ ...item, children }] : [];
}

function filterList(list: List, filters: Filters): readonly List[] {
  const items = list.items.flatMap((item) => filterItem(item, filters));
  return items.length > 0 ? [{ ...list, items }] : [];
}

function filterTable(table: Table, filters: Filters): Table {
  const row = (from: TableRow): TableRow => ({
    ...from,
    cells: from.cells.map((cell) => ({ ...cell, children: filters.inlines(cell.children) })),
  });
  return { ...table, head: row(table.head), rows: table.rows.map(row) };
}

function withoutAnswers(name: Directive['name'], children: readonly Block[]): readonly Block[] {
  if (name === 'question') return hideAnswers(children, 'bare');
  return name === 'slide' ? hideAnswers(children, 'boxes') : children;
}

function filterDirective(block: Directive, filters: Filters): readonly Block[] {
  const { reader } = filters;
  if (!maySee(block.name, reader)) return [];
  if (block.name === 'only') {
    if (!isAddressed(block.attributes, reader)) return [];
    // What stands in its place is of the same part.
    const { notice, children: inner } = block;
    return filters.blocks(notice ? inner.map((child) => ({ ...child, notice })) : inner);
  }
  const kept = dropEmptyHeadings(block.children, (child) => filterBlock(child, filters), true);
  if (kept.length === 0 && block.children.length > 0 && !STAND_ALONE.has(block.name)) return [];
  const children = seesAnswers(reader.role) ? kept : withoutAnswers(block.name, kept);
  return [{ ...block, children, label: filters.inlines(block.label) }];
}

function filterBlock(block: Block, filters: Filters): readonly Block[] {
  switch (block.type) {
    case 'html':
    case 'unknown':
      return [];
    case 'paragraph':
    case 'heading': {
      const children = filters.inlines(block.children);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'list':
      return filterList(block, filters);
    case 'table':
      return [filterTable(block, filters)];
    case 'quote': {
      const children = filters.blocks(block.children);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'figure': {
      const target = filters.picture(block.target, block.language);
      return target ? [{ ...block, target }] : [];
    }
    case 'directive':
      return filterDirective(block, filters);
    default:
      return [block];
  }
}

/** `picture` decides which pictures this reader may have, and in which language's version. */
export function createBlockFilter(reader: Reader, picture: PictureChoice): BlockFilter {
  const filters: Filters = {
    reader,
    picture,
    inlines: (inlines) => filterInlines(inlines, filters),
    blocks: (blocks) => dropEmptyHeadings(blocks, (block) => filterBlock(block, filters)),
  };
  return filters.blocks;
}
