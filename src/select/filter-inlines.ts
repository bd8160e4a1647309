import type { Block, ImageTarget, Inline } from '../model/content.ts';

/** What one inline run may keep, decided by the caller: the blocks of a footnote, and which pictures. */
export interface InlineFilter {
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
  /** The picture to show, or nothing when this reader may not have it. */
  readonly picture: (target: ImageTarget) => ImageTarget | undefined;
}

function filterInline(inline: Inline, filter: InlineFilter): readonly Inline[] {
  switch (inline.type) {
    case 'html':
      return [];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link': {
      const children = filterInlines(inline.children, filter);
      return children.length > 0 ? [{ ...inline, children }] : [];
    }
    case 'footnote': {
      const children = filter.blocks(inline.children);
      return children.length > 0 ? [{ ...inline, children }] : [];
    }
    case 'image': {
      const target = filter.picture(inline.target);
      return target ? [{ ...inline, target }] : [];
    }
    default:
      return [inline];
  }
}

/** Inlines without raw HTML, without pictures and footnotes that this reader may not have. */
export function filterInlines(inlines: readonly Inline[], filter: InlineFilter): readonly Inline[] {
  return inlines.flatMap((inline) => filterInline(inline, filter));
}
