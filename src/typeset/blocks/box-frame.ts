import type { DocBox } from '../../model/doc.ts';
import type { PlacedShape } from '../../model/paged.ts';
import type { BoxLook, Stroke, Theme } from '../../model/theme.ts';
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

function bandLines({ left, right, top, bottom }: Edges, { first, last }: FramePiece): readonly Line[] {
  const upper: readonly Line[] = first ? [[left, top, right, top]] : [];
  return last ? [...upper, [left, bottom, right, bottom]] : upper;
}

/** Where in the padding the bar stands, from the text. */
const BAR_AWAY = 0.8;

/** What is filled reaches over the margin, and a little beyond its text where it goes on over a page. */
function edgesOf(piece: FramePiece, outer: Setting, filled: boolean): Edges {
  const bleed = filled ? outer.shop.theme.box.bleed * outer.scale : 0;
  return {
    left: piece.x + outer.x - (filled ? outer.hang : 0),
    right: piece.x + outer.x + outer.measure,
    top: piece.first ? piece.top : piece.top - bleed,
    bottom: piece.last ? piece.bottom : piece.bottom + bleed,
  };
}

/** All strokes of a piece of a box. */
function strokesOf(
  look: BoxLook,
  edges: Edges,
  piece: FramePiece & { readonly bar: number },
): readonly (readonly [Stroke, readonly Line[]])[] {
  const { frame, bands, bar } = look;
  return [
    ...(frame ? [[frame, frameLines(edges, piece)] as const] : []),
    ...(bands ? [[bands, bandLines(edges, piece)] as const] : []),
    ...(bar ? [[bar, barLines(piece.bar, edges, bar)] as const] : []),
  ];
}

/** The decoration of a box by its role. */
export function createBoxFrame({ role }: DocBox, { outer, inner, label, extra }: BoxParts): Frame {
  const { theme } = outer.shop;
  const look = theme.boxes[role];
  const filled = Boolean(look.tint || look.frame || look.bands);
  // Deep in a nest of boxes there is no room left to move in: then none is spent on height either.
  const room = Math.max(outer.measure - inner.measure, outer.hang);
  const pad = Math.min(theme.box.pad * outer.scale, room);
  const draw = (piece: FramePiece): void => {
    const edges = edgesOf(piece, outer, filled);
    const { left, right, top, bottom } = edges;
    if (look.tint) {
      const path = { rectangle: [left, top, right - left, bottom - top] } as const;
      piece.under({ kind: 'shape', path, fill: theme.colors[look.tint], tag: 'layout' });
    }
    const bar = piece.x + inner.x - pad * BAR_AWAY;
    for (const [stroke, lines] of strokesOf(look, edges, { ...piece, bar })) {
      for (const line of lines) piece.under(strokeLine(line, stroke, theme));
    }
  };
  const padding = filled ? pad : 0;
  return { padTop: padding, padBottom: padding + extra, resume: label.resume, draw };
}
