import type { StructureNode, StructureRole } from '../model/paged.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a node tells besides its role. */
export type Facts = Pick<StructureNode, 'alt' | 'language' | 'scope' | 'columnSpan' | 'listNumbering'>;

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The tree of a document's structure, grown in reading order: parents before children, siblings from first to last. */
export interface Tree {
  readonly root: number;
  add(role: StructureRole, parent: number, facts?: Facts): number;
  /** A heading, raised where its level would skip one; those of one level below another stay of one level. */
  addHeading(level: number, parent: number): number;
  bound(node: number, bounds: Bounds & { readonly page: number }): void;
  nodes(): readonly StructureNode[];
}

export function createTree(): Tree {
  const nodes: StructureNode[] = [{ id: 0, role: 'Document', parent: undefined }];
  /** Headings that the next one may stand below, each at least as deep as the one before. */
  const open: { readonly level: number; readonly depth: number }[] = [];
  const add: Tree['add'] = (role, parent, facts = {}) => {
    const id = nodes.length;
    nodes.push({ id, role, parent, ...facts });
    return id;
  };
  return {
    root: 0,
    add,
    addHeading: (level, parent) => {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const depth = Math.min((open.at(-1)?.depth ?? 0) + 1, HEADINGS.length);
      open.push({ level, depth });
      return add(HEADINGS[depth - 1] ?? 'H1', parent);
    },
    bound: (node, bounds) => {
      const known = nodes[node];
      if (known && !known.bounds) nodes[node] = { ...known, bounds };
    },
    nodes: () => nodes,
  };
}
