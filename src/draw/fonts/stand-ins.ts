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

export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** The character that is drawn for another: itself when the face has it, else its likeness, else undefined. */
export function findLikeness(character: string, has: (character: string) => boolean): string | undefined {
  for (let at: string | undefined = character; at !== undefined; at = LIKENESS.get(at)) {
    if (has(at)) return at;
  }
  return undefined;
}

export function standIn(character: string, has: (character: string) => boolean): string {
  return findLikeness(character, has) ?? UNKNOWN;
}
