import { splitTitle } from './activity.ts';
import type { Block, DirectiveOf, Inline } from './content.ts';
import { isBlock } from './walk.ts';

/** A slide taken apart: what is shown, and what the trainer says to it. */
export interface SlideParts {
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly notes: readonly Block[];
}

export function slideParts(slide: DirectiveOf<'slide'>): SlideParts {
  const { title, rest } = splitTitle(slide.children);
  return {
    title,
    body: rest.filter((block) => !isBlock(block, 'notes')),
    notes: rest.flatMap((block) => (isBlock(block, 'notes') ? block.children : [])),
  };
}
