import type { TextStyle, TextStyleName, Theme } from '../model/theme.ts';

function mapValues<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<Key, Value>> {
  const entries = (Object.entries(record) as [Key, Value][]).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/**
 * The looks of a page that is half a sheet. Type is set for it, not scaled down to it: what is large gives way, and nothing
 * that is read becomes smaller than the theme's `least`.
 */
export function bookletTheme(theme: Theme): Theme {
  const { scale, least } = theme.booklet;
  const shrink = (style: TextStyle): TextStyle => {
    const size = Math.max(style.size * scale, Math.min(style.size, least));
    const ratio = size / style.size;
    return {
      ...style,
      size,
      leading: style.leading * ratio,
      before: style.before * ratio,
      after: style.after * ratio,
    };
  };
  const { thumbnail, list, box, table } = theme;
  return {
    ...theme,
    text: mapValues<TextStyleName, TextStyle>(theme.text, shrink),
    measure: { ...theme.measure, justifyFrom: theme.booklet.justifyFrom },
    thumbnail: { ...thumbnail, small: thumbnail.small * scale * scale, large: thumbnail.large / 2 ** 0.5 },
    list: { ...list, indent: list.indent * scale },
    box: { ...box, pad: box.pad * scale },
    table: { ...table, mm: table.mm * scale },
  };
}
