import type { DocBlock, Span } from '../../model/doc.ts';
import { holdToNext } from '../flow/hold-leaves.ts';
import type { Hold, Leaf, Strip, Turn } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { layBlock } from './lay-block.ts';

const WEAKEST_FIRST: readonly (Turn | undefined)[] = [undefined, 'join', 'page', 'recto'];

function strongerTurn(one: Turn | undefined, other: Turn | undefined): Turn | undefined {
  return WEAKEST_FIRST[Math.max(WEAKEST_FIRST.indexOf(one), WEAKEST_FIRST.indexOf(other))];
}

function endsInColon(spans: readonly Span[]): boolean {
  return spans.at(-1)?.text.trimEnd().endsWith(':') ?? false;
}

/**
 * `Anote tres ejemplos:` stays with the list, the table that it announces, facts with what they are about; and lines to
 * write on stay with whatever asks for them, for nobody knows what a page of bare lines is for.
 */
function announces(block: DocBlock, next: DocBlock | undefined): boolean {
  if (next?.type === 'lines') return block.type !== 'lines';
  if (block.type !== 'paragraph' || !next) return false;
  if (block.role === 'meta') return true;
  return next.type !== 'paragraph' && (block.role === 'stem' || endsInColon(block.spans));
}

/** An answer, or the reason of one, rather stays with what it answers. */
function isAnswer(block: DocBlock | undefined): boolean {
  return block?.type === 'box' && block.role === 'solution';
}

function isSmall(block: DocBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.role === 'small';
}

/** Sources and the like at the end never stand alone on a page: nobody would know of what. */
function endsInSmall(blocks: readonly DocBlock[], from: number): boolean {
  return isSmall(blocks[from]) && blocks.slice(from).every(isSmall);
}

const WHOLE_PAGES: ReadonlySet<DocBlock['type']> = new Set(['cover', 'certificate']);

/** How the page turns before a block: a chapter, a cover, a slide of a deck. */
function turnBefore(block: DocBlock, { shop }: Setting): Turn | undefined {
  if (block.type === 'slide') return shop.doc.format === 'screen' ? 'page' : undefined;
  if (block.type === 'heading' && block.level === 1) return block.joins ? 'join' : 'page';
  return WHOLE_PAGES.has(block.type) ? 'page' : undefined;
}

/** Nothing follows it on its page. */
function closesPage(block: DocBlock, { shop }: Setting): boolean {
  return WHOLE_PAGES.has(block.type) || (block.type === 'slide' && shop.doc.format === 'screen');
}

/** How firmly the block at a place stays with the one after it. */
function holdAfter(blocks: readonly DocBlock[], at: number): Hold {
  const [block, next] = [blocks[at] as DocBlock, blocks[at + 1]];
  if (announces(block, next) || endsInSmall(blocks, at + 1)) return 'bound';
  return isAnswer(next) ? 'together' : 'free';
}

/** Strips one below the other, the larger of two neighbours' wishes for space between them. */
class Stack {
  readonly leaves: Leaf[] = [];
  before = 0;
  #after = 0;
  #turn: Turn | undefined;

  /** The page turns before what comes next. */
  turn(to: Turn | undefined): void {
    this.#turn = strongerTurn(this.#turn, to);
  }

  add({ leaves: [first, ...rest], before, after }: Strip): void {
    if (!first) return;
    const top = this.leaves.length === 0;
    if (top) this.before = before;
    const gap = top ? 0 : Math.max(this.#after, before);
    const turn = strongerTurn(this.#turn, first.turn);
    this.leaves.push({ ...first, gap, ...(turn && { turn }) });
    for (const leaf of rest) this.leaves.push(leaf);
    this.#after = after;
    this.#turn = undefined;
  }

  strip(): Strip {
    return { leaves: this.leaves, before: this.before, after: this.#after };
  }
}

/** Blocks one below the other. A break becomes a turn of the page before the next block; at the end it turns nothing. */
export function layBlocks(blocks: readonly DocBlock[], setting: Setting): Strip {
  const stack = new Stack();
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'break') {
      stack.turn(block.to);
      continue;
    }
    stack.turn(turnBefore(block, setting));
    const strip = layBlock(block, setting);
    const hold = holdAfter(blocks, at);
    stack.add(hold === 'free' ? strip : { ...strip, leaves: holdToNext(strip.leaves, hold) });
    if (closesPage(block, setting)) stack.turn('page');
  }
  return stack.strip();
}
