import type { TextRun } from './line.ts';
import { textWidth } from './text-width.ts';
import type { Token, WordShop } from './tokens.ts';

/** As many characters as fit, at least one. */
function fitting(text: string, run: TextRun, { shop, measure }: { shop: WordShop; measure: number }): number {
  const characters = [...text];
  let low = 1;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(characters.slice(0, middle).join(''), run, shop.measurer) <= measure) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('').length;
}

function splitToken(token: Token, run: TextRun, space: { shop: WordShop; measure: number }): Token[] {
  const parts: Token[] = [];
  let rest = token.text;
  while (rest !== '') {
    const length = fitting(rest, run, space);
    const text = rest.slice(0, length);
    rest = rest.slice(length);
    const last = rest === '';
    const width = textWidth(text, run, space.shop.measurer);
    parts.push({
      text,
      run: token.run,
      width,
      after: last ? token.after : 'free',
      gap: last ? token.gap : 0,
      word: undefined,
    });
  }
  return parts;
}

/** Words wider than the measure (a long address) are split where they must be: then no word is known by its pieces any more. */
export function splitWide(
  tokens: Token[],
  runs: readonly TextRun[],
  space: { readonly shop: WordShop; readonly measure: number },
): Token[] {
  if (tokens.every(({ width }) => width <= space.measure)) return tokens;
  return tokens.flatMap((token) => {
    const run = runs[token.run];
    return token.width > space.measure && run && token.text.length > 1
      ? splitToken(token, run, space)
      : [{ ...token, word: undefined }];
  });
}
