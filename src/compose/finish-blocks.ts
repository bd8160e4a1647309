import type { DocBlock, Span } from '../model/doc.ts';
import { mapSpans, type SpanMapper } from './map-spans.ts';
import { walkDoc } from './walk-doc.ts';

function withoutLink({ link: _, ...span }: Span): Span {
  return span;
}

/**
 * What can be done only when all blocks are there: footnotes are numbered in reading order, and links to chapters that
 * these blocks do not have are dropped.
 */
function createFinisher(blocks: readonly DocBlock[]): SpanMapper {
  const headings = new Set(walkDoc(blocks).flatMap((block) => (block.type === 'heading' ? [block.id] : [])));
  const leadsNowhere = ({ link }: Span): boolean =>
    link !== undefined && 'heading' in link && !headings.has(link.heading);
  let count = 0;
  const finish: SpanMapper = (spans) =>
    spans.map((from) => {
      const span = leadsNowhere(from) ? withoutLink(from) : from;
      if (!span.note) return span;
      count += 1;
      const text = String(count);
      return { ...span, text, note: finish(span.note) };
    });
  return finish;
}

/** The blocks of a whole document, with their footnotes numbered and no dead links. */
export function finishBlocks(blocks: readonly DocBlock[]): readonly DocBlock[] {
  return mapSpans(blocks, createFinisher(blocks));
}
