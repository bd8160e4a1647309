import { remember } from '../../lib/remember.ts';
import type { TextStyle, TextStyleName, Theme } from '../../model/theme.ts';
import { inSans, scaleStyle, type TextStyles } from '../styles.ts';

/** Set in their own sizes whatever the size of the text. */
const FIXED: readonly TextStyleName[] = ['slideTitle', 'slideOpening', 'slideSource', 'slideFoot'];
/** A slide has one title; headings below it are all alike. */
const HEADINGS: readonly TextStyleName[] = ['h1', 'h2', 'h3', 'h4'];

interface SlideStyles {
  readonly styles: TextStyles;
  readonly scale: number;
}

function scaled(theme: Theme, size: number): SlideStyles {
  const scale = size / (theme.text.body.size * theme.box.sans);
  const { least } = theme.slide;
  const styles = inSans(theme.text, theme);
  const adapt = (style: TextStyle): TextStyle => {
    const sized = scaleStyle(style, scale);
    const raised = scaleStyle(sized, Math.max(1, Math.min(least, size) / sized.size));
    return { ...raised, align: style.align === 'justify' ? 'left' : style.align, hyphenate: false };
  };
  const entries = (Object.entries(styles) as [TextStyleName, TextStyle][]).map(([name, style]) => {
    if (FIXED.includes(name)) return [name, style];
    const { color } = styles.slideTitle;
    return [name, adapt(HEADINGS.includes(name) ? { ...styles.h4, color } : style)];
  });
  return { styles: Object.fromEntries(entries) as TextStyles, scale };
}

/** Each slide is tried in several sizes, and all in the same. */
const stylesBySize = remember((_: Theme) => new Map<number, SlideStyles>());

/** The styles of a slide whose running text has this size: all in the sans, ragged, in proportion to paper, none too small. */
export function slideStyles(theme: Theme, size: number): SlideStyles {
  const known = stylesBySize(theme);
  const styles = known.get(size) ?? scaled(theme, size);
  known.set(size, styles);
  return styles;
}
