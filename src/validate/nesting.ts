import type { Block, Directive } from '../model/content.ts';
import type { BlockName } from '../model/visibility.ts';
import { childBlocks, ownInlines, walkInlines } from '../model/walk.ts';
import type { KitPage } from './kit-texts.ts';

/** What a block may stand in: another block, or `page`, the text itself. */
export type Container = BlockName | 'page';

const TEXT: readonly Container[] = [
  'page',
  'activity',
  'choice',
  'case',
  'trainer',
  'solution',
  'definition',
];

const NOTED: readonly Container[] = [...TEXT, 'question', 'safeguarding', 'keypoints', 'notes', 'rationale'];

/**
 * The closed table of what may stand directly in what. `only` is left out of the way: what it holds counts as standing
 * where it stands. A block that needs its container is lost elsewhere; one that teaches is lost in a slide.
 */
export const CONTAINERS: Readonly<Record<Exclude<BlockName, 'only'>, readonly Container[]>> = {
  activity: ['page', 'choice'],
  case: ['page', 'activity'],
  choice: ['page'],
  definition: [...TEXT, 'slide', 'keypoints'],
  keypoints: [...TEXT, 'slide'],
  lines: [...NOTED, 'to-confirm'],
  material: ['activity'],
  notes: ['slide'],
  question: ['page', 'activity', 'case'],
  rationale: ['question'],
  safeguarding: [...TEXT],
  slide: ['page', 'activity', 'choice'],
  solution: ['page', 'activity', 'case', 'question'],
  'to-confirm': NOTED,
  trainer: [...TEXT, 'safeguarding', 'keypoints', 'notes', 'rationale'],
};

/** Blocks that only a session has: nothing prints them elsewhere. */
export const SESSION_ONLY: readonly BlockName[] = ['activity', 'choice', 'question', 'slide'];

export interface NestedBlock {
  readonly block: Directive;
  /** Undefined inside a block that the format does not know. */
  readonly container: Container | undefined;
  readonly parent: Directive | undefined;
}

function childrenOf(block: Block): readonly Block[] {
  const notes = walkInlines(ownInlines(block)).flatMap((inline) =>
    inline.type === 'footnote' ? inline.children : [],
  );
  return [...notes, ...childBlocks(block)];
}

/** Every block of the kit format on a page, with the block that it stands in. */
export function* nestedBlocks(
  blocks: KitPage['body'],
  within: Omit<NestedBlock, 'block'> = { container: 'page', parent: undefined },
): Generator<NestedBlock> {
  for (const block of blocks) {
    if (block.type === 'directive') yield { block, ...within };
    const opens = block.type === 'directive' && block.name !== 'only';
    const inside = opens ? { container: block.name, parent: block } : within;
    const next = block.type === 'unknown' ? { container: undefined, parent: undefined } : inside;
    yield* nestedBlocks(childrenOf(block), next);
  }
}
