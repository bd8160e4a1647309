import type { Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import { createLeaf, type Draw, type Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import type { SetLine } from '../text/line.ts';
import { drawMarks } from './draw-marks.ts';
import { faceOf } from './face-of.ts';
import { layNote } from './lay-note.ts';
import { type Mark, setRuns } from './set-runs.ts';

/** From the top of a line to its baseline: the letters stand in the middle of the leading. */
export function baselineOf(style: TextStyle, { measurer }: Setting['shop']): number {
  const face = faceOf(style);
  const ascent = (measurer.ascent(face) * style.size) / 1000;
  const descent = (measurer.descent(face) * style.size) / 1000;
  return (style.leading - ascent - descent) / 2 + ascent;
}

function alignOf(style: TextStyle, { align, shop, scale, measure }: Setting): TextStyle['align'] {
  if (align) return align;
  const narrow = measure < shop.theme.measure.justifyFrom * scale;
  return style.align === 'justify' && narrow ? 'left' : style.align;
}

/** No page ends within a word. */
const UNPARTED: Partial<Leaf> = { hold: 'bound' };

/**
 * Paragraphs that are set as the running text is begin at half lines of it, so that baselines agree on facing pages and
 * through the paper. Lists keep their own rhythm until they end.
 */
function rhythmOf({ leading }: TextStyle, { shop, scale, depth }: Setting): Partial<Leaf> | undefined {
  const { body } = shop.theme.text;
  return scale === 1 && depth === 0 && leading === body.leading ? { grid: leading / 2 } : undefined;
}

/** The language of spans that are all in one other than the document's. */
function languageOf(spans: readonly Span[]): string | undefined {
  const [first, ...others] = spans.filter(({ text }) => text.trim() !== '');
  return others.every(({ language }) => language === first?.language) ? first?.language : undefined;
}

/** Lines of text in a style, as leaves that may part anywhere. `node` holds the text. */
export function layText(
  spans: readonly Span[],
  style: TextStyle,
  setting: Setting & { readonly node: number },
): readonly Leaf[] {
  const { shop, node, x: left } = setting;
  const { runs, marks } = setRuns(spans, style, setting);
  const align = alignOf(style, setting);
  const most = align === 'left' || align === 'justify' ? setting.most : Infinity;
  const measure = Math.min(setting.measure, most);
  const { hyphenate } = style;
  const language = languageOf(spans) ?? setting.language;
  const lines = shop.breaker.breakParagraph(runs, { align, language, hyphenate }, measure);
  const baseline = baselineOf(style, shop);
  const rhythm = rhythmOf(style, setting);
  return lines.map((line, at) => {
    // Kept until its page is drawn, with every other line of the document: it holds no more than it must.
    const draw: Draw = (pen, x, y) => {
      const { runs: placed, extra, stretch, end } = line;
      const wider = stretch === 1 ? undefined : { stretch };
      const at = { x: x + left + line.x, y: y + baseline };
      pen.add({ kind: 'text', ...at, runs: placed, extra, ...wider, end, tag: node });
      if (line.marks.length > 0) drawMarks(line, marks, { pen, ...at, top: y, style, theme: shop.theme });
    };
    if (line.marks.length === 0 && line.end !== 'hyphen' && (at > 0 || !rhythm))
      return createLeaf(style.leading, draw);
    const notes = notesOf(line, marks, setting);
    return createLeaf(style.leading, draw, {
      ...(notes.length > 0 && { notes }),
      ...(at === 0 && rhythm),
      ...(line.end === 'hyphen' && UNPARTED),
    });
  });
}

function notesOf(
  line: SetLine,
  marks: readonly Mark[],
  setting: Setting & { readonly node: number },
): Leaf['notes'] {
  return line.marks.flatMap(({ mark }) => {
    const note = marks[mark]?.note;
    return note ? [layNote(note, { ...setting, layText })] : [];
  });
}
