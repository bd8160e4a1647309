import type { TextStyle } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting } from '../setting.ts';
import { layText } from './lay-text.ts';
import { plainRuns } from './set-runs.ts';

/** A look that a text may have, where it is no higher than so many points. */
export interface Look {
  readonly style: TextStyle;
  readonly most: number;
}

/** Is no word wider than the measure? Names are broken between words, and after a hyphen of their own. */
function holdsWords(text: string, style: TextStyle, setting: Setting): boolean {
  return text.split(/\s+|(?<=-)/).every((word) => {
    const runs = plainRuns([{ text: word }], style, setting);
    return setting.shop.breaker.naturalWidth(runs) <= setting.measure;
  });
}

type Lay = typeof layText;

/** A text in the first of these looks that holds it without breaking a word; in the last where none does. */
export function layLargest(
  text: string,
  looks: readonly Look[],
  setting: Setting & { readonly node: number; readonly lay?: Lay },
): readonly Leaf[] {
  const { lay = layText } = setting;
  const leavesIn = ({ style }: Look): readonly Leaf[] => lay([{ text }], style, setting);
  const fits = (look: Look): boolean =>
    holdsWords(text, look.style, setting) && heightOf({ leaves: leavesIn(look), open: [] }) <= look.most;
  const look = looks.find(fits) ?? looks.at(-1);
  return look ? leavesIn(look) : [];
}
