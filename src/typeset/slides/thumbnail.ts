import type { DocThumbnail } from '../../model/doc.ts';
import { isShort } from '../blocks/keep-short.ts';
import { adornAfter, adornFirst, frameLeaves, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, type Frame, type Leaf, type Strip } from '../flow/leaf.ts';
import { extentOf, heightOf, startOf } from '../flow/measure-column.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting, type Shop, widen } from '../setting.ts';
import { layPicture } from './slide-picture.ts';

function layLabel(label: string, setting: Setting): readonly Leaf[] {
  if (label === '') return [];
  const { shop, parent, styles } = setting;
  return layText([{ text: label }], styles.label, { ...setting, node: shop.tree.add('P', parent) });
}

/** A label with the slide below it, as one leaf. */
function stackPicture(label: readonly Leaf[], picture: Leaf, gap: number): Leaf {
  const labelHeight = label.reduce((sum, leaf) => sum + leaf.height, 0);
  const above = labelHeight > 0 ? labelHeight + gap : 0;
  return createLeaf(above + picture.height, (pen, x, y) => {
    let at = y;
    for (const leaf of label) {
      leaf.draw(pen, x, at);
      at += leaf.height;
    }
    picture.draw(pen, x, y + above);
  });
}

/** Leaves beside a picture stay with each other as long as they stand beside it. */
function holdBeside(leaves: readonly Leaf[], height: number): readonly Leaf[] {
  let bottom = 0;
  return leaves.map((leaf, at) => {
    bottom = startOf(leaf, bottom, at === 0) + extentOf(leaf);
    const beside = bottom < height && at < leaves.length - 1;
    return beside ? { ...leaf, hold: 'bound' } : leaf;
  });
}

/** Notes that go on below the slide rather part between paragraphs: whoever reads them aloud turns no page in mid-sentence. */
function holdParagraphs(leaves: readonly Leaf[], shop: Shop): readonly Leaf[] {
  const starts = leaves.flatMap(({ gap, opens }, at) =>
    at === 0 || gap > 0 || opens.length > 0 ? [at] : [],
  );
  return starts.flatMap((start, at) => {
    const lines = leaves.slice(start, starts[at + 1]);
    return isShort(lines, shop) ? holdTogether(lines, 'together') : lines;
  });
}

/** Adds space below what is lower than the picture beside it. */
function padTo(leaves: readonly Leaf[], height: number): readonly Leaf[] {
  const missing = Math.max(0, height - heightOf({ leaves, open: [] }));
  const spacer: Frame = { padTop: 0, padBottom: missing, draw: () => undefined };
  return missing > 0 ? frameLeaves(leaves, spacer) : leaves;
}

/** The label and the notes beside the slide, no higher than they have to be: a guide shows many. */
function laySmall({ slide, label, blocks }: DocThumbnail, setting: Setting): readonly Leaf[] {
  const { shop, measure, scale } = setting;
  const { small, gap } = shop.theme.thumbnail;
  const width = Math.min(small * scale, measure / 2);
  const beside = indent(setting, width + gap);
  const title = holdToNext(layLabel(label, beside), 'bound');
  const picture = layPicture(slide, width, setting);
  const [first, ...rest] = shop.lay(blocks, beside).leaves;
  const notes = first ? [{ ...first, gap: title.length > 0 ? shop.theme.box.title : 0 }, ...rest] : [];
  const text = [...title, ...holdParagraphs(notes, shop)];
  if (text.length === 0) return [picture];
  const padded = padTo(holdBeside(text, picture.height), picture.height);
  return title.length > 0 ? adornAfter(padded, picture.draw) : adornFirst(padded, picture.draw);
}

function layLarge({ slide, label, blocks }: DocThumbnail, setting: Setting): readonly Leaf[] {
  const { shop } = setting;
  const { large, gap } = shop.theme.thumbnail;
  const picture = stackPicture(
    layLabel(label, setting),
    layPicture(slide, large, setting),
    shop.theme.box.title,
  );
  const [first, ...rest] = shop.lay(blocks, setting).leaves;
  return first ? [...holdToNext([picture], 'bound'), { ...first, gap }, ...rest] : [picture];
}

/** A slide shown small with its notes beside it, or large with its notes below. */
export function layThumbnail(block: DocThumbnail, base: Setting): Strip {
  const wide = widen(base);
  const { shop } = wide;
  const parent = shop.tree.add('Div', wide.parent);
  const leaves =
    block.size === 'small' ? laySmall(block, { ...wide, parent }) : layLarge(block, { ...base, parent });
  const { before, after } = shop.theme.thumbnail;
  return { leaves, before, after };
}
