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

export function createReporter(measurer: Measurer): Reporter {
  const findings = new Map<string, Finding>();
  const known = new Map<Face, Map<string, string | undefined>>();
  const missingIn = (word: string, face: Face): string | undefined => {
    let words = known.get(face);
    if (!words) {
      words = new Map();
      known.set(face, words);
    }
    if (!words.has(word)) words.set(word, measurer.missing(word, face));
    return words.get(word);
  };
  const add = (finding: Finding): void => {
    const { path, start } = finding.place;
    const key = [finding.rule, path, start.line, start.column].join('\0');
    if (!findings.has(key)) findings.set(key, finding);
  };
  return {
    add,
    checkGlyphs: (text, face, place) => {
      if (!place) return;
      for (const word of text.split(/\s+/)) {
        const character = word === '' ? undefined : missingIn(word, face);
        if (character === undefined) continue;
        const values = { character, code: codeOf(character) };
        add({ rule: 'missing-glyph', place, message: { key: 'missing-glyph', values } });
      }
    },
    findings: () => [...findings.values()],
  };
}
