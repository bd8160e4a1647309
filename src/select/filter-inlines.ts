import type { Block, Inline } from '../model/content.ts';
import type { PictureChoice } from './choose-picture.ts';

/** What one inline run may keep, decided by the caller: the blocks of a footnote, and which pictures. */
export interface InlineFilter {
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
  readonly picture: PictureChoice;
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
      const target = filter.picture(inline.target, inline.language);
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
