import type { DocCover } from '../../model/doc.ts';
import type { TextStyleName } from '../../model/theme.ts';
import { drawColumn } from '../flow/draw-column.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { layText } from '../inline/lay-text.ts';
import { type Setting, widen } from '../setting.ts';
import { layStamp } from './stamp.ts';

function layPart(text: string, name: TextStyleName, gap: number, setting: Setting): readonly Leaf[] {
  if (text === '') return [];
  const node = setting.shop.tree.add('P', setting.parent);
  const lines = layText([{ text }], setting.styles[name], { ...setting, node });
  return lines.map((line, at) => (at === 0 ? { ...line, gap } : line));
}

/** A short rule, the only ornament. */
function layRule(setting: Setting, gap: number): Leaf {
  const { cover, rules, colors } = setting.shop.theme;
  return createLeaf(
    rules.thick,
    (pen, x, y) => {
      const path = { rectangle: [x + setting.x, y, cover.rule, rules.thick] } as const;
      pen.add({ kind: 'shape', path, fill: colors.heading, tag: 'layout' });
    },
    { gap },
  );
}

/** The first page: title and subtitle in its upper half, the stamp below them, facts at its foot. */
export function layCover({ kicker, title, subtitle, stamp, facts }: DocCover, base: Setting): Strip {
  const wide = widen(base);
  const { shop } = wide;
  const { cover } = shop.theme;
  const setting = { ...wide, measure: wide.measure * cover.measure };
  const upper = [
    ...layPart(kicker, 'coverKicker', 0, setting),
    ...layPart(title, 'coverTitle', cover.gap, setting),
    layRule(setting, cover.gap),
    ...layPart(subtitle, 'coverSubtitle', cover.gap, setting),
    ...layStamp(stamp, setting),
  ];
  const lower = facts.flatMap((fact) => layPart(fact, 'coverFact', 0, setting));
  const top = shop.room * cover.top;
  const columns = [upper, lower].map((leaves) => ({ leaves, open: [] }));
  const [upperHeight = 0, lowerHeight = 0] = columns.map(heightOf);
  // A title too long for this composition runs on as ordinary text.
  if (top + upperHeight + cover.gap + lowerHeight > shop.room) {
    return { leaves: bareFirst([...upper, ...lower]), before: 0, after: 0 };
  }
  const leaf = createLeaf(
    shop.room,
    (pen, x, y) => {
      drawColumn({ leaves: upper, open: [] }, pen, x, y + top);
      drawColumn({ leaves: lower, open: [] }, pen, x, y + shop.room - lowerHeight);
    },
    { bare: true },
  );
  return { leaves: [leaf], before: 0, after: 0 };
}

function bareFirst([first, ...rest]: readonly Leaf[]): readonly Leaf[] {
  return first ? [{ ...first, bare: true }, ...rest] : [];
}
