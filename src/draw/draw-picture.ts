import type { PlacedPicture } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { formatNumber, formatScale } from './format-number.ts';

/** Draws a picture as large as its box allows without being distorted, in the middle of it. */
export function drawPicture({ content, height, picture: find }: Canvas, item: PlacedPicture): void {
  const { name, picture } = find(item.path);
  const scale = Math.min(item.width / picture.width, item.height / picture.height);
  const [width, tall] = [picture.width * scale, picture.height * scale];
  const x = item.x + (item.width - width) / 2;
  const y = height - item.y - (item.height + tall) / 2;
  const placement = `${formatScale(width)} 0 0 ${formatScale(tall)} ${formatNumber(x)} ${formatNumber(y)} cm`;
  content.begin('graphics', item.tag, item.y / height);
  content.write(`q ${placement} ${picture.matrix.map(formatScale).join(' ')} cm /${name} Do Q\n`);
}
