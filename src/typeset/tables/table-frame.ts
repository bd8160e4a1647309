import { drawColumn } from '../flow/draw-column.ts';
import type { Frame, FramePiece, Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { layText } from '../inline/lay-text.ts';
import type { TablePlan } from './table-plan.ts';

function drawEdge(piece: FramePiece, y: number, { table, setting, widths }: TablePlan): void {
  const { rules, colors } = setting.shop.theme;
  const left = piece.x + setting.x;
  const right = left + widths.reduce((sum, width) => sum + width, 0);
  const form = table.role === 'form';
  const card = table.role === 'card';
  // Over the hairline of the last row: that would show as a pale thread in it.
  piece.pen.add({
    kind: 'shape',
    path: { line: [left, y, right, y] },
    stroke: form ? colors.rule : card ? colors.hairline : colors.ink,
    lineWidth: form || card ? rules.hair : rules.thick,
    tag: 'layout',
  });
}

/** The caption once more, with `(continuación)`: drawn for the eye, read only once. */
function repeatCaption({ table, setting }: TablePlan): readonly Leaf[] {
  const { caption = [] } = table;
  if (caption.length === 0) return [];
  const { doc } = setting.shop;
  const title = caption.map((span) => span.text).join('');
  const text = `${title} ${doc.running.continued}`;
  return layText([{ text }], setting.styles.caption, { ...setting, node: setting.parent });
}

/** Rules above and below a table; its head again on every page, if that is not too much of it. */
export function createTableFrame(plan: TablePlan, head: readonly Leaf[]): Frame {
  const { setting } = plan;
  const { room, theme } = setting.shop;
  const caption = repeatCaption(plan);
  const column = { leaves: head, open: [] };
  const captionHeight = heightOf({ leaves: caption, open: [] });
  const captionSpace = caption.length > 0 ? captionHeight + theme.figure.caption * setting.scale : 0;
  const height = captionSpace + heightOf(column);
  const repeats = height > 0 && height <= room * theme.keep.resume;
  return {
    padTop: 0,
    padBottom: 0,
    ...(repeats && {
      resume: {
        height,
        draw: (pen, x, y) => {
          drawColumn({ leaves: caption, open: [] }, pen, x, y);
          drawColumn(column, pen, x, y + captionSpace);
        },
      },
    }),
    draw: (piece) => {
      drawEdge(piece, piece.first || !repeats ? piece.top : piece.top + captionSpace, plan);
      if (piece.last) drawEdge(piece, piece.bottom, plan);
    },
  };
}
