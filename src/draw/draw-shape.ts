import type { PlacedShape } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { colorOperators } from './color-operators.ts';
import { formatNumber } from './format-number.ts';

/** How far the handles of a Bézier curve lie so that it is a quarter of a circle, within 0.03 %. */
const QUARTER = 0.5523;

type Point = readonly [x: number, y: number];
type Rectangle = readonly [x: number, y: number, width: number, height: number];

function numbers(...values: readonly number[]): string {
  return values.map(formatNumber).join(' ');
}

function polygonPath([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  return `${numbers(...first)} m ${rest.map((point) => `${numbers(...point)} l `).join('')}h`;
}

/** A rectangle from its lower left corner, with round corners. */
function roundPath([x, y, width, height]: Rectangle, wanted: number): string {
  const radius = Math.min(wanted, width / 2, height / 2);
  const handle = radius * (1 - QUARTER);
  const [right, top] = [x + width, y + height];
  return [
    `${numbers(x + radius, y)} m ${numbers(right - radius, y)} l`,
    `${numbers(right - handle, y, right, y + handle, right, y + radius)} c ${numbers(right, top - radius)} l`,
    `${numbers(right, top - handle, right - handle, top, right - radius, top)} c ${numbers(x + radius, top)} l`,
    `${numbers(x + handle, top, x, top - handle, x, top - radius)} c ${numbers(x, y + radius)} l`,
    `${numbers(x, y + handle, x + handle, y, x + radius, y)} c h`,
  ].join(' ');
}

function pathOf(path: PlacedShape['path'], height: number): string {
  if ('line' in path) {
    const [x1, y1, x2, y2] = path.line;
    return `${numbers(x1, height - y1)} m ${numbers(x2, height - y2)} l`;
  }
  if ('polygon' in path) return polygonPath(path.polygon.map(([x, y]) => [x, height - y]));
  const [x, y, width, tall] = path.rectangle;
  const rectangle: Rectangle = [x, height - y - tall, width, tall];
  return path.radius ? roundPath(rectangle, path.radius) : `${numbers(...rectangle)} re`;
}

/** How far down it begins. */
function topOf(path: PlacedShape['path']): number {
  if ('rectangle' in path) return path.rectangle[1];
  if ('line' in path) return Math.min(path.line[1], path.line[3]);
  return Math.min(...path.polygon.map(([, y]) => y));
}

/** Draws a shape that is filled, stroked, or both. */
export function drawShape({ content, height }: Canvas, item: PlacedShape): void {
  const { path, fill, stroke, lineWidth = 1, dash = [] } = item;
  const filled = fill !== undefined && !('line' in path);
  if (!filled && stroke === undefined) return;
  content.begin('graphics', item.tag, topOf(path) / height);
  if (filled) content.set('fill', colorOperators(fill).fill);
  if (stroke !== undefined) {
    content.set('stroke', colorOperators(stroke).stroke);
    content.set('lineWidth', lineWidth);
    content.set('dash', numbers(...dash));
  }
  const paint = filled ? (stroke === undefined ? 'f' : 'B') : 'S';
  content.write(`${pathOf(path, height)} ${paint}\n`);
}
