import type { DocBlock, Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import { longestWord } from '../inline/longest-word.ts';
import { plainRuns } from '../inline/set-runs.ts';
import type { Setting } from '../setting.ts';
import { paragraphStyle } from '../styles.ts';

/** What a column asks for: its longest word, and its longest line. */
export interface Wish {
  readonly least: number;
  readonly most: number;
}

function measureSpans(spans: readonly Span[], style: TextStyle, setting: Setting): Wish {
  const runs = plainRuns(spans, style, setting);
  return { least: longestWord(runs, setting), most: setting.shop.breaker.naturalWidth(runs) };
}

function widest(wishes: readonly Wish[], extra = 0): Wish {
  let [least, most] = [0, 0];
  for (const wish of wishes) {
    least = Math.max(least, wish.least);
    most = Math.max(most, wish.most);
  }
  return { least: least + extra, most: most + extra };
}

/** How wide blocks in a cell have to be, and would like to be. Pictures and drawn things take what they get. */
export function innerWidthOf(blocks: readonly DocBlock[], setting: Setting): Wish {
  const { styles, shop, scale } = setting;
  const wishes = blocks.map((block): Wish => {
    switch (block.type) {
      case 'paragraph':
        return measureSpans(block.spans, paragraphStyle(block.role, styles), setting);
      case 'heading':
        return measureSpans(block.spans, styles.h4, setting);
      case 'list':
        return widest(
          block.items.map((item) => innerWidthOf(item.blocks, setting)),
          shop.theme.list.indent * scale,
        );
      case 'box':
      case 'quote':
      case 'group':
        return widest([innerWidthOf(block.blocks, setting)], 2 * shop.theme.box.pad * scale);
      case 'figure':
      case 'table':
      case 'code':
        return { least: shop.theme.measure.least, most: setting.measure };
      default:
        return { least: 0, most: 0 };
    }
  });
  return widest(wishes);
}
