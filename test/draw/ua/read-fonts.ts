import type { Dictionary, Json, PdfObjects } from '../../helpers/pdf-objects.ts';
import type { PageContent } from './read-content.ts';
import { readToUnicode } from './read-to-unicode.ts';
import { readTrueType, type TrueType } from './read-true-type.ts';

/** A font as the pages use it. */
export interface UsedFont {
  readonly name: string;
  readonly entries: Dictionary;
  /** Its codes have two bytes. */
  readonly isComposite: boolean;
  /** Of a composite font its descendant, else the font itself. */
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  /** Is there a program of any kind? */
  readonly isEmbedded: boolean;
  /** The program, when it is TrueType. */
  readonly program: TrueType | undefined;
  /** Text of each code, by the font's ToUnicode map. */
  readonly texts: ReadonlyMap<number, string>;
  /** Codes that are drawn. */
  readonly codes: ReadonlySet<number>;
  /** Codes that can be seen. */
  readonly seen: ReadonlySet<number>;
  /** The glyph that a code of a composite font draws. */
  glyphOf(code: number): number;
  /** The width that the file gives a code of a composite font, in 1/1000 em. */
  widthOf(code: number): number;
}

const DEFAULT_WIDTH = 1000;

/** The widths of a composite font: a code and those that follow it, or a first and a last code with one width. */
function readWidths(values: readonly Json[], objects: PdfObjects): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < values.length; ) {
    const first = Number(values[at]);
    const next = objects.resolve(values[at + 1]);
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, Number(width));
      at += 2;
    } else {
      for (let code = first; code <= Number(next); code += 1) widths.set(code, Number(values[at + 2]));
      at += 3;
    }
  }
  return widths;
}

function codesOf(bytes: Buffer, isComposite: boolean): readonly number[] {
  if (!isComposite) return [...bytes];
  return Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => bytes.readUInt16BE(at * 2));
}

interface Use {
  readonly codes: Set<number>;
  readonly seen: Set<number>;
}

function readFont(entries: Dictionary, { codes, seen }: Use, objects: PdfObjects): UsedFont {
  const isComposite = entries['/Subtype'] === '/Type0';
  const descendant = isComposite ? objects.dictionary(objects.list(entries['/DescendantFonts'])[0]) : entries;
  const descriptor = objects.dictionary(descendant['/FontDescriptor']);
  const file = descriptor['/FontFile2'];
  const widths = isComposite ? readWidths(objects.list(descendant['/W']), objects) : new Map();
  const map = objects.stream(descendant['/CIDToGIDMap']);
  return {
    name: String(entries['/BaseFont']),
    entries,
    isComposite,
    descendant,
    descriptor,
    isEmbedded: ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor[key] !== undefined),
    program: file === undefined ? undefined : readTrueType(objects.stream(file)),
    texts: readToUnicode(objects.stream(entries['/ToUnicode']).toString('latin1')),
    codes,
    seen,
    glyphOf: (code) => (map.length > code * 2 + 1 ? map.readUInt16BE(code * 2) : code),
    widthOf: (code) => widths.get(code) ?? Number(descendant['/DW'] ?? DEFAULT_WIDTH),
  };
}

/** The fonts in which anything is set. */
export function readFonts(objects: PdfObjects, contents: readonly PageContent[]): readonly UsedFont[] {
  const uses = new Map<Dictionary, Use>();
  for (const { font, bytes, isInvisible } of contents.flatMap(({ texts }) => texts)) {
    const use = uses.get(font) ?? { codes: new Set(), seen: new Set() };
    for (const code of codesOf(bytes, font['/Subtype'] === '/Type0')) {
      use.codes.add(code);
      if (!isInvisible) use.seen.add(code);
    }
    uses.set(font, use);
  }
  return [...uses].map(([entries, use]) => readFont(entries, use, objects));
}
