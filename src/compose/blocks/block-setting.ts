import type { Block, DirectiveOf } from '../../model/content.ts';
import type { DocBlock, Slide } from '../../model/doc.ts';
import type { Desk } from '../desk.ts';

/** The running time of one session: minutes since midnight. */
interface SessionClock {
  now: number;
}

/** A slide of the deck, and what the trainer says to it. */
export interface ShownSlide {
  readonly slide: Slide;
  readonly notes: readonly DocBlock[];
}

/** Where a block is composed. */
export interface BlockSetting {
  readonly desk: Desk;
  /** Of the highest headings in it. */
  readonly level: 2 | 3 | 4;
  /** Inside another block or on a slide: a heading there is a strong line of text, and opens no part. */
  readonly isNested: boolean;
  /** Inside an activity or a case: what participants do, and write down in their own book. */
  readonly isExercise?: true;
  /** Undefined where no clock runs. */
  readonly clock: SessionClock | undefined;
  /** A slide as the deck has it; undefined in documents that do not show slides. */
  readonly slideOf: (source: DirectiveOf<'slide'>) => ShownSlide | undefined;
  /** Composes blocks inside a block: passed in, since blocks hold blocks. */
  readonly compose: (blocks: readonly Block[], setting: BlockSetting) => readonly DocBlock[];
}

/** The setting of what stands inside a block. */
export function inside(setting: BlockSetting): BlockSetting {
  return { ...setting, isNested: true };
}
