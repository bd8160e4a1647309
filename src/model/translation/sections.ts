import { remember } from '../../lib/remember.ts';
import type { Block, Directive } from '../content.ts';

/** A stretch of a page that is translated, and grows stale, as a whole. */
export interface Section {
  /** `activity:ronda` for a block with an id; `text+1`, `activity:ronda+2` for the text before and after those. */
  readonly key: string;
  readonly blocks: readonly Block[];
}

function isAnchor(block: Block): block is Directive & { readonly id: string } {
  return block.type === 'directive' && block.id !== undefined;
}

/**
 * A page's body in sections, one after the other, nothing left out. A block with an id is a section of its own. Other
 * text is counted from the last such block, a new section at each heading: so a new block shifts no names but those of the
 * text right after it.
 */
export const sectionsOf: (body: readonly Block[]) => readonly Section[] = remember((body) => {
  const sections: { readonly key: string; readonly blocks: Block[] }[] = [];
  let anchor = 'text';
  let count = 0;
  for (const block of body) {
    if (isAnchor(block)) {
      anchor = `${block.name}:${block.id}`;
      count = 0;
      sections.push({ key: anchor, blocks: [block] });
      continue;
    }
    if (count === 0 || block.type === 'heading') {
      count += 1;
      sections.push({ key: `${anchor}+${count}`, blocks: [] });
    }
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
});
