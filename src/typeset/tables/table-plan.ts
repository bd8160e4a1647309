import { sum } from '../../lib/sum.ts';
import type { DocCell, DocTable } from '../../model/doc.ts';
import type { Setting } from '../setting.ts';
import { inCells, inDenseCells, type TextStyles } from '../styles.ts';
import { columnWidths } from './column-widths.ts';

/** Where the cells of a column stand, and how their text is set. */
interface Slot {
  readonly x: number;
  readonly width: number;
  /** Its `parent` is still to be named. */
  readonly setting: Setting;
}

/** What the rows of a table have in common. */
export interface TablePlan {
  readonly table: DocTable;
  readonly setting: Setting;
  readonly widths: readonly number[];
  /** For a cell that begins in column `at` and covers `span`. Made once: a long table has many alike. */
  slot(at: number, span: number, header: DocCell['header']): Slot;
}

/** Padding of a narrow column, of its width. */
const NARROW_PAD = 1 / 8;

interface Frame {
  readonly x: number;
  readonly width: number;
  readonly align: Setting['align'];
  readonly header: DocCell['header'];
  readonly strong: boolean;
}

function slotSetting(base: Setting, styles: TextStyles, { x, width, align, header, strong }: Frame): Setting {
  const { align: _align, strong: _strong, ...plain } = base;
  const pad = Math.min(base.shop.theme.table.padX * base.scale, width * NARROW_PAD);
  return {
    ...plain,
    styles: header === 'column' ? { ...styles, body: styles.tableHead } : styles,
    x: x + pad,
    measure: width - 2 * pad,
    hang: 0,
    tallest: base.tallest / 2,
    ...(align && align !== 'left' && { align }),
    ...(strong && { strong: true }),
  };
}

export function planTable(table: DocTable, setting: Setting): TablePlan {
  const styles = table.dense ? inDenseCells(setting.styles) : inCells(setting.styles);
  const widths = columnWidths(table, { ...setting, styles });
  const slots = new Map<string, Slot>();
  const slot: TablePlan['slot'] = (at, span, header) => {
    const key = `${at} ${span} ${header}`;
    const known = slots.get(key);
    if (known) return known;
    const x = setting.x + sum(widths.slice(0, at));
    const width = sum(widths.slice(at, at + span));
    const covers = span > 1;
    // What stands over several columns is a heading: it follows none of their alignments, and forms set only such bold.
    const align = covers ? 'left' : table.columns[at]?.align;
    const strong = header === 'row' && (covers || table.role !== 'form');
    const frame = { x, width, align, header, strong };
    const made = { x, width, setting: slotSetting(setting, styles, frame) };
    slots.set(key, made);
    return made;
  };
  return { table, setting, widths, slot };
}
