import type { DocHeading } from '../../model/doc.ts';
import { holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import type { Leaf, Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import { layTitle } from '../inline/lay-title.ts';
import { type Setting, widen } from '../setting.ts';

const STYLES = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** A heading's words, its spans without their styles. */
export function titleOf({ spans }: Pick<DocHeading, 'spans'>): string {
  return spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading with the small text above it. Level 1 opens a chapter on a page of its own. */
export function layHeading(heading: DocHeading, base: Setting): Strip {
  const opens = heading.level === 1 || base.shop.doc.kind === 'attendance';
  const wide = widen(base);
  // A title is no running text: it may take the whole width.
  const setting = { ...wide, most: Math.max(wide.most, wide.measure) };
  const { tree } = setting.shop;
  const style = setting.styles[STYLES[heading.level]];
  const { kicker: kickerStyle } = setting.styles;
  const kicker = heading.kicker
    ? layText([{ text: heading.kicker }], kickerStyle, { ...setting, node: tree.add('P', setting.parent) })
    : [];
  const node = tree.addHeading(heading.level, setting.parent);
  const lines = layTitle(heading.spans, style, { ...setting, node });
  const all = [
    ...kicker,
    ...lines.map((line, at) => (at === 0 && kicker.length > 0 ? { ...line, gap: kickerStyle.after } : line)),
  ];
  const leaves = holdToNext(holdTogether(all, 'bound'), 'bound');
  return {
    leaves: leaves.map((leaf, at) =>
      at === 0 ? { ...openWith(heading, leaf, opens), ...rhythmOf(setting) } : leaf,
    ),
    before: style.before,
    after: style.after,
  };
}

/**
 * Among running text a heading begins at half lines of that. Its leading and the space below it add up to such, so that what
 * has to give is the space above it, and all headings are as near to their text.
 */
function rhythmOf({ shop, styles, scale, depth }: Setting): Partial<Leaf> {
  const { leading } = shop.theme.text.body;
  return scale === 1 && depth === 0 && styles.body.leading === leading ? { grid: leading / 2 } : {};
}

/** What `opens` a chapter is named again at the head of the pages that follow. */
function openWith(heading: DocHeading, leaf: Leaf, opens: boolean): Leaf {
  return {
    ...leaf,
    headings: [heading.id],
    draw: (pen, x, y) => {
      pen.reach(heading.id, y);
      leaf.draw(pen, x, y);
    },
    ...(opens && { chapter: { title: titleOf(heading), tab: heading.tab } }),
  };
}
