import type { PlacedText, Run } from '../../model/paged.ts';
import type { Content } from './content.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { number } from './number.ts';

export type FaceOf = (name: Run['face']) => EmbeddedFace;

/** The inside of a run's TJ array. `gap` is added to each space, in 1/1000 of the type size. */
function encodeRun(text: string, face: EmbeddedFace, gap: number): string {
  const space = face.encode(' ') + (gap === 0 ? '' : `)${number(-gap)}(`);
  return text
    .split(' ')
    .map((word) => (word === '' ? '' : face.encode(word)))
    .join(space);
}

function ending(line: PlacedText, face: EmbeddedFace): string {
  if (line.end === 'none') return '';
  return line.end === 'hyphen' ? face.softHyphen() : face.encode(' ');
}

/** One line. Runs follow each other where the last one ended, each in its own marked content if it has its own tag. */
export function writeText(content: Content, line: PlacedText, faceOf: FaceOf): void {
  const last = line.runs.length - 1;
  let x = line.x;
  for (const [at, run] of line.runs.entries()) {
    const face = faceOf(run.face);
    const tag = run.tag ?? line.tag;
    content.mark(tag);
    content.fill(run.color);
    const state = content.text(`${face.id} ${number(run.size)}`, run.rise ?? 0, run.tracking ?? 0);
    const inside =
      encodeRun(run.text, face, (line.extra * 1000) / run.size) + (at === last ? ending(line, face) : '');
    content.write(`BT ${state}1 0 0 -1 ${number(x)} ${number(line.y)} Tm[(${inside})]TJ ET\n`);
    x += widthOf(run, line.extra, face);
  }
}

/** How far a run moves the pen, points. */
function widthOf({ text, size, tracking = 0 }: Run, extra: number, face: EmbeddedFace): number {
  const spaces = text.split(' ').length - 1;
  return (face.width(text) * size) / 1000 + spaces * extra + text.length * tracking;
}
