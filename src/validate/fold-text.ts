/** A text in small letters without accents or other marks, so that `tráfico`, `TRAFICO` and a decomposed `tráfico` are one. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, ' ').toLowerCase();
}

/** Where a stretch of the folded text stands in the text itself, its marks included. Offsets are UTF-16 units. */
export function unfoldRange(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let folded = 0;
  let at = 0;
  let from: number | undefined;
  let to = text.length;
  for (const letter of text) {
    const length = foldText(letter).length;
    if (length > 0 && folded === start) from ??= at;
    if (length > 0 && folded >= end) {
      to = at;
      break;
    }
    folded += length;
    at += letter.length;
  }
  return { start: from ?? text.length, end: to };
}
