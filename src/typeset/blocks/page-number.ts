import type { DocPageNumber } from '../../model/doc.ts';
import { createLeaf, type Strip } from '../flow/leaf.ts';
import { faceOf } from '../inline/face-of.ts';
import { baselineOf } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';
import { paragraphStyle } from '../styles.ts';

/** The number of a page that is known when all pages are made up. Three figures have room in any column. */
export function layPageNumber({ heading, title }: DocPageNumber, setting: Setting): Strip {
  const { shop, x: left, measure } = setting;
  const { measurer, theme, tree } = shop;
  const style = paragraphStyle('body', setting.styles);
  const face = faceOf(style);
  const link = tree.add('Link', tree.add('Reference', tree.add('P', setting.parent)));
  const leaf = createLeaf(style.leading, (pen, x, y) => {
    const text = pen.pageOf(heading);
    if (text === '') return;
    const width = (measurer.width(text, face) * style.size) / 1000;
    const at = x + left + measure - width;
    const run = { text, face, size: style.size, color: theme.colors[style.color] };
    const baseline = y + baselineOf(style, shop);
    pen.add({ kind: 'text', x: at, y: baseline, runs: [run], extra: 0, end: 'none', tag: link });
    const area = { x: at, y, width, height: style.leading };
    pen.add({ kind: 'link', ...area, target: { heading }, title, tag: link });
  });
  return { leaves: [leaf], before: style.before, after: style.after };
}
