import type { DocBox } from '../../model/doc.ts';
import type { PlacedShape } from '../../model/paged.ts';
import type { Stroke, Theme } from '../../model/theme.ts';
import type { Frame, FramePiece } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import type { BoxLabel } from './box-label.ts';

interface BoxParts {
  readonly outer: Setting;
  readonly inner: Setting;
  readonly label: BoxLabel;
  /** Space below the text, where the label in the margin is higher. */
  readonly extra: number;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

function strokeLine(line: Line, { width, color, dash }: Stroke, { colors }: Theme): PlacedShape {
  return {
    kind: 'shape',
    path: { line },
    stroke: colors[color],
    lineWidth: width,
    ...(dash && { dash: [dash[0] ?? 0, dash[1] ?? 0] as const }),
    tag: 'layout',
  };
}

/** Lines around a piece of a box, open where the box goes on. */
function frameLines({ left, right, top, bottom }: Edges, { first, last }: FramePiece): readonly Line[] {
  return [
    ...(first ? [[left, top, right, top] as const] : []),
    [left, top, left, bottom],
    [right, top, right, bottom],
    ...(last ? [[left, bottom, right, bottom] as const] : []),
  ];
}

function barLines(at: number, { top, bottom }: Edges, { double }: Stroke): readonly Line[] {
  const lines: Line[] = [[at, top, at, bottom]];
  if (double !== undefined) lines.push([at - double, top, at - double, bottom]);
  return lines;
}

/** The decoration of a box by its role. */
export function createBoxFrame({ role }: DocBox, { outer, inner, label, extra }: BoxParts): Frame {
  const { theme } = outer.shop;
  const { tint, frame, bands, bar } = theme.boxes[role];
  // Deep in a nest of boxes there is no room left to move in: then none is spent on height either.
  const pad = Math.min(theme.box.pad * outer.scale, Math.max(outer.measure - inner.measure, outer.hang));
  const bleed = theme.box.bleed * outer.scale;
  const filled = Boolean(tint || frame || bands);
  const draw = (piece: FramePiece): void => {
    const edges: Edges = {
      left: piece.x + outer.x - (tint || frame || bands ? outer.hang : 0),
      right: piece.x + outer.x + outer.measure,
      top: piece.first ? piece.top : piece.top - (filled ? bleed : 0),
      bottom: piece.last ? piece.bottom : piece.bottom + (filled ? bleed : 0),
    };
    const { left, right, top, bottom } = edges;
    if (tint) {
      const path = { rectangle: [left, top, right - left, bottom - top] } as const;
      piece.under({ kind: 'shape', path, fill: theme.colors[tint], tag: 'layout' });
    }
    const strokeAll = (lines: readonly Line[], stroke: Stroke): void => {
      for (const line of lines) piece.under(strokeLine(line, stroke, theme));
    };
    if (frame) strokeAll(frameLines(edges, piece), frame);
    if (bands && piece.first) strokeAll([[left, top, right, top]], bands);
    if (bands && piece.last) strokeAll([[left, bottom, right, bottom]], bands);
    if (bar) strokeAll(barLines(piece.x + inner.x - pad * BAR_AWAY, edges, bar), bar);
  };
  return { padTop: filled ? pad : 0, padBottom: (filled ? pad : 0) + extra, resume: label.resume, draw };
}

/** Where in the padding the bar stands, from the text. */
const BAR_AWAY = 0.8;
