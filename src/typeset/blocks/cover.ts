import type { DocCover } from '../../model/doc.ts';
import type { TextStyleName } from '../../model/theme.ts';
import { drawColumn } from '../flow/draw-column.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { layTitle } from '../inline/lay-title.ts';
import { type Setting, widen } from '../setting.ts';
import { createPicture, sizeOf } from './figure.ts';
import { layStamp } from './stamp.ts';

function layPart(text: string, name: TextStyleName, gap: number, setting: Setting): readonly Leaf[] {
  if (text === '') return [];
  const node = setting.shop.tree.add('P', setting.parent);
  const lines = layTitle([{ text }], setting.styles[name], { ...setting, node });
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

/** The partner's mark, small. A logo that can't be printed is left out: that is a finding of its own. */
function layLogo(logo: DocCover['logo'], setting: Setting): readonly Leaf[] {
  const { shop, measure, scale, parent } = setting;
  const asset = logo && shop.doc.assets.get(logo.path);
  if (!asset || asset.kind === 'other') return [];
  shop.reporter.checkGlyphs(asset.letters ?? '', 'sans', setting.place);
  const most = { width: measure / 2, height: shop.theme.cover.logo };
  const node = shop.tree.add('Figure', parent, { alt: logo.alt });
  return [createPicture(logo.path, sizeOf(asset, most, { theme: shop.theme, scale }), { ...setting, node })];
}

/** The first page: the logo at its head, title and subtitle in its upper half, the stamp below them, facts at its foot. */
export function layCover({ logo, kicker, title, subtitle, stamp, facts }: DocCover, base: Setting): Strip {
  const wide = widen(base);
  const { shop } = wide;
  const { cover } = shop.theme;
  const setting = { ...wide, measure: wide.measure * cover.measure };
  const mark = layLogo(logo, setting);
  const upper = [
    ...layPart(kicker, 'coverKicker', 0, setting),
    ...layPart(title, 'coverTitle', cover.gap, setting),
    layRule(setting, cover.gap),
    ...layPart(subtitle, 'coverSubtitle', cover.gap, setting),
    ...layStamp(stamp, setting),
  ];
  const lower = facts.flatMap((fact) => layPart(fact, 'coverFact', 0, setting));
  const [markHeight = 0, upperHeight = 0, lowerHeight = 0] = [mark, upper, lower].map((leaves) =>
    heightOf({ leaves, open: [] }),
  );
  const top = Math.max(shop.room * cover.top, markHeight + cover.gap);
  // A title too long for this composition runs on as ordinary text.
  if (top + upperHeight + cover.gap + lowerHeight > shop.room) {
    return { leaves: bareFirst([...mark, ...upper, ...lower]), before: 0, after: 0 };
  }
  const leaf = createLeaf(
    shop.room,
    (pen, x, y) => {
      drawColumn({ leaves: mark, open: [] }, pen, x, y);
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
