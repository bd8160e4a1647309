import type { Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { layText } from './lay-text.ts';
import { balancedMeasure } from './lay-title.ts';

/** Lines about as long as each other, each in the middle of the measure. */
export function layCentred(
  spans: readonly Span[],
  style: TextStyle,
  base: Setting & { readonly node: number },
): readonly Leaf[] {
  const setting = { ...base, align: 'center' as const, most: Number.POSITIVE_INFINITY };
  const measure = balancedMeasure(spans, style, setting);
  const x = setting.x + (setting.measure - measure) / 2;
  return layText(spans, style, { ...setting, x, measure });
}
