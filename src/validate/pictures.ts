import type { Block, Figure, InlineImage } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import { blocksIn, inlinesIn, textsOf } from './kit-texts.ts';

interface ShownPicture {
  readonly picture: Figure | InlineImage;
  readonly language: string;
}

function* picturesIn(blocks: readonly Block[]): Generator<Figure | InlineImage> {
  for (const block of blocksIn(blocks)) if (block.type === 'figure') yield block;
  for (const inline of inlinesIn(blocks)) if (inline.type === 'image') yield inline;
}

/** Every picture that the kit's texts show, alone or within a line. */
export function* picturesOf(kit: Kit): Generator<ShownPicture> {
  for (const { language, blocks } of textsOf(kit)) {
    for (const picture of picturesIn(blocks)) yield { picture, language };
  }
}
