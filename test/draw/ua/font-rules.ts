import { readFonts, type UsedFont, widthOf } from './read-fonts.ts';
import type { UaRule } from './rule.ts';

function fontRule(id: string, find: (font: UsedFont) => readonly (string | number)[]): UaRule {
  return {
    id,
    check: (file) => readFonts(file).flatMap((font) => find(font).map((wrong) => `${font.name}: ${wrong}`)),
  };
}

/** A rule about each code that is drawn. */
function codeRule(id: string, isWrong: (code: number, font: UsedFont) => boolean): UaRule {
  return fontRule(id, (font) => [...font.codes].filter((code) => isWrong(code, font)));
}

/** Fonts: 7.21. Only composite TrueType fonts are let in; of those, all that veraPDF asks. */
export const FONT_RULES: readonly UaRule[] = [
  fontRule('7.21.3.1-1', ({ entries }) =>
    entries['/Encoding'] === '/Identity-H' ? [] : ['another encoding'],
  ),
  fontRule('7.21.3.2-1', ({ descendant }) =>
    descendant['/CIDToGIDMap'] === undefined ? ['no CIDToGIDMap'] : [],
  ),
  fontRule('7.21.4.1-1', ({ program }) => (program === undefined ? ['not embedded'] : [])),
  {
    id: '7.21.4.1-1 type',
    check: ({ objects }) =>
      [...objects.all].flatMap(([reference, value]) => {
        const { '/Type': type, '/Subtype': subtype } = objects.dictionary(value);
        return type === '/Font' && subtype !== '/Type0' && subtype !== '/CIDFontType2'
          ? [`${reference}: ${String(subtype)}`]
          : [];
      }),
  },
  codeRule('7.21.4.1-2', (code, { program }) => program !== undefined && code >= program.glyphs),
  fontRule('7.21.4.2-2', ({ descriptor }) => (descriptor['/CIDSet'] === undefined ? [] : ['a CIDSet'])),
  codeRule('7.21.5-1', (code, font) => {
    const [inProgram, inFile] = [font.program?.advance(code), widthOf(font, code)];
    return inProgram === undefined || inFile === undefined || Math.abs(inProgram - inFile) > 1;
  }),
  codeRule('7.21.7-1', (code, { texts }) => (texts.get(code) ?? '') === ''),
  codeRule('7.21.7-2', (code, { texts }) => /[\0\ufffe\ufeff]/.test(texts.get(code) ?? '')),
  codeRule('7.21.8-1', (code) => code === 0),
];
