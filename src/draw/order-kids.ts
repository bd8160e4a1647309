import type { StructureNode } from '../model/paged.ts';

/** For each node when its first content comes, its own or that of a node below it; `own` gives its own. Parents stand before children. */
export function findFirst(nodes: readonly StructureNode[], own: readonly number[]): readonly number[] {
  const first = [...own];
  for (const { id, parent } of nodes.toReversed()) {
    if (parent !== undefined) first[parent] = Math.min(first[parent] ?? 0, first[id] ?? 0);
  }
  return first;
}

/**
 * The children of a node by their ids, and between them its own content, in the order in which both are drawn. `at` counts
 * through the document, and is infinite for a child that nothing is drawn for (an empty cell): it stays behind its elder
 * sibling.
 */
export function orderKids<Piece extends { readonly at: number }, Child extends { readonly at: number }>(
  pieces: readonly Piece[],
  children: readonly Child[],
): readonly (Piece | Child)[] {
  const kids: (Piece | Child)[] = [];
  let next = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const child of children) {
    if (Number.isFinite(child.at)) reached = Math.max(reached, child.at);
    for (let piece = pieces[next]; piece && piece.at < reached; piece = pieces[next]) {
      kids.push(piece);
      next += 1;
    }
    kids.push(child);
  }
  return [...kids, ...pieces.slice(next)];
}
