/**
 * What a justified line may give. A space grows by half its width at ratio 1 and shrinks by a third at ratio −1; letters
 * change by no more than 2 %, which no eye sees and which spares many hyphens and wide spaces (Zapf's hz programme; the
 * figure is that of Thành, "Micro-typographic extensions to the TeX typesetting system", 2000).
 */
export const SPACE_STRETCH = 1 / 2;
export const SPACE_SHRINK = 1 / 3;
export const GLYPH_STRETCH = 0.02;
