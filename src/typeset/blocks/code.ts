import type { DocCode } from '../../model/doc.ts';
import { avoidStubs, frameLeaves } from '../flow/hold-leaves.ts';
import { createLeaf, EMPTY_STRIP, type Frame, type Leaf, type Strip } from '../flow/leaf.ts';
import { faceOf } from '../inline/face-of.ts';
import { baselineOf } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';
import { keepShort } from './keep-short.ts';

const TAB = '    ';

/** Fewer lines say nothing of the code that they come from. */
const FEW = 4;

/** Lines of at most `most` characters, those of one line of code together. */
function wrapLine(line: string, most: number): readonly string[] {
  const characters = [...line.replaceAll('\t', TAB).trimEnd()];
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < characters.length; at += most) {
    parts.push(characters.slice(at, at + most).join(''));
  }
  return parts;
}

function layLine(text: string, advance: number, setting: Setting & { readonly node: number }): Leaf {
  const { shop, styles, x: left, node, place } = setting;
  const style = styles.code;
  const face = faceOf(style);
  shop.reporter.checkGlyphs(text, face, place);
  const word = text.trimStart();
  if (word === '') return createLeaf(style.leading, () => undefined);
  const shift = left + (text.length - word.length) * advance;
  const baseline = baselineOf(style, shop);
  const runs = [{ text: word, face, size: style.size, color: shop.theme.colors[style.color] }];
  return createLeaf(style.leading, (pen, x, y) => {
    pen.add({ kind: 'text', x: x + shift, y: y + baseline, runs, extra: 0, end: 'space', tag: node });
  });
}

/** Code as it was typed, space by space, on a tint. What is too wide goes on in the next line. */
export function layCode({ value, place }: DocCode, setting: Setting): Strip {
  const { shop, styles, parent, scale, measure, x: left } = setting;
  if (value.trim() === '') return EMPTY_STRIP;
  const pad = shop.theme.code.pad * scale;
  const inner = { ...indent(setting, pad, pad), ...(place && { place }) };
  const node = shop.tree.add('Code', shop.tree.add('P', parent));
  const advance = (shop.measurer.width('0', faceOf(styles.code)) * styles.code.size) / 1000;
  const most = Math.max(1, Math.floor(inner.measure / advance));
  const lines = value
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line) => wrapLine(line, most));
  const text = lines.map((line) => layLine(line, advance, { ...inner, node }));
  const frame: Frame = {
    padTop: pad,
    padBottom: pad,
    draw: ({ under, x, top, bottom }) => {
      const { code, colors } = shop.theme;
      if (!code.tint) return;
      const path = { rectangle: [x + left, top, measure, bottom - top] } as const;
      under({ kind: 'shape', path, fill: colors[code.tint], tag: 'layout' });
    },
  };
  const { before, after } = styles.code;
  const held = keepShort(avoidStubs(text, { orphans: FEW, widows: FEW }), setting);
  return { leaves: frameLeaves(held, frame), before, after };
}
