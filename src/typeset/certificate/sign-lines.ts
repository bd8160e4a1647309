import { drawColumn } from '../flow/draw-column.ts';
import { createLeaf, type Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Pen } from '../flow/pen.ts';
import { layCentred } from '../inline/lay-centred.ts';
import { baselineOf, layText } from '../inline/lay-text.ts';
import { plainRuns } from '../inline/set-runs.ts';
import type { Setting } from '../setting.ts';

type Styled = Setting & { readonly node: number };

/** Few lines stand further apart, so that a seal goes between them; but no further than so many times the least. */
const SPREAD = 3;

function drawRule(
  { pen, x, y, width }: { pen: Pen; x: number; y: number; width: number },
  lineWidth: number,
  { shop }: Setting,
): void {
  const path = { line: [x, y, x + width, y] } as const;
  pen.add({ kind: 'shape', path, stroke: shop.theme.colors.rule, lineWidth, tag: 'layout' });
}

/** `Nombre: ________`, to be written by hand. */
function layBlank(label: string, height: number, setting: Styled): Leaf {
  const { shop, styles, x: left, measure } = setting;
  const style = styles.certificateSign;
  const [text] = layText([{ text: label }], style, { ...setting, align: 'left' });
  const used = shop.breaker.naturalWidth(plainRuns([{ text: label }], style, setting)) + style.size / 3;
  return createLeaf(height, (pen, x, y) => {
    const top = y + height - style.leading;
    text?.draw(pen, x, top);
    const at = { pen, x: x + left + used, y: top + baselineOf(style, shop) + shop.theme.rules.thick };
    drawRule({ ...at, width: Math.max(0, measure - used) }, shop.theme.rules.hair, setting);
  });
}

/** Where one signs: room and a line, below it a line for the name, and the office. */
function laySlot(office: string, label: string, setting: Styled): readonly Leaf[] {
  const { shop, styles, x: left, measure, scale } = setting;
  const { sign, between } = shop.theme.certificate;
  const line = createLeaf(sign * scale, (pen, x, y) =>
    drawRule({ pen, x: x + left, y: y + sign * scale, width: measure }, shop.theme.rules.thin, setting),
  );
  const words = layCentred([{ text: office, strong: true }], styles.certificateSign, setting);
  return [
    line,
    layBlank(label, between * scale, setting),
    ...words.map((each, at) => (at === 0 ? { ...each, gap: 3 } : each)),
  ];
}

/** One to four offices, side by side in the middle; `nodes` hold their words. */
export function laySignLines(
  { offices, label, nodes }: { offices: readonly string[]; label: string; nodes: readonly number[] },
  setting: Setting,
): Leaf {
  const { theme } = setting.shop;
  const { slot, between } = theme.certificate;
  const count = Math.max(1, offices.length);
  const width = Math.min(slot, (setting.measure - between * (count - 1)) / count);
  const gap = Math.max(between, Math.min(between * SPREAD, (setting.measure - width * count) / count));
  const start = setting.x + (setting.measure - width * count - gap * (count - 1)) / 2;
  const slots = offices.map((office, at) => {
    const node = nodes[at] ?? setting.parent;
    const x = start + at * (width + gap);
    return { leaves: laySlot(office, label, { ...setting, x, measure: width, node }), open: [] };
  });
  const height = Math.max(0, ...slots.map(heightOf));
  return createLeaf(height, (pen, x, y) => {
    for (const each of slots) drawColumn(each, pen, x, y);
  });
}

/** `Dado en La Ceiba, el ________`, in the middle. */
export function layDay(text: string, setting: Styled): Leaf {
  const { shop, styles, scale } = setting;
  const { rules, certificate } = shop.theme;
  const style = styles.certificateFact;
  const natural = shop.breaker.naturalWidth(plainRuns([{ text }], style, setting));
  const space = style.size / 3;
  const day = certificate.day * scale;
  const measure = Math.min(natural + 1, setting.measure - day - space);
  const x = setting.x + (setting.measure - measure - space - day) / 2;
  const lines = layText([{ text }], style, { ...setting, x, measure, align: 'left' });
  const height = heightOf({ leaves: lines, open: [] });
  return createLeaf(height, (pen, left, y) => {
    drawColumn({ leaves: lines, open: [] }, pen, left, y);
    const at = { pen, x: left + x + measure + space, y: y + height - style.leading };
    drawRule({ ...at, y: at.y + baselineOf(style, shop) + rules.thick, width: day }, rules.hair, setting);
  });
}
