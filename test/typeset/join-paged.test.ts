import { describe, expect, it } from 'vitest';
import type { PagedDoc, PlacedItem, StructureNode } from '../../src/model/paged.ts';
import { joinPaged } from '../../src/typeset/join-paged.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { docOf, measurer, theme } from './helpers.ts';

/** Two pages with a heading each, and a link from the second to the first. */
function copyOf(name: string): PagedDoc {
  const heading = (id: string) =>
    ({ type: 'heading', level: 1, id, spans: [{ text: `${name} ${id}` }], outline: true }) as const;
  const link = { heading: 'uno', title: 'Uno' };
  const doc = docOf([
    heading('uno'),
    { type: 'break', to: 'page' },
    heading('dos'),
    { type: 'paragraph', role: 'body', spans: [{ text: 'Vea uno', link }] },
  ]);
  return typeset(doc, theme, measurer);
}

function tagsOf(items: readonly PlacedItem[]): readonly number[] {
  return items.flatMap((item) => {
    const runs = item.kind === 'text' ? item.runs.map(({ tag }) => tag) : [];
    return [item.tag, ...runs].filter((tag) => typeof tag === 'number');
  });
}

/** Nodes above a node, from the root. */
function pathTo(id: number, nodes: readonly StructureNode[]): readonly StructureNode[] {
  const node = nodes[id];
  if (!node) throw new Error(`No node ${id}`);
  return [...(node.parent === undefined ? [] : pathTo(node.parent, nodes)), node];
}

describe('documents bound into one', () => {
  const [ana, ivo] = [copyOf('Ana'), copyOf('Ivo')];
  const joined = joinPaged('Juego', [
    { paged: ana, copies: 2, label: 'HN-1' },
    { paged: ivo, copies: 1, label: 'HN-2' },
  ]);

  it('come copy after copy; a viewer counts through all of them', () => {
    expect(joined.pages.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(joined.outline.map(({ title, page }) => [title, page])).toEqual([
      ['HN-1', 0],
      ['HN-2', 4],
    ]);
  });

  it('are each a part of the structure, and all that stands on their pages is in their own part', () => {
    expect(joined.structure.every(({ id }, at) => id === at)).toBe(true);
    const parts = joined.structure.filter(({ role, parent }) => role === 'Part' && parent === 0);
    expect(parts).toHaveLength(3);
    for (const [page, { items }] of joined.pages.entries()) {
      const owner = parts[Math.floor(page / 2)]?.id;
      const tags = tagsOf(items);
      expect(tags.length).toBeGreaterThan(0);
      for (const tag of tags) expect(pathTo(tag, joined.structure)[1]?.id).toBe(owner);
    }
  });

  it('keep their links within the copy', () => {
    const targets = joined.pages.flatMap(({ items }, page) =>
      items.flatMap((item) =>
        item.kind === 'link' && 'heading' in item.target
          ? [[page, joined.destinations.get(item.target.heading)?.page]]
          : [],
      ),
    );
    expect(targets).toEqual([
      [1, 0],
      [3, 2],
      [5, 4],
    ]);
  });
});
