import type { Font } from 'fontkit';
import { createShaper, type Shaper } from './create-shaper.ts';
import type { PairTable } from './pair-facts.ts';
import type { Lender } from './shaped-word.ts';
import { dropUnseen, findLikeness, isLendable } from './stand-ins.ts';

/** One opened font file. Lengths are 1/1000 em. */
export interface OpenFace {
  readonly font: Font;
  readonly ascent: number;
  /** Down from the baseline, positive. */
  readonly descent: number;
  readonly shape: Shaper;
  width(text: string): number;
  /** The characters that neither the face nor its fallback can draw, each once; empty when there are none. */
  missing(text: string): string;
}

export interface FaceOptions {
  /** Lends what the face lacks; asked for when something is lacking. */
  readonly lender?: () => Lender | undefined;
  /** What the font would say, as far as it was asked when the program was built. */
  readonly table?: PairTable | undefined;
}

export function openFace(font: Font, { lender = () => undefined, table }: FaceOptions = {}): OpenFace {
  const scale = 1000 / font.unitsPerEm;
  const glyphs = new Map<string, boolean>();
  const has = (character: string): boolean => {
    const known = glyphs.get(character);
    if (known !== undefined) return known;
    const found = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    glyphs.set(character, found);
    return found;
  };
  const shape = createShaper(font, has, { lender, table });
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
      const lacking = new Set(
        Array.from(dropUnseen(text)).filter((character) => findLikeness(character, has) === undefined),
      );
      const lent = [...lacking].filter(isLendable).join('');
      const still = lent === '' ? '' : (lender()?.missing(lent) ?? lent);
      return [...lacking].filter((character) => !isLendable(character) || still.includes(character)).join('');
    },
  };
}
