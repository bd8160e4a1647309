/** Characters that steer the setting of text and are not seen: soft hyphen, joiners, direction marks, variants. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;

/** Characters that look like another one: hyphens that do not break, spaces of other widths. */
const LIKENESS: ReadonlyMap<string, string> = new Map([
  ['\u2011', '\u2010'],
  ['\u2010', '-'],
  ['\u2007', '0'],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\u2212', '-'],
  ['\u2043', '-'],
]);

/** Drawn where a face has nothing for a character; layout has reported it. No page may show the font's own empty box (ISO 14289-1, 7.21.8). */
const UNKNOWN = '?';

/** Letters that are written from right to left. Lines are set from left to right only, so nothing is better than these. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a character may be taken from another face. */
export function isLendable(character: string): boolean {
  return !LEFTWARD.test(character);
}

/** Whether a face has a glyph for a character. */
export type Has = (character: string) => boolean;

export function isUnseen(character: string): boolean {
  return dropUnseen(character) === '';
}

export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** The character that is drawn for another: itself when the face has it, else its likeness, else undefined. */
export function findLikeness(character: string, has: Has): string | undefined {
  for (let at: string | undefined = character; at !== undefined; at = LIKENESS.get(at)) {
    if (has(at)) return at;
  }
  return undefined;
}

export function standIn(character: string, has: Has): string {
  return findLikeness(character, has) ?? UNKNOWN;
}
