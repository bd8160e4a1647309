import type { PlacedShape } from '../../model/paged.ts';
import type { Content } from './content.ts';
import { number } from './number.ts';

/** How far a Bézier handle reaches to draw a quarter of a circle. */
const QUARTER = 0.5523;

function points(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

function roundRectangle([x, y, w, h]: readonly [number, number, number, number], radius: number): string {
  const r = Math.min(radius, w / 2, h / 2);
  const k = r * (1 - QUARTER);
  return [
    `${points(x + r, y)} m ${points(x + w - r, y)} l`,
    `${points(x + w - k, y, x + w, y + k, x + w, y + r)} c ${points(x + w, y + h - r)} l`,
    `${points(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)} c ${points(x + r, y + h)} l`,
    `${points(x + k, y + h, x, y + h - k, x, y + h - r)} c ${points(x, y + r)} l`,
    `${points(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ');
}

function pathOf({ path }: PlacedShape): string {
  if ('rectangle' in path) {
    return path.radius ? roundRectangle(path.rectangle, path.radius) : `${points(...path.rectangle)} re`;
  }
  if ('line' in path)
    return `${points(path.line[0], path.line[1])} m ${points(path.line[2], path.line[3])} l`;
  const [first = [0, 0] as const, ...rest] = path.polygon;
  return [`${points(...first)} m`, ...rest.map((point) => `${points(...point)} l`), 'h'].join(' ');
}

const PAINT: Readonly<Record<string, string>> = { fill: 'f', stroke: 'S', both: 'B' };

/** A path, filled, stroked or both. */
export function writeShape(content: Content, shape: PlacedShape): void {
  content.mark(shape.tag);
  if (shape.fill) content.fill(shape.fill);
  if (shape.stroke) {
    content.stroke(shape.stroke);
    content.line(shape.lineWidth ?? 1, shape.dash);
  }
  const paint = shape.fill && shape.stroke ? 'both' : shape.fill ? 'fill' : 'stroke';
  content.write(`${pathOf(shape)} ${PAINT[paint]}\n`);
}
