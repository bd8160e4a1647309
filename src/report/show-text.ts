const ZERO_WIDTH_JOINER = '\u200d';
const DELETE = 0x7f;

/** Twice as wide as a letter: East Asian wide and fullwidth ranges, and emoji (Unicode 16, UAX #11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Characters that a terminal obeys or hides, instead of showing them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === ZERO_WIDTH_JOINER || !HIDDEN.test(character)) return character;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === DELETE) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** An author's text, in which nothing is hidden: what a terminal would obey is shown as a sign (`␛`, `<U+202E>`). */
export function showText(text: string): string {
  // Nearly every text: a report of a thousand findings shows a thousand long lines.
  if (!HIDDEN.test(text)) return text;
  return Array.from(text, showCharacter).join('');
}

/** Letters of European languages, all one column wide. */
const NARROW = /^[\x20-\x7e\u00a0-\u024f]*$/;

/** Columns that a shown text takes in a terminal. */
export function widthOf(shown: string): number {
  if (NARROW.test(shown)) return shown.length;
  let width = 0;
  for (const character of shown) {
    if (character === ZERO_WIDTH_JOINER || /\p{M}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
