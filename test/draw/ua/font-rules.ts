import type { Dictionary } from '../../helpers/pdf-objects.ts';
import { CMAP_RULES } from './cmap-rules.ts';
import type { UsedFont } from './read-fonts.ts';
import { dictionaryRule, type UaFile, type UaRule } from './rule.ts';

type Find = (font: UsedFont, file: UaFile) => readonly (string | number)[];

function fontRule(id: string, find: Find): UaRule {
  return {
    id,
    check: (file) => file.fonts.flatMap((font) => find(font, file).map((wrong) => `${font.name}: ${wrong}`)),
  };
}

/** A rule about the codes of a composite font that can be seen. */
function glyphRule(id: string, isWrong: (code: number, font: UsedFont) => boolean): UaRule {
  return fontRule(id, (font) =>
    font.isComposite && font.program ? [...font.seen].filter((code) => isWrong(code, font)) : [],
  );
}

function codeRule(id: string, isWrong: (code: number, font: UsedFont, file: UaFile) => boolean): UaRule {
  return fontRule(id, (font, file) => [...font.codes].filter((code) => isWrong(code, font, file)));
}

/** A rule about simple TrueType fonts, those with letters (`false`) or with symbols (`true`). */
function simpleRule(
  id: string,
  isSymbolic: boolean,
  find: (font: UsedFont, file: UaFile) => string | undefined,
): UaRule {
  return fontRule(id, (font, file) => {
    const { entries, descriptor } = font;
    const symbols = (Number(descriptor['/Flags'] ?? 0) & SYMBOLIC) !== 0;
    if (entries['/Subtype'] !== '/TrueType' || symbols !== isSymbolic) return [];
    const wrong = find(font, file);
    return wrong === undefined ? [] : [wrong];
  });
}

const SYMBOLIC = 4;
const SYMBOL_MAP = '3,0';
const LATIN = ['/MacRomanEncoding', '/WinAnsiEncoding'];

/** The encoding by its name, and whether any of its codes are given otherwise. */
function encodingOf({ entries }: UsedFont, { objects }: UaFile): { name: string; differs: boolean } {
  const { '/Encoding': encoding } = entries;
  const given: Dictionary = objects.dictionary(encoding);
  const isName = typeof objects.resolve(encoding) === 'string';
  return {
    name: String(isName ? objects.resolve(encoding) : given['/BaseEncoding']),
    differs: given['/Differences'] !== undefined,
  };
}

function countBits(bytes: Buffer, first: number): number {
  let bits = 0;
  for (let at = 0; at < first; at += 1) bits += ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  return bits;
}

const EMBEDDING: readonly UaRule[] = [
  fontRule('7.21.4.1-1', ({ entries, isEmbedded, seen }) =>
    isEmbedded || entries['/Subtype'] === '/Type3' || seen.size === 0 ? [] : ['not embedded'],
  ),
  glyphRule('7.21.4.1-2', (code, { program, glyphOf }) => glyphOf(code) >= (program?.glyphs ?? 0)),
  fontRule('7.21.4.2-2', ({ name, descriptor, program, isComposite }, { objects }) => {
    const set = descriptor['/CIDSet'];
    if (!isComposite || !program || set === undefined || !/^\/[A-Z]{6}\+/.test(name)) return [];
    const missing = program.glyphs - countBits(objects.stream(set), program.glyphs);
    return missing > 0 ? [`${missing} glyphs are not in its CIDSet`] : [];
  }),
  glyphRule('7.21.5-1', (code, { program, glyphOf, widthOf }) => {
    const glyph = glyphOf(code);
    const isThere = program !== undefined && glyph < program.glyphs;
    return isThere && Math.abs(program.advance(glyph) - widthOf(code)) > 1;
  }),
];

const SIMPLE: readonly UaRule[] = [
  simpleRule('7.21.6-1', false, ({ program }) => {
    const maps = program?.maps ?? [];
    const least = maps.includes(SYMBOL_MAP) ? 2 : 1;
    return program && maps.length < least ? 'no map of letters' : undefined;
  }),
  simpleRule('7.21.6-2', false, (font, file) => {
    const { name, differs } = encodingOf(font, file);
    return LATIN.includes(name) && !differs ? undefined : `the encoding ${name}`;
  }),
  simpleRule('7.21.6-3', true, ({ entries }) =>
    entries['/Encoding'] === undefined ? undefined : 'symbols with an encoding',
  ),
  simpleRule('7.21.6-4', true, ({ program }) => {
    const maps = program?.maps ?? [];
    const isClear = maps.length === 1 || maps.includes(SYMBOL_MAP);
    return program && !isClear ? `symbols with ${maps.length} maps` : undefined;
  }),
];

const TEXTS: readonly UaRule[] = [
  codeRule('7.21.7-1', (code, font, file) => {
    const { name } = encodingOf(font, file);
    const isLatin = !font.isComposite && LATIN.includes(name);
    return !isLatin && (font.texts.get(code) ?? '') === '';
  }),
  codeRule('7.21.7-2', (code, { texts }) => /[\0\ufffe\ufeff]/.test(texts.get(code) ?? '')),
  codeRule('7.21.8-1', (code, { isComposite, glyphOf }) => isComposite && glyphOf(code) === 0),
];

/** Fonts: 7.21. */
export const FONT_RULES: readonly UaRule[] = [...CMAP_RULES, ...EMBEDDING, ...SIMPLE, ...TEXTS];

/** What our files hold: composite TrueType fonts and no others, and no list of their glyphs that could be wrong. */
export const FONT_HABITS: readonly UaRule[] = [
  dictionaryRule('7.21 kind', ({ '/Type': type, '/Subtype': subtype }) =>
    type === '/Font' && subtype !== '/Type0' && subtype !== '/CIDFontType2' ? String(subtype) : undefined,
  ),
  dictionaryRule('7.21.4.2 none', ({ '/Type': type, '/CIDSet': set }) =>
    type === '/FontDescriptor' && set !== undefined ? 'a CIDSet' : undefined,
  ),
];
