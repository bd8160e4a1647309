import type { DocCode } from '../../model/doc.ts';
import { avoidStubs, frameLeaves } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Frame, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';

const TAB = '    ';

/** Leading spaces count in code, but runs of spaces are one space to the breaker. */
function keepSpaces(line: string): string {
  return line.replaceAll('\t', TAB).replaceAll(' ', '\u00a0') || '\u00a0';
}

/** Code as it was typed, line by line, on a tint. */
export function layCode({ value, place }: DocCode, setting: Setting): Strip {
  const { shop, styles, parent, scale } = setting;
  if (value.trim() === '') return EMPTY_STRIP;
  const { pad } = shop.theme.code;
  const inner = indent(setting, pad * scale, pad * scale);
  const node = shop.tree.add('Code', shop.tree.add('P', parent));
  const lines = value.replace(/\n+$/, '').split('\n');
  const spans = lines.map((line, at) => ({ text: keepSpaces(line), lineBreak: at > 0, ...(place && { place }) }));
  const text = layText(spans, styles.code, { ...inner, node });
  const frame: Frame = {
    padTop: pad * scale,
    padBottom: pad * scale,
    draw: ({ under, x, top, bottom }) => {
      const path = { rectangle: [x + setting.x, top, setting.measure, bottom - top] } as const;
      under({ kind: 'shape', path, fill: shop.theme.colors.tint, tag: 'layout' });
    },
  };
  const { before, after } = styles.code;
  return { leaves: frameLeaves(avoidStubs(text, shop.theme.keep), frame), before, after };
}
