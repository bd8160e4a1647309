import type { CellLook } from '../model/workbook.ts';
import { TEXT_SIZE } from './row-height.ts';
import { xmlPart } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Of built-in number formats, and one of our own (ECMA-376, 18.8.30). */
const FORMATS = { percent: 9, tenths: 164, none: 0 } as const;

/** The styles that a workbook uses, each numbered when it is first asked for. */
export interface Styles {
  /** `formulaLike` text stays text also when somebody edits it. */
  of(look: CellLook, formulaLike: boolean): number;
  part(): Uint8Array;
}

/** A list of distinct XML elements, by their place in it. */
function numbered(first: readonly string[]): { readonly all: string[]; at(element: string): number } {
  const all = [...first];
  return {
    all,
    at: (element) => {
      const found = all.indexOf(element);
      return found >= 0 ? found : all.push(element) - 1;
    },
  };
}

function fontOf({ bold, size = TEXT_SIZE }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
}

function borderOf({ border, ruled }: CellLook): string {
  const side = (name: string, style: string): string =>
    `<${name} style="${style}"><color rgb="FF000000"/></${name}>`;
  const thin = border ? 'hair' : undefined;
  const top = ruled ? 'medium' : thin;
  const sides = (['left', 'right'] as const).map((name) => (thin ? side(name, thin) : `<${name}/>`));
  return `<border>${sides.join('')}${top ? side('top', top) : '<top/>'}${thin ? side('bottom', thin) : '<bottom/>'}<diagonal/></border>`;
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** The format reserves the second place for it. */
const GRAY = '<fill><patternFill patternType="gray125"/></fill>';
const SHADE = '<fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill>';

function alignmentOf({ align, wrap }: CellLook): string {
  const horizontal = align ? ` horizontal="${align}"` : '';
  return `<alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
}

function list(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join('')}</${name}>`;
}

/** Style 0 is that of a plain cell. */
export function createStyles(): Styles {
  const fonts = numbered([fontOf({})]);
  const fills = numbered([NO_FILL, GRAY]);
  const borders = numbered([borderOf({})]);
  const formats = numbered([]);
  const styleOf = (look: CellLook, formulaLike: boolean): string =>
    `<xf numFmtId="${FORMATS[look.format ?? 'none']}" fontId="${fonts.at(fontOf(look))}" ` +
    `fillId="${fills.at(look.shaded ? SHADE : NO_FILL)}" borderId="${borders.at(borderOf(look))}" xfId="0" ` +
    `${formulaLike ? 'quotePrefix="1" ' : ''}applyNumberFormat="1" applyFont="1" applyFill="1" ` +
    'applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `${alignmentOf(look)}<protection locked="${look.open ? 0 : 1}"/></xf>`;
  formats.at(styleOf({}, false));
  return {
    of: (look, formulaLike) => formats.at(styleOf(look, formulaLike)),
    part: () =>
      xmlPart(
        `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>` +
          list('fonts', fonts.all) +
          list('fills', fills.all) +
          list('borders', borders.all) +
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
          list('cellXfs', formats.all) +
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ),
  };
}
