import type { DocSlide, Slide } from '../../model/doc.ts';
import { createLeaf, type Strip } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { laySlide } from './lay-slide.ts';
import { layPicture } from './slide-picture.ts';

/** The name under which a slide is among the bookmarks; no heading of the author's has a colon in its id. */
export function slideAnchor({ id, number }: Slide): string {
  return `slide:${number}:${id}`;
}

/** A page of a deck. In a document on paper the slide is a picture as wide as the text. */
export function laySlidePage({ slide }: DocSlide, setting: Setting): Strip {
  const { shop, parent } = setting;
  const { thumbnail } = shop.theme;
  if (shop.doc.format !== 'screen') {
    const picture = layPicture(slide, thumbnail.large, setting);
    return { leaves: [picture], before: thumbnail.before, after: thumbnail.after };
  }
  const draw = laySlide(slide, shop, shop.tree.add('Sect', parent));
  const leaf = createLeaf(shop.room, (pen) => {
    pen.reach(slideAnchor(slide), 0);
    draw(pen, 0, 0);
  });
  return { leaves: [leaf], before: 0, after: 0 };
}
