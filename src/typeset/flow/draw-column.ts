import type { Column, Frame, FramePiece } from './leaf.ts';
import { resumedFrames, startOf } from './measure-column.ts';
import { decorationPen, type Pen } from './pen.ts';

type OpenPiece = Omit<FramePiece, 'bottom' | 'last'> & { readonly frame: Frame };

/** Puts a column on a page, its upper left corner at (x, y), and returns where it ends. */
export function drawColumn({ leaves, open }: Column, pen: Pen, x: number, y: number): number {
  let at = y;
  const begin = (frame: Frame, first: boolean): OpenPiece => {
    return { frame, pen, under: pen.beneath(), x, top: at, first };
  };
  const end = (piece: OpenPiece | undefined, last: boolean): void => {
    piece?.frame.draw({ ...piece, bottom: at, last });
  };
  const resumed = new Set(resumedFrames(open));
  // What is inside a frame goes on below the frame's own head: nothing of it stands beside that.
  const pieces = open.map((frame) => {
    const piece = begin(frame, false);
    if (!frame.resume || !resumed.has(frame)) return piece;
    frame.resume.draw(decorationPen(pen), x, at);
    at += frame.resume.height;
    return piece;
  });
  for (const [index, leaf] of leaves.entries()) {
    at = y + startOf(leaf, at - y, index === 0);
    for (const frame of leaf.opens) {
      pieces.push(begin(frame, true));
      at += frame.padTop;
    }
    leaf.draw(pen, x, at);
    at += leaf.height;
    for (const frame of leaf.closes) {
      at += frame.padBottom;
      end(pieces.pop(), true);
    }
  }
  for (const piece of pieces.reverse()) end(piece, false);
  return at;
}
