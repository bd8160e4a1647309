import type { Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { bindTitle } from '../text/bind-spaces.ts';
import { layText } from './lay-text.ts';
import { longestWord } from './longest-word.ts';
import { plainRuns } from './set-runs.ts';

/** So many halvings bring the measure within a point or two. */
const STEPS = 8;

/**
 * The narrowest measure that needs no more lines than the whole and parts no word: no line of a title is a lone word, and
 * none a piece of one.
 */
export function balancedMeasure(spans: readonly Span[], style: TextStyle, setting: Setting): number {
  const { shop, language } = setting;
  const measure = Math.min(setting.measure, setting.most);
  const runs = plainRuns(spans, style, setting);
  const look = { align: 'left', language, hyphenate: false } as const;
  const linesIn = (width: number): number => shop.breaker.breakParagraph(runs, look, width).length;
  const lines = linesIn(measure);
  if (lines < 2) return measure;
  let [tooNarrow, enough] = [Math.min(longestWord(runs, setting), measure), measure];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (tooNarrow + enough) / 2;
    if (linesIn(middle) > lines) tooNarrow = middle;
    else enough = middle;
  }
  return enough;
}

/** Lines of a title: never hyphenated, about as long as each other. */
export function layTitle(
  spans: readonly Span[],
  style: TextStyle,
  setting: Setting & { readonly node: number },
): readonly Leaf[] {
  const ragged: TextStyle = { ...style, hyphenate: false };
  const bound = spans.map((span) => ({ ...span, text: bindTitle(span.text) }));
  return layText(bound, ragged, { ...setting, measure: balancedMeasure(bound, ragged, setting) });
}
