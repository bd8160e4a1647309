import type { PlacedText, Run } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { colorOperators } from './color-operators.ts';
import { lenderOf } from './create-fonts.ts';
import { formatNumber } from './format-number.ts';
import type { DrawnFace } from './word-codes.ts';

/** A move within a `TJ` array, in 1/1000 em, to the right when positive. */
function gap(points: number, size: number): string {
  return points === 0 ? '' : `)${formatNumber((-points * 1000) / size)}(`;
}

/** The faces that a run is drawn in: its own, and the one that lends what that lacks. */
interface Faces {
  readonly own: DrawnFace;
  readonly lent: () => DrawnFace;
}

/** A part of a word in the lent face, between the operators that change to it and back. */
function lentCodes(text: string, run: Run, { own, lent }: Faces): string {
  const face = lent();
  const size = formatNumber(run.size);
  const codes = wordCodes(text, run, { own: face, lent });
  return `)]TJ/${face.font.id} ${size} Tf[(${codes})]TJ/${own.font.id} ${size} Tf[(`;
}

/** The codes of a word. A glyph that stands for several characters gets the tracking of each. */
function wordCodes(word: string, run: Run, faces: Faces): string {
  const { size, rise = 0, tracking = 0 } = run;
  const { codes, glyphs, lifted, parts } = faces.own.word(word);
  if (parts) {
    return parts
      .map(({ text, lent }) => (lent ? lentCodes(text, run, faces) : wordCodes(text, run, faces)))
      .join('');
  }
  const set = lifted ? lifted(size, rise) : codes;
  return tracking === 0 ? set : set + gap((word.length - glyphs) * tracking, size);
}

/** The codes of a run, its spaces widened by `extra`. */
function runCodes(run: Run, faces: Faces, extra: number): string {
  const { text } = run;
  const between = faces.own.space + gap(extra, run.size);
  let codes = '';
  let from = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', from)) {
    codes += at > from ? wordCodes(text.slice(from, at), run, faces) + between : between;
    from = at + 1;
  }
  return from < text.length ? codes + wordCodes(text.slice(from), run, faces) : codes;
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
    const face = canvas.face(run.face);
    const faces = { own: face, lent: () => canvas.face(lenderOf(run.face)) };
    content.begin('text', run.tag ?? item.tag, item.y / height);
    if (run === item.runs[0]) content.moveTo(item.x, height - item.y);
    setStyle(canvas, run, face);
    content.set('stretch', stretch);
    const end = run === last ? endOf(item.end, face) : '';
    content.write(`[(${runCodes(run, faces, extra)}${end})]TJ\n`);
  }
}
