import type { DocLogos } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import { holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, EMPTY_STRIP, type Leaf, type Strip } from '../flow/leaf.ts';
import { type Setting, widen } from '../setting.ts';
import { createPicture, sizeOf } from './figure.ts';

interface Mark {
  readonly picture: Leaf;
  readonly width: number;
  readonly height: number;
}

/** Each mark as high as the line, or as wide as its share of it, however large its picture is. */
function createMarks({ logos, height }: DocLogos, setting: Setting): readonly Mark[] {
  const { shop, parent, measure, scale } = setting;
  const share = measure / Math.max(1, logos.length) - shop.theme.logos.gap;
  const most = { width: share, height: height * POINTS_PER_MM };
  return logos.flatMap(({ path, alt }) => {
    const asset = shop.doc.assets.get(path);
    if (!asset || asset.kind === 'other') return [];
    shop.reporter.checkGlyphs(asset.letters ?? '', 'sans', setting.place);
    const asked = sizeOf(asset, most, { theme: shop.theme, scale });
    const factor = Math.min(most.width / asked.width, most.height / asked.height);
    const size = { width: asked.width * factor, height: asked.height * factor };
    const node = shop.tree.add('Figure', parent, { alt });
    return [{ ...size, picture: createPicture(path, size, { ...setting, x: 0, measure: size.width, node }) }];
  });
}

/** Marks from the left, or beside what stands before them from the right, their middles on one line. */
export function layLogos(block: DocLogos, base: Setting): Strip {
  const setting = widen(base);
  const { gap, after } = setting.shop.theme.logos;
  const marks = createMarks(block, setting);
  if (marks.length === 0) return EMPTY_STRIP;
  const room = block.height * POINTS_PER_MM;
  const width = marks.reduce((sum, mark) => sum + mark.width + gap, -gap);
  const start = setting.x + (block.beside ? setting.measure - width : 0);
  const row = createLeaf(block.beside ? 0 : room, (pen, left, y) => {
    const middle = y + (block.beside ? -room : room) / 2;
    let x = left + start;
    for (const mark of marks) {
      mark.picture.draw(pen, x, middle - mark.height / 2);
      x += mark.width + gap;
    }
  });
  return { leaves: holdToNext([row], 'bound'), before: 0, after: block.beside ? 0 : after };
}
