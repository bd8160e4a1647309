import type { Desk } from '../desk.ts';
import type { BlockSetting } from './block-setting.ts';
import { composeBlocks } from './compose-blocks.ts';

/** The setting of text where no clock runs, and where no slides are shown unless `slideOf` finds them. */
export function plainSetting(
  desk: Desk,
  options: Pick<BlockSetting, 'level' | 'isNested'> & Partial<Pick<BlockSetting, 'slideOf'>>,
): BlockSetting {
  return { desk, clock: undefined, slideOf: () => undefined, compose: composeBlocks, ...options };
}
