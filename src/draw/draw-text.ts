import type { Face } from '../model/face.ts';
import type { PlacedText, Run } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { colorOperators } from './color-operators.ts';
import { formatNumber } from './format-number.ts';
import type { DrawnFace } from './word-codes.ts';

/** A move within a `TJ` array, in 1/1000 em, to the right when positive. */
function gap(points: number, size: number): string {
  return points === 0 ? '' : `)${formatNumber((-points * 1000) / size)}(`;
}

/** The codes of a word. A glyph that stands for several characters gets the tracking of each. */
function wordCodes(word: string, { size, rise = 0, tracking = 0 }: Run, face: DrawnFace): string {
  const { codes, glyphs, lifted } = face.word(word);
  const set = lifted ? lifted(size, rise) : codes;
  return tracking === 0 ? set : set + gap((word.length - glyphs) * tracking, size);
}

/** The codes of a run, its spaces widened by `extra`. */
function runCodes(run: Run, face: DrawnFace, extra: number): string {
  const words = run.text.split(' ').map((word) => (word === '' ? '' : wordCodes(word, run, face)));
  return words.join(face.space + gap(extra, run.size));
}

function endOf(end: PlacedText['end'], face: DrawnFace): string {
  if (end === 'none') return '';
  return end === 'hyphen' ? face.softHyphen : face.space;
}

function setStyle({ content }: Canvas, { size, color, rise = 0, tracking = 0 }: Run, face: DrawnFace): void {
  content.setFont(face.font.id, size);
  content.set('fill', colorOperators(color).fill);
  content.set('rise', rise);
  content.set('tracking', tracking);
}

/** Percent with two decimals: fewer changes of state, and no line is off by more than 0.05 pt. */
function roundStretch(stretch = 1): number {
  return Math.round(stretch * 1e4) / 1e4;
}

/** Draws one line of text. What it ends in belongs to its last run. */
export function drawText(canvas: Canvas, item: PlacedText): void {
  const { content, height } = canvas;
  const last = item.runs.at(-1);
  const stretch = roundStretch(item.stretch);
  // A move within a line is stretched with it (ISO 32000-1, 9.4.4).
  const extra = item.extra / stretch;
  for (const run of item.runs) {
    const face = canvas.face(run.face satisfies Face);
    content.begin('text', run.tag ?? item.tag, item.y / height);
    if (run === item.runs[0]) content.moveTo(item.x, height - item.y);
    setStyle(canvas, run, face);
    content.set('stretch', stretch);
    const end = run === last ? endOf(item.end, face) : '';
    content.write(`[(${runCodes(run, face, extra)}${end})]TJ\n`);
  }
}
