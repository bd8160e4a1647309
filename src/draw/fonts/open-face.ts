import { create, type Font } from 'fontkit';
import { createShaper, type Shaper } from './create-shaper.ts';
import { dropUnseen, findLikeness } from './stand-ins.ts';

/** One opened font file. Lengths are 1/1000 em. */
export interface OpenFace {
  readonly font: Font;
  readonly ascent: number;
  /** Down from the baseline, positive. */
  readonly descent: number;
  readonly shape: Shaper;
  width(text: string): number;
  missing(text: string): string | undefined;
}

export function openFace(file: Uint8Array): OpenFace {
  const font = create(file);
  const scale = 1000 / font.unitsPerEm;
  const glyphs = new Map<string, boolean>();
  const has = (character: string): boolean => {
    const known = glyphs.get(character);
    if (known !== undefined) return known;
    const found = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    glyphs.set(character, found);
    return found;
  };
  const shape = createShaper(font, has);
  const space = shape(' ').width;
  return {
    font,
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    shape,
    width: (text) => {
      let width = 0;
      let from = 0;
      for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', from)) {
        width += (at > from ? shape(text.slice(from, at)).width : 0) + space;
        from = at + 1;
      }
      return from < text.length ? width + shape(text.slice(from)).width : width;
    },
    missing: (text) => {
      for (const character of dropUnseen(text)) {
        if (findLikeness(character, has) === undefined) return character;
      }
      return undefined;
    },
  };
}
