import type { Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import { adornFirst, avoidStubs } from '../flow/hold-leaves.ts';
import type { Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';

type LayText = (
  spans: readonly Span[],
  style: TextStyle,
  setting: Setting & { readonly node: number },
) => readonly Leaf[];

/**
 * A footnote for the foot of a page: its number hanging before its text. In the structure it stands in the text that calls
 * it, so that it is read where it belongs. Notes within notes follow them.
 */
export function layNote(
  { call, spans, node: _ }: { readonly call: string; readonly spans: readonly Span[]; readonly node: number },
  setting: Setting & { readonly node: number; readonly layText: LayText },
): readonly Leaf[] {
  const { shop, node, styles } = setting;
  const { tree, theme, width } = shop;
  const { indent, size, rise } = theme.notes;
  const style = styles.note;
  const note = tree.add('Note', node);
  const label = tree.add('Lbl', note);
  const { align: _align, strong: _strong, ...plain } = setting;
  const at = { ...plain, hang: 0, scale: 1 };
  const number = setting.layText(
    [{ text: call }],
    { ...style, size: style.size * size },
    { ...at, x: 0, measure: indent, node: label },
  );
  const lines = setting.layText(spans, style, {
    ...at,
    x: indent,
    measure: width - indent,
    node: tree.add('P', note),
  });
  const nested = lines.flatMap((line) => line.notes.flat());
  const own = lines.map((line): Leaf => ({ ...line, notes: [] }));
  const adorned = adornFirst(own, (pen, x, y) => number[0]?.draw(pen, x, y - style.size * rise));
  return [...avoidStubs(adorned, theme.keep), ...nested];
}
