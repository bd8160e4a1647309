import type { TextStyle, Theme } from '../../model/theme.ts';
import type { Pen } from '../flow/pen.ts';
import type { SetLine } from '../text/line.ts';
import type { Mark } from './set-runs.ts';

interface Spot {
  readonly pen: Pen;
  /** Left end of the line's text, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly style: TextStyle;
  readonly theme: Theme;
}

/** Height of a strike through lower-case letters, of the size. */
const STRIKE_HEIGHT = 0.25;

function drawMark({ link, strike }: Mark, { x, width }: { x: number; width: number }, spot: Spot): void {
  const { pen, y, top, style, theme } = spot;
  if (link) {
    const { title, ...target } = link.target;
    pen.add({ kind: 'link', x, y: top, width, height: style.leading, target, title, tag: link.node });
  }
  if (strike) {
    const height = y - style.size * STRIKE_HEIGHT;
    const stroke = theme.colors[style.color];
    const path = { line: [x, height, x + width, height] } as const;
    pen.add({ kind: 'shape', path, stroke, lineWidth: theme.rules.thin, tag: 'layout' });
  }
}

/** What a line's marked stretches need besides their letters: places to click, strokes through words. */
export function drawMarks(line: SetLine, marks: readonly Mark[], spot: Spot): void {
  for (const { mark, x, width } of line.marks) {
    const found = marks[mark];
    if (found) drawMark(found, { x: spot.x + x, width }, spot);
  }
}
