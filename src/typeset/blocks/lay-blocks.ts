import type { DocBlock, Span } from '../../model/doc.ts';
import { holdToNext } from '../flow/hold-leaves.ts';
import type { Leaf, Strip } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { layBlock } from './lay-block.ts';

type Turn = Leaf['turn'];

function strongerTurn(one: Turn, other: Turn): Turn {
  return one === 'recto' || other === 'recto' ? 'recto' : (one ?? other);
}

function endsInColon(spans: readonly Span[]): boolean {
  return spans.at(-1)?.text.trimEnd().endsWith(':') ?? false;
}

/** `Anote tres ejemplos:` stays with the list, the lines, the table that it announces. */
function announces(block: DocBlock, next: DocBlock | undefined): boolean {
  if (block.type !== 'paragraph' || !next || next.type === 'paragraph') return false;
  return block.role === 'stem' || endsInColon(block.spans);
}

/** Begins a page: a chapter, a cover, a slide of a deck. */
function opensPage(block: DocBlock, { shop }: Setting): boolean {
  if (block.type === 'slide') return shop.doc.format === 'screen';
  return block.type === 'cover' || (block.type === 'heading' && block.level === 1);
}

/** Nothing follows it on its page. */
function closesPage(block: DocBlock, { shop }: Setting): boolean {
  return block.type === 'cover' || (block.type === 'slide' && shop.doc.format === 'screen');
}

/**
 * Blocks one below the other. Between two of them there is the larger of the spaces that they ask for. A break
 * becomes a turn of the page before the next block; before all others there is nothing to turn.
 */
export function layBlocks(blocks: readonly DocBlock[], setting: Setting): Strip {
  const leaves: Leaf[] = [];
  let turn: Turn;
  let before = 0;
  let after = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'break') {
      turn = strongerTurn(turn, block.to);
      continue;
    }
    const strip = layBlock(block, setting);
    const [first, ...rest] = announces(block, blocks[at + 1]) ? holdToNext(strip.leaves, 'bound') : strip.leaves;
    if (!first) continue;
    if (leaves.length === 0) before = strip.before;
    turn = strongerTurn(turn, opensPage(block, setting) ? 'page' : undefined);
    const { turn: _, ...calm } = first;
    leaves.push({ ...calm, gap: leaves.length === 0 ? 0 : Math.max(after, strip.before), ...(turn && { turn }) });
    for (const leaf of rest) leaves.push(leaf);
    after = strip.after;
    turn = closesPage(block, setting) ? 'page' : undefined;
  }
  return { leaves, before, after };
}
