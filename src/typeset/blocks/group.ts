import type { DocGroup } from '../../model/doc.ts';
import { holdTogether } from '../flow/hold-leaves.ts';
import type { Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { type Setting, widen } from '../setting.ts';

/** Blocks that stay on one page if one page can hold them. */
export function layGroup({ blocks, wide }: DocGroup, setting: Setting): Strip {
  const strip = setting.shop.lay(blocks, wide ? widen(setting) : setting);
  if (heightOf({ leaves: strip.leaves, open: [] }) > setting.shop.room) return strip;
  return { ...strip, leaves: holdTogether(strip.leaves, 'bound') };
}
