import type { Draw } from '../flow/leaf.ts';
import { geometryOf } from '../pages/sheet.ts';
import type { Shop } from '../setting.ts';

/** What the frame of a certificate leaves for its text, from the corner of the page's text area. */
export interface Inside {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame keeps the same distance from all edges of the paper, whatever the margins are. */
export function insideOf({ doc, theme }: Shop): Inside {
  const { width, height, inner, top } = geometryOf(doc, theme);
  const { edge, padX, padY } = theme.certificate;
  return {
    x: edge + padX - inner,
    y: edge + padY - top,
    width: width - 2 * (edge + padX),
    height: height - 2 * (edge + padY),
  };
}

/** A line around the page, and a finer one within it. Nothing is filled: it prints on anything. */
export function drawFrame({ doc, theme }: Shop): Draw {
  const { width, height, inner, top } = geometryOf(doc, theme);
  const { edge, frame } = theme.certificate;
  const { color, double } = frame;
  const strokes = [
    { away: edge, lineWidth: frame.width },
    ...(double === undefined ? [] : [{ away: edge + double, lineWidth: theme.rules.hair }]),
  ];
  return (pen, x, y) => {
    for (const { away, lineWidth } of strokes) {
      const rectangle = [x - inner + away, y - top + away, width - 2 * away, height - 2 * away] as const;
      pen.add({ kind: 'shape', path: { rectangle }, stroke: theme.colors[color], lineWidth, tag: 'layout' });
    }
  };
}
