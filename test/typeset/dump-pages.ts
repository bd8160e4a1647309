import type { PagedDoc, PlacedItem, PlacedShape } from '../../src/model/paged.ts';

function number(value: number): string {
  return value.toFixed(1).replace(/^-0\.0$/, '0.0');
}

function at(x: number, y: number): string {
  return `x${number(x)} y${number(y)}`;
}

function dumpShape({ path, fill }: PlacedShape): string {
  if ('line' in path) {
    const [x1, y1, x2, y2] = path.line;
    return `${at(x1, y1)} line to ${at(x2, y2)}`;
  }
  if ('rectangle' in path) {
    const [x, y, width, height] = path.rectangle;
    return `${at(x, y)} ${fill ? 'filled' : 'stroked'} ${number(width)}×${number(height)}`;
  }
  return 'polygon';
}

function dumpItem(item: PlacedItem): string {
  switch (item.kind) {
    case 'text': {
      const text = item.runs.map((run) => run.text).join('');
      return `${at(item.x, item.y)} text "${text}${item.end === 'hyphen' ? '-' : ''}"`;
    }
    case 'shape':
      return dumpShape(item);
    case 'picture':
      return `${at(item.x, item.y)} picture ${item.path} ${number(item.width)}×${number(item.height)}`;
    case 'link':
      return `${at(item.x, item.y)} link "${item.title}" ${number(item.width)}×${number(item.height)}`;
    default:
      return `${at(item.x, item.y)} group of ${item.items.length} × ${item.scale.toFixed(3)}`;
  }
}

/** One line per placed item: `p3 x72.0 y118.4 [12 P] text "…"`; the tag is a node with its role, or the kind of artifact. */
export function dumpPages({ pages, structure }: PagedDoc): string {
  const lines = pages.flatMap(({ items }, page) =>
    items.map((item) => {
      const tag = typeof item.tag === 'number' ? `${item.tag} ${structure[item.tag]?.role}` : item.tag;
      return `p${page + 1} [${tag}] ${dumpItem(item)}`;
    }),
  );
  return `${lines.join('\n')}\n`;
}
