import type { DocBlock, Span } from '../model/doc.ts';
import { mapSpans } from './map-spans.ts';

/** Boxes at any depth, each of which says in which language its label is. */
function labelled(blocks: readonly DocBlock[], language: string): readonly DocBlock[] {
  return blocks.map((block): DocBlock => {
    switch (block.type) {
      case 'box':
        return { ...block, language, blocks: labelled(block.blocks, language) };
      case 'list': {
        const items = block.items.map((item) => ({ ...item, blocks: labelled(item.blocks, language) }));
        return { ...block, items };
      }
      case 'quote':
      case 'group':
      case 'thumbnail':
        return { ...block, blocks: labelled(block.blocks, language) };
      default:
        return block;
    }
  });
}

function spoken(span: Span, language: string): Span {
  return span.language === undefined ? { ...span, language } : span;
}

/** Blocks made for a language that is not the document's: all that says nothing else of itself says so. */
export function inTongue(blocks: readonly DocBlock[], language: string): readonly DocBlock[] {
  const marked = mapSpans(blocks, (spans) => spans.map((span) => spoken(span, language)));
  return labelled(marked, language);
}
