import type { BoxRole, DocBox } from '../../model/doc.ts';
import type { Theme } from '../../model/theme.ts';
import { adornFirst, frameLeaves, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';
import { inSans } from '../styles.ts';
import { createBoxFrame } from './box-frame.ts';
import { type BoxLabel, labelBox } from './box-label.ts';
import { keepShort } from './keep-short.ts';

/** The text of a box stands in line with the text around it where there is a margin for its label, else is moved in. */
function innerSetting(box: DocBox, setting: Setting): Setting {
  const { shop, scale, hang } = setting;
  const look = shop.theme.boxes[box.role];
  const pad = shop.theme.box.pad * scale;
  const filled = Boolean(look.frame || look.tint || look.bands);
  const left = hang === 0 && (look.bar || filled) ? pad : 0;
  const inner = indent(setting, left, filled ? pad : 0);
  return look.family === 'sans' ? { ...inner, styles: inSans(inner.styles, shop.theme) } : inner;
}

function layTitle({ title, aside }: DocBox, setting: Setting, label: BoxLabel): readonly Leaf[] {
  if (title.length === 0) return [];
  const { shop, styles, parent } = setting;
  const node = shop.tree.add('P', parent);
  const measure = setting.measure - (label.inMargin || aside === '' ? 0 : label.asideWidth);
  const lines = layText(title, styles.boxTitle, { ...setting, measure, node });
  return holdToNext(holdTogether(lines, 'bound'), 'bound');
}

function join(groups: readonly (readonly Leaf[])[], gap: number): readonly Leaf[] {
  const filled = groups.filter((leaves) => leaves.length > 0);
  return filled.flatMap((leaves, at) =>
    leaves.map((leaf, index) => (at > 0 && index === 0 ? { ...leaf, gap: Math.max(gap, leaf.gap) } : leaf)),
  );
}

/** Leaves space below a box that is lower than the label in its margin. */
function missingHeight(leaves: readonly Leaf[], label: BoxLabel): number {
  return label.inMargin ? Math.max(0, label.height - heightOf({ leaves, open: [] })) : 0;
}

/**
 * Read as one: whoever stops at the half of a care notice has not read whom to talk to, and a case or a question is looked at
 * again while it is answered.
 */
const READ_WHOLE: ReadonlySet<BoxRole> = new Set(['safeguarding', 'case', 'question']);

function wholeShare({ role }: DocBox, { keep }: Theme): number {
  return READ_WHOLE.has(role) ? keep.together : keep.whole;
}

/** A block set apart: a label in words, a title, its blocks, and a decoration by its role. */
export function layBox(box: DocBox, setting: Setting): Strip {
  const { shop, scale } = setting;
  const { theme } = shop;
  const node = shop.tree.add('Div', setting.parent);
  const inner = { ...innerSetting(box, setting), parent: node };
  const label = labelBox(box, setting, inner);
  const title = layTitle(box, inner, label);
  const body = shop.lay(box.blocks, inner).leaves;
  const gap = theme.box.title * scale;
  const stacked = join([label.inMargin ? [] : label.leaves, title, body], gap);
  if (stacked.length === 0 && !label.inMargin) return EMPTY_STRIP;
  const content = label.inMargin
    ? adornFirst(stacked.length > 0 ? stacked : label.leaves, label.draw)
    : stacked;
  const frame = createBoxFrame(box, { outer: setting, inner, label, extra: missingHeight(content, label) });
  const leaves = frameLeaves(keepShort(content, setting, wholeShare(box, theme)), frame);
  return { leaves, before: theme.box.before * scale, after: theme.box.after * scale };
}
