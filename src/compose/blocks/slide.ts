import type { DirectiveOf } from '../../model/content.ts';
import type { DocBlock } from '../../model/doc.ts';
import type { BlockSetting } from './block-setting.ts';

/** A slide where it is shown: small, with its notes. A document without slides leaves it to the handouts. */
export function composeSlide(
  source: DirectiveOf<'slide'>,
  { desk, slideOf }: BlockSetting,
): readonly DocBlock[] {
  const found = slideOf(source);
  if (!found) return [];
  const { slide, notes } = found;
  return [
    {
      type: 'thumbnail',
      slide,
      size: 'small',
      label: desk.words('slide.label', { number: slide.number }),
      blocks: notes,
    },
  ];
}
