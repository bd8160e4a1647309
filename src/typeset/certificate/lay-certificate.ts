import type { DocCertificate } from '../../model/doc.ts';
import type { TextStyle, TextStyleName } from '../../model/theme.ts';
import { layMarks, type Mark, openMarks } from '../blocks/marks.ts';
import { layMatrix } from '../blocks/matrix.ts';
import { drawColumn } from '../flow/draw-column.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { layCentred } from '../inline/lay-centred.ts';
import { type Look, layLargest } from '../inline/lay-largest.ts';
import { layText } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';
import { scaleStyle, type TextStyles } from '../styles.ts';
import { drawFrame, insideOf } from './frame.ts';
import { layDay, laySignLines } from './sign-lines.ts';

/** Where each part stands in the structure, in reading order. */
interface Nodes {
  readonly marks: readonly Mark[];
  readonly institution: number;
  readonly title: number;
  readonly opening: number;
  readonly name: number;
  readonly reason: number;
  readonly subject: number;
  readonly facts: readonly number[];
  readonly issued: number;
  readonly offices: readonly number[];
  readonly notes: readonly number[];
}

function openNodes(block: DocCertificate, setting: Setting): Nodes {
  const { tree } = setting.shop;
  const add = (): number => tree.add('P', setting.parent);
  return {
    marks: openMarks(block.logos, setting),
    institution: add(),
    title: tree.addHeading(1, setting.parent),
    opening: add(),
    name: tree.addHeading(2, setting.parent),
    reason: add(),
    subject: add(),
    facts: block.facts.map(add),
    issued: add(),
    offices: block.offices.map(add),
    notes: block.notes.map(add),
  };
}

/** The setting with its type smaller: a page that holds much is set smaller as a whole. */
function shrink(setting: Setting, factor: number): Setting {
  const entries = Object.entries(setting.styles) as (readonly [TextStyleName, TextStyle])[];
  const styles = Object.fromEntries(entries.map(([name, style]) => [name, scaleStyle(style, factor)]));
  return { ...setting, styles: styles as TextStyles, scale: factor };
}

function spaced(leaves: readonly Leaf[], gap: number): readonly Leaf[] {
  return leaves.map((leaf, at) => (at === 0 ? { ...leaf, gap } : leaf));
}

/** Marks in the middle, and below them who gives it. */
function layHead(block: DocCertificate, nodes: Nodes, setting: Setting): readonly Leaf[] {
  const { theme } = setting.shop;
  const { logos, gap } = theme.certificate;
  const { styles, scale } = setting;
  const giver = layCentred([{ text: block.institution }], styles.certificateGiver, {
    ...setting,
    node: nodes.institution,
  });
  if (nodes.marks.length === 0) return giver;
  const { row, width } = layMarks(nodes.marks, { width: setting.measure, height: logos * scale }, setting);
  const shift = setting.x + (setting.measure - width) / 2;
  const middle: Leaf = { ...row, draw: (pen, x, y) => row.draw(pen, x + shift, y) };
  return [middle, ...spaced(giver, gap * scale)];
}

/** The largest thing on the page: on one line where it can be large, else on two. */
function layName(name: string, setting: Setting & { readonly node: number }): readonly Leaf[] {
  const { sizes, parted, leading } = setting.shop.theme.certificate;
  const lookOf =
    (lines: number) =>
    (size: number): Look => {
      const style = { ...setting.styles.certificateName, size: size * setting.scale };
      const look = { ...style, leading: style.size * leading };
      return { style: look, most: look.leading * lines };
    };
  const looks = [...sizes.map(lookOf(1)), ...parted.map(lookOf(2))];
  return layLargest(name, looks, { ...setting, lay: layCentred });
}

function layRule(setting: Setting): Leaf {
  const { certificate, rules, colors } = setting.shop.theme;
  const x = setting.x + (setting.measure - certificate.rule) / 2;
  return createLeaf(rules.thick, (pen, left, y) => {
    const path = { rectangle: [left + x, y, certificate.rule, rules.thick] } as const;
    pen.add({ kind: 'shape', path, fill: colors.heading, tag: 'layout' });
  });
}

/** What is certified, to whom. */
function layBody(block: DocCertificate, nodes: Nodes, base: Setting): readonly Leaf[] {
  const { styles, scale, shop } = base;
  const { measure, gap: whole } = shop.theme.certificate;
  const narrow = base.measure * measure;
  const setting = { ...base, x: base.x + (base.measure - narrow) / 2, measure: narrow };
  const lay = (text: string, style: TextStyleName, node: number): readonly Leaf[] =>
    layCentred([{ text }], styles[style], { ...setting, node });
  const gap = whole * scale;
  return [
    ...lay(block.title, 'certificateTitle', nodes.title),
    { ...layRule(base), gap: gap * 0.8 },
    ...spaced(lay(block.opening, 'certificateOpening', nodes.opening), gap),
    ...spaced(layName(block.name, { ...base, node: nodes.name }), gap * 0.6),
    ...spaced(lay(block.reason, 'certificateOpening', nodes.reason), gap * 0.8),
    ...spaced(lay(block.subject, 'certificateSubject', nodes.subject), gap * 0.4),
    ...block.facts.flatMap((fact, at) =>
      spaced(lay(fact, 'certificateFact', nodes.facts[at] ?? setting.parent), gap * 0.4),
    ),
  ];
}

/** Day, signatures. */
function layClose(block: DocCertificate, nodes: Nodes, setting: Setting): readonly Leaf[] {
  const { offices, label, issued } = block;
  return [
    layDay(issued, { ...setting, node: nodes.issued }),
    laySignLines({ offices, label, nodes: nodes.offices }, setting),
  ];
}

/** Number and how to ask for it, beside the code that machines read it from. */
function layFoot(block: DocCertificate, nodes: Nodes, setting: Setting & { readonly code: Leaf }): Leaf {
  const { styles, measure, shop, x: left, code } = setting;
  const room = code.height + 2 * shop.theme.certificate.gap;
  const inner = {
    ...setting,
    measure: measure - room,
    most: Number.POSITIVE_INFINITY,
    align: 'left' as const,
  };
  const leaves = block.notes.flatMap((spans, at) =>
    spaced(
      layText(spans, styles.certificateFoot, { ...inner, node: nodes.notes[at] ?? setting.parent }),
      at === 0 ? 0 : 1,
    ),
  );
  const height = heightOf({ leaves, open: [] });
  const all = Math.max(height, code.height);
  return createLeaf(all, (pen, x, y) => {
    drawColumn({ leaves, open: [] }, pen, x, y + all - height);
    code.draw(pen, x + left + measure - code.height, y + all - code.height);
  });
}

/** How what is left of the page is dealt out below the head, below what is certified, and above the foot. */
const SPACES = [3, 3, 2] as const;
const SPACES_SUM = SPACES.reduce((sum, each) => sum + each, 0);

/** A page to be hung on a wall. What is long is set smaller, until all of it stands within the frame. */
export function layCertificate(block: DocCertificate, base: Setting): Strip {
  const { shop } = base;
  const { shrink: factors, gap } = shop.theme.certificate;
  const inside = insideOf(shop);
  const wide = { ...base, x: inside.x, measure: inside.width, hang: 0 };
  const nodes = openNodes(block, wide);
  const [code = createLeaf(0, () => undefined)] = layMatrix(block.code, { ...wide, x: 0 }).leaves;
  const layAt = (factor: number) => {
    const setting = shrink(wide, factor);
    const groups = [
      layHead(block, nodes, setting),
      layBody(block, nodes, setting),
      layClose(block, nodes, setting),
      [layFoot(block, nodes, { ...wide, code })],
    ].map((leaves) => ({ leaves, open: [] }));
    const free = inside.height - groups.reduce((sum, group) => sum + heightOf(group), 0);
    return { groups, free, fits: free >= gap * factor * SPACES.length };
  };
  let laid = layAt(1);
  for (const factor of factors) laid = laid.fits ? laid : layAt(factor);
  const { groups, free } = laid;
  const frame = drawFrame(shop);
  const leaf = createLeaf(
    shop.room,
    (pen, x, y) => {
      frame(pen, x, y);
      let at = y + inside.y;
      for (const [place, group] of groups.entries()) {
        at = drawColumn(group, pen, x, at) + (Math.max(0, free) * (SPACES[place] ?? 0)) / SPACES_SUM;
      }
    },
    { bare: true },
  );
  return { leaves: [leaf], before: 0, after: 0 };
}
