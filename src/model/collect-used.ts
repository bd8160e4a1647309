import type { Block, Inline } from '../model/content.ts';
import { ownInlines, walkBlocks, walkInlines } from '../model/walk.ts';

/** What some blocks show or cite. */
export interface Used {
  readonly assets: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

function sourcesOf(block: Block): readonly string[] {
  if (block.type !== 'directive') return [];
  return 'source' in block.attributes ? (block.attributes.source ?? []) : [];
}

function noteInline(inline: Inline, assets: Set<string>, references: Set<string>): void {
  if (inline.type === 'image') assets.add(inline.target.path);
  if (inline.type === 'ref') references.add(inline.id);
}

/** Pictures and references that these blocks name, inside lists, tables, footnotes and all. */
export function collectUsed(blocks: readonly Block[]): Used {
  const assets = new Set<string>();
  const references = new Set<string>();
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'figure') assets.add(block.target.path);
    for (const id of sourcesOf(block)) references.add(id);
    for (const inline of walkInlines(ownInlines(block))) noteInline(inline, assets, references);
  }
  return { assets, references };
}
