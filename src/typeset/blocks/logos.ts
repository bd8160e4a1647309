import type { DocLogos } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import { holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, EMPTY_STRIP, type Strip } from '../flow/leaf.ts';
import { type Setting, widen } from '../setting.ts';
import { layMarks, openMarks } from './marks.ts';

/** Marks at the right, beside what stands before them: their middle is half of `height` above its lower end. */
export function layLogos(block: DocLogos, base: Setting): Strip {
  const setting = widen(base);
  const marks = openMarks(block.logos, setting);
  if (marks.length === 0) return EMPTY_STRIP;
  const height = block.height * POINTS_PER_MM;
  const { row, width } = layMarks(marks, { width: setting.measure, height }, setting);
  const right = setting.x + setting.measure - width;
  const leaf = createLeaf(0, (pen, x, y) => row.draw(pen, x + right, y - (height + row.height) / 2));
  return { leaves: holdToNext([leaf], 'bound'), before: 0, after: 0 };
}
