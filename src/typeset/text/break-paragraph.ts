import { rememberText } from '../../lib/remember-text.ts';
import type { Measurer } from '../../model/face.ts';
import { GLYPH_STRETCH } from './give.ts';
import { hyphenatorFor } from './hyphenate.ts';
import type { BreakStyle, SetLine, TextRun } from './line.ts';
import { setLine } from './set-line.ts';
import { splitWide } from './split-wide.ts';
import { textWidth } from './text-width.ts';
import { type Token, tokenize, type WordShop } from './tokens.ts';
import { type Breaks, type FitOptions, fitTotally } from './total-fit.ts';

export interface Breaker {
  /** Lines of at most `measure` points; one that is `overfull` holds a single letter wider than that. */
  breakParagraph(runs: readonly TextRun[], style: BreakStyle, measure: number): readonly SetLine[];
  /** Of the text on one line, points. */
  naturalWidth(runs: readonly TextRun[]): number;
}

export type Fit = (tokens: readonly Token[], options: FitOptions) => Breaks;

/** Text of a language without patterns is not stretched: its long words would tear holes. */
function alignOf(style: BreakStyle, shop: WordShop): BreakStyle['align'] {
  return style.align === 'justify' && style.hyphenate && !shop.hyphenatorFor(style.language)
    ? 'left'
    : style.align;
}

/**
 * Two lines, the first of them stretched to an edge that no other line shows: such a paragraph, often an item of a list,
 * reads better ragged.
 */
function isLoosePair([first, second, third]: readonly SetLine[], { align }: BreakStyle): boolean {
  return align === 'justify' && !!first && !!second && !third && first.stretch >= 1 + GLYPH_STRETCH;
}

const AS_IS: BreakStyle = { align: 'left', language: '', hyphenate: false };

/** A breaker that remembers every word it has met. `chooseBreaks` is total fit unless the benchmark says otherwise. */
export function createBreaker(measurer: Measurer, chooseBreaks: Fit = fitTotally): Breaker {
  const shop: WordShop = { measurer, hyphenatorFor: rememberText(hyphenatorFor), shelves: new Map() };

  function breakParagraph(runs: readonly TextRun[], wanted: BreakStyle, measure: number): readonly SetLine[] {
    const style = { ...wanted, align: alignOf(wanted, shop) };
    const tokens = splitWide(tokenize(runs, style, shop), runs, { shop, measure });
    if (tokens.length === 0) return [];
    const first = runs[0];
    const hyphen = first ? textWidth('-', first, measurer) : 0;
    const indent = style.indent ?? 0;
    const breaks = chooseBreaks(tokens, { measure, indent, justified: style.align === 'justify', hyphen });
    const set = (as: BreakStyle): readonly SetLine[] =>
      breaks.map((to, line) => {
        const from = breaks[line - 1] ?? 0;
        const own = { tokens, from, to, runs, measure, indent: line === 0 ? indent : 0, style: as, hyphen };
        return setLine(own, measurer);
      });
    const lines = set(style);
    return isLoosePair(lines, style) ? set({ ...style, align: 'left' }) : lines;
  }

  function naturalWidth(runs: readonly TextRun[]): number {
    const tokens = tokenize(runs, AS_IS, shop);
    if (tokens.length === 0) return 0;
    const line = {
      tokens,
      from: 0,
      to: tokens.length,
      runs,
      measure: 1e9,
      indent: 0,
      style: AS_IS,
      hyphen: 0,
    };
    return setLine(line, measurer).width;
  }

  return { breakParagraph, naturalWidth };
}
