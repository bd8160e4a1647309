import type { Dictionary, Json } from '../../helpers/pdf-objects.ts';
import { readTrueType, type TrueType } from './read-true-type.ts';
import type { UaFile } from './rule.ts';

/** A composite font as a page uses it. */
export interface UsedFont {
  readonly name: string;
  readonly entries: Dictionary;
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  readonly program: TrueType | undefined;
  /** Text of each code, by the font's ToUnicode map. */
  readonly texts: ReadonlyMap<number, string>;
  /** Codes that are drawn. */
  readonly codes: ReadonlySet<number>;
}

function decodeText(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The ranges `<first> <last> [<text> …]` of a map. */
function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([\da-f]+)>\s*<[\da-f]+>\s*\[([^\]]*)\]/gi)) {
    for (const [at, [, text = '']] of [...list.matchAll(/<([\da-f\s]*)>/gi)].entries()) {
      texts.set(Number.parseInt(first, 16) + at, decodeText(text));
    }
  }
  return texts;
}

/** Widths as the font's dictionary gives them, for the one form that is used: a first code and its followers. */
export function widthOf({ descendant }: UsedFont, code: number): number | undefined {
  const [first, widths] = descendant['/W'] as readonly [number, readonly number[]];
  return widths[code - first];
}

export function readFonts({ objects, contents }: UaFile): readonly UsedFont[] {
  const codes = new Map<string, Set<number>>();
  for (const { font, codes: shown } of contents.flatMap(({ texts }) => texts)) {
    const known = codes.get(font) ?? new Set();
    for (const code of shown) known.add(code);
    codes.set(font, known);
  }
  return [...codes].map(([reference, used]) => {
    const entries = objects.dictionary(reference);
    const descendant = objects.dictionary(objects.list(entries['/DescendantFonts'])[0]);
    const descriptor = objects.dictionary(descendant['/FontDescriptor']);
    const file: Json | undefined = descriptor['/FontFile2'];
    return {
      name: String(entries['/BaseFont']),
      entries,
      descendant,
      descriptor,
      program: file === undefined ? undefined : readTrueType(objects.stream(file)),
      texts: readToUnicode(objects.stream(entries['/ToUnicode']).toString('latin1')),
      codes: used,
    };
  });
}
