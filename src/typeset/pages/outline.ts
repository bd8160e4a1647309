import type { DocBlock } from '../../model/doc.ts';
import type { Destination, OutlineEntry } from '../../model/paged.ts';
import { titleOf } from '../blocks/heading.ts';
import { findHeadings } from '../find-headings.ts';
import { slideAnchor } from '../slides/slide-page.ts';

interface Growing extends Destination {
  readonly title: string;
  readonly level: number;
  readonly children: Growing[];
}

function freeze({ title, page, y, children }: Growing): OutlineEntry {
  return { title, page, y, children: children.map(freeze) };
}

interface Landmark {
  readonly id: string;
  readonly level: number;
  readonly title: string;
}

/** Headings that ask for a bookmark, and the slides of a deck: those that open a part stand above the others. */
function landmarksOf(blocks: readonly DocBlock[]): readonly Landmark[] {
  return blocks.flatMap((block): readonly Landmark[] => {
    if (block.type !== 'slide') {
      const headings = findHeadings([block]).filter(({ outline }) => outline);
      return headings.map((heading) => ({ id: heading.id, level: heading.level, title: titleOf(heading) }));
    }
    const { slide } = block;
    const title = titleOf({ spans: slide.title });
    return title === '' ? [] : [{ id: slideAnchor(slide), level: slide.layout === 'title' ? 1 : 2, title }];
  });
}

/** Bookmarks, each below the last of a higher level. */
export function buildOutline(
  blocks: readonly DocBlock[],
  destinations: ReadonlyMap<string, Destination>,
): readonly OutlineEntry[] {
  const top: Growing[] = [];
  const path: Growing[] = [];
  for (const { id, level, title } of landmarksOf(blocks)) {
    const destination = destinations.get(id);
    if (!destination) continue;
    const entry: Growing = { title, level, ...destination, children: [] };
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    (path.at(-1)?.children ?? top).push(entry);
    path.push(entry);
  }
  return top.map(freeze);
}
