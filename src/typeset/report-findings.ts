import type { Finding } from '../model/diagnostic.ts';
import type { Face, Measurer } from '../model/face.ts';
import type { Place } from '../model/place.ts';

/** Collects what only layout can know, each thing once per place. */
export interface Reporter {
  add(finding: Finding): void;
  /** Reports characters that the face cannot print. Text without a place is the program's own. */
  checkGlyphs(text: string, face: Face, place: Place | undefined): void;
  findings(): readonly Finding[];
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Latin letters and signs have codes below this. */
const LATIN = 0x250;

/** Characters of a face that were asked about, and what the answer was. */
class Asked {
  /** 1 for the code of a character that can be printed: what nearly every text is made of. */
  readonly fine = new Uint8Array(LATIN);
  /** By character: itself when it can't be printed, else nothing. */
  readonly missing = new Map<string, string>();
}

/** Whether all characters of a text are known to be fine. */
function isFine(text: string, { fine }: Asked): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= LATIN || fine[code] === 0) return false;
  }
  return true;
}

/** Which characters of a text can't be printed, asked of the fonts once a character. */
function createSearch(measurer: Measurer): (text: string, face: Face) => string {
  const known = new Map<Face, Asked>();
  const askedOf = (face: Face): Asked => {
    const found = known.get(face) ?? new Asked();
    known.set(face, found);
    return found;
  };
  const ask = (character: string, face: Face, { fine, missing }: Asked): string => {
    const known = missing.get(character);
    if (known !== undefined) return known;
    const found = /\s/.test(character) ? '' : measurer.missing(character, face);
    missing.set(character, found);
    const code = character.codePointAt(0) ?? 0;
    if (found === '' && code < LATIN) fine[code] = 1;
    return found;
  };
  return (text, face) => {
    const asked = askedOf(face);
    if (isFine(text, asked)) return '';
    return Array.from(text, (character) => ask(character, face, asked)).join('');
  };
}

function glyphFinding(place: Place, characters: ReadonlySet<string>): Finding {
  const all = [...characters];
  const values = { n: all.length, character: all.join(' '), code: all.map(codeOf).join(', ') };
  return { rule: 'missing-glyph', place, message: { key: 'missing-glyph', values } };
}

function keyOf({ path, start }: Place): string {
  return [path, start.line, start.column].join('\0');
}

export function createReporter(measurer: Measurer): Reporter {
  const findings = new Map<string, Finding>();
  const glyphs = new Map<string, { readonly place: Place; readonly characters: Set<string> }>();
  const search = createSearch(measurer);
  return {
    add: (finding) => {
      const key = `${finding.rule}\0${keyOf(finding.place)}`;
      if (!findings.has(key)) findings.set(key, finding);
    },
    checkGlyphs: (text, face, place) => {
      const missing = place ? search(text, face) : '';
      if (!place || missing === '') return;
      const at = glyphs.get(keyOf(place)) ?? { place, characters: new Set<string>() };
      for (const character of missing) at.characters.add(character);
      glyphs.set(keyOf(place), at);
    },
    findings: () => [
      ...findings.values(),
      ...[...glyphs.values()].map(({ place, characters }) => glyphFinding(place, characters)),
    ],
  };
}
