import { sum } from '../../lib/sum.ts';
import type { DocCell, DocTable } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import type { Setting } from '../setting.ts';
import { innerWidthOf, type Wish } from './measure-blocks.ts';

/** A word must not break because its width was added up in another order. */
const SLACK = 0.05;
const NO_WISH: Wish = { least: 0, most: 0 };

/** The wishes of a table's columns; cells over several columns are content with what those get. */
function wishesOf({ columns, head, rows }: DocTable, setting: Setting): readonly Wish[] {
  const wishes = columns.map(() => ({ ...NO_WISH }) as { least: number; most: number });
  const ask = (cell: DocCell, at: number, strong: boolean): void => {
    const wish = wishes[at];
    const column = columns[at];
    if (!wish || !column || 'mm' in Object(column.width)) return;
    const { least, most } = innerWidthOf(cell.blocks, { ...setting, strong });
    wish.least = Math.max(wish.least, least);
    wish.most = Math.max(wish.most, most);
  };
  for (const [index, row] of [...head, ...rows].entries()) {
    let at = 0;
    for (const cell of row.cells) {
      const span = cell.span ?? 1;
      if (span === 1) ask(cell, at, index < head.length || cell.header !== undefined);
      at += span;
    }
  }
  const { padX } = setting.shop.theme.table;
  const pads = 2 * padX * setting.scale + SLACK;
  return wishes.map(({ least, most }) => ({ least: least + pads, most: most + pads }));
}

/** Gives columns what they wish for, as far as there is room: all their longest words, then shares of the rest. */
export function fitWishes(wishes: readonly Wish[], room: number): readonly number[] {
  const least = sum(wishes.map((wish) => wish.least));
  const most = sum(wishes.map((wish) => wish.most));
  if (most <= room) return wishes.map((wish) => wish.most);
  if (least >= room) return wishes.map((wish) => (wish.least * room) / least);
  const factor = (room - least) / (most - least);
  return wishes.map((wish) => wish.least + (wish.most - wish.least) * factor);
}

function stretch(widths: readonly number[], room: number, natural: number): readonly number[] {
  const total = sum(widths);
  if (total <= 0 || total < room * natural) return widths;
  return widths.map((width) => (width * room) / total);
}

interface Shared {
  readonly share: number;
  readonly least: number;
}

/** Shares of a width; who would get less than its longest word gets that, if the others can bear it. */
function splitShares(columns: readonly Shared[], room: number): readonly number[] {
  const total = sum(columns.map(({ share }) => share)) || 1;
  const even = columns.map(({ share }) => (room * share) / total);
  const tight = columns.map(({ least }, at) => least > (even[at] ?? 0));
  const taken = sum(columns.map(({ least }, at) => (tight[at] ? least : 0)));
  const free = sum(columns.map(({ share }, at) => (tight[at] ? 0 : share)));
  const loose = columns.every(
    ({ least, share }, at) => tight[at] || ((room - taken) * share) / (free || 1) >= least,
  );
  if (!tight.includes(true) || free === 0 || taken > room || !loose) return even;
  return columns.map(({ share, least }, at) => (tight[at] ? least : ((room - taken) * share) / free));
}

/** Widths of a table's columns, in points; together they fill the measure or less. */
export function columnWidths(table: DocTable, setting: Setting): readonly number[] {
  const { measure, shop } = setting;
  const wishes = wishesOf(table, setting);
  const kind = table.columns.map(({ width }) =>
    width === 'auto' ? 'auto' : 'mm' in width ? 'fixed' : 'share',
  );
  const pick = <T>(of: string, values: readonly T[]): readonly T[] =>
    values.filter((_, at) => kind[at] === of);
  const wanted = table.columns.map(({ width }) =>
    width !== 'auto' && 'mm' in width ? width.mm * POINTS_PER_MM * shop.theme.table.mm : 0,
  );
  const squeeze = Math.min(1, measure / (sum(wanted) || 1));
  const fixed = wanted.map(
    (width) => width * (kind.every((one) => one === 'fixed') || squeeze < 1 ? squeeze : 1),
  );
  const room = Math.max(0, measure - sum(fixed));
  const shares = pick(
    'share',
    table.columns.map(
      ({ width }, at): Shared => ({
        share: width !== 'auto' && 'share' in width ? width.share : 0,
        least: wishes[at]?.least ?? 0,
      }),
    ),
  );
  const sharesNeed = sum(shares.map(({ least }) => least));
  const auto = fitWishes(pick('auto', wishes), Math.max(room - sharesNeed, room / 2));
  // A form is written in: it takes all the room there is.
  const natural = table.role === 'form' ? 0 : shop.theme.table.natural;
  const autos = shares.length > 0 ? auto : stretch(auto, room, natural);
  const shared = splitShares(shares, Math.max(0, room - sum(autos)));
  const next = {
    fixed: fixed.filter((_, at) => kind[at] === 'fixed').values(),
    auto: autos.values(),
    share: shared.values(),
  };
  return kind.map((one) => next[one].next().value ?? 0);
}
