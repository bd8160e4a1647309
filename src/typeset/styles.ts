import type { ParagraphRole } from '../model/doc.ts';
import type { TextStyle, TextStyleName, Theme } from '../model/theme.ts';

export type TextStyles = Readonly<Record<TextStyleName, TextStyle>>;

/** The style of a paragraph's role. */
export function paragraphStyle(role: ParagraphRole, styles: TextStyles): TextStyle {
  return styles[role === 'title' ? 'h3' : role];
}

/** The style with every length times `factor`. */
export function scaleStyle(style: TextStyle, factor: number): TextStyle {
  const { size, leading, tracking, before, after } = style;
  return {
    ...style,
    size: size * factor,
    leading: leading * factor,
    tracking: tracking * factor,
    before: before * factor,
    after: after * factor,
  };
}

const RUNNING = ['body', 'stem', 'quote', 'lead'] as const;

/** The styles with running text in the sans: smaller by the theme's factor, for a sans looks larger than a serif. */
export function inSans(styles: TextStyles, { box }: Pick<Theme, 'box'>): TextStyles {
  const changed = RUNNING.map((name): [TextStyleName, TextStyle] => {
    const style = styles[name];
    if (style.family !== 'serif') return [name, style];
    return [name, { ...style, family: 'sans', size: style.size * box.sans, align: 'left' }];
  });
  return { ...styles, ...Object.fromEntries(changed) };
}

/** The styles of what stands in the cells of a dense table. */
export function inDenseCells(styles: TextStyles): TextStyles {
  const { sheet, sheetName } = styles;
  return { ...inCells(styles), body: sheet, small: sheet, lead: sheetName };
}

/** The styles of what stands in a table's cells: all running text in the size of tables. */
export function inCells(styles: TextStyles): TextStyles {
  const { table } = styles;
  const like = (style: TextStyle): TextStyle => {
    const { family, size, leading, before, after, align, hyphenate } = table;
    return { ...style, family, size, leading, before, after, align, hyphenate };
  };
  const { body, lead, stem, quote, meta } = styles;
  return {
    ...styles,
    body: like(body),
    lead: like(lead),
    stem: like(stem),
    quote: like(quote),
    meta: like(meta),
  };
}
