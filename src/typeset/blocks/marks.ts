import type { DocLogos } from '../../model/doc.ts';
import { createLeaf, type Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { createPicture } from './figure.ts';

/** A picture that can be printed, with its place in the structure. */
export interface Mark {
  readonly path: string;
  /** Width to height. */
  readonly ratio: number;
  readonly node: number;
}

interface Sized extends Mark {
  readonly width: number;
  readonly height: number;
}

/** Puts marks into the structure, in their order. */
export function openMarks(logos: DocLogos['logos'], { shop, parent, place }: Setting): readonly Mark[] {
  return logos.flatMap(({ path, alt }) => {
    const asset = shop.doc.assets.get(path);
    if (!asset || asset.kind === 'other' || !(asset.width > 0 && asset.height > 0)) return [];
    shop.reporter.checkGlyphs(asset.letters ?? '', 'sans', place);
    return [{ path, ratio: asset.width / asset.height, node: shop.tree.add('Figure', parent, { alt }) }];
  });
}

/** Where all are wide, and so low, they grow together up to so many times. */
const MOST_GROWTH = 1.4;

/**
 * As large as each other to the eye: a wide mark is set lower than a square one, a tall one higher, by a power of width to height.
 * Where the line is too short for all of them, all shrink alike.
 */
function sizeMarks(
  marks: readonly Mark[],
  most: { readonly width: number; readonly height: number },
  { shop }: Setting,
): readonly Sized[] {
  const { gap, balance, square } = shop.theme.logos;
  const wished = marks.map((mark) => {
    const height = most.height * Math.min(1, square * mark.ratio ** -balance);
    return { ...mark, height, width: height * mark.ratio };
  });
  const asked = wished.reduce((sum, { width }) => sum + width, 0);
  const room = most.width - gap * (marks.length - 1);
  const tallest = wished.reduce((high, { height }) => Math.max(high, height), 1e-6);
  const factor = Math.min(MOST_GROWTH, most.height / tallest, room / Math.max(asked, 1e-6));
  return wished.map((mark) => ({ ...mark, width: mark.width * factor, height: mark.height * factor }));
}

/** Marks side by side, their middles on one line, and how wide they are together. */
export function layMarks(
  marks: readonly Mark[],
  most: { readonly width: number; readonly height: number },
  setting: Setting,
): { readonly row: Leaf; readonly width: number } {
  const { gap } = setting.shop.theme.logos;
  const sized = sizeMarks(marks, most, setting);
  const width = sized.reduce((sum, mark) => sum + mark.width + gap, -gap);
  const pictures = sized.map((size) => ({
    ...size,
    picture: createPicture(size.path, size, { ...setting, x: 0, measure: size.width, node: size.node }),
  }));
  const height = sized.reduce((high, mark) => Math.max(high, mark.height), 0);
  const row = createLeaf(height, (pen, left, y) => {
    let x = left;
    for (const mark of pictures) {
      mark.picture.draw(pen, x, y + (height - mark.height) / 2);
      x += mark.width + gap;
    }
  });
  return { row, width };
}
