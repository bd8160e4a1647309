import type { DocBlock } from '../../model/doc.ts';
import type { Shop } from '../setting.ts';

/** How a slide's blocks stand on it. Nobody asks for a layout: it follows from what there is. */
export type SlideLayout =
  | { readonly kind: 'text' | 'table' | 'picture' | 'question'; readonly blocks: readonly DocBlock[] }
  /** Somebody's words alone, who said them, and what is asked about them. */
  | ({ readonly kind: 'quote' } & Record<'words' | 'by' | 'asked', readonly DocBlock[]>)
  /** Two columns of equal rank, below what introduces both. */
  | { readonly kind: 'columns'; readonly above: readonly DocBlock[]; readonly columns: Pair }
  /** A picture or a narrow table beside the text, on the side where it comes. */
  | {
      readonly kind: 'beside';
      readonly visual: DocBlock;
      readonly text: readonly DocBlock[];
      readonly first: boolean;
    };

export type Pair = readonly [left: readonly DocBlock[], right: readonly DocBlock[]];

function isVisual({ type }: DocBlock): boolean {
  return type === 'figure' || type === 'table';
}

function fitsBeside(block: DocBlock, { doc, theme }: Shop): boolean {
  if (block.type === 'table') return block.columns.length <= 2;
  if (block.type !== 'figure') return false;
  const asset = doc.assets.get(block.path);
  return asset !== undefined && asset.width <= asset.height * theme.slide.beside;
}

/** Only what is first or last can stand beside all else and still be read in the author's order. */
function besideOf(blocks: readonly DocBlock[], shop: Shop): SlideLayout | undefined {
  const [visual, another] = blocks.filter(isVisual);
  const first = visual !== undefined && blocks[0] === visual;
  if (!visual || another || blocks.length === 1 || !(first || blocks.at(-1) === visual)) return undefined;
  if (!fitsBeside(visual, shop)) return undefined;
  return { kind: 'beside', visual, text: blocks.filter((block) => block !== visual), first };
}

function textOf(block: DocBlock | undefined): string {
  return block?.type === 'paragraph' ? block.spans.map(({ text }) => text).join('') : '';
}

/** `— Nombre, año`, as the last lines of the quotation. */
const DASH = /^\s*[—–]/;

/** A paragraph that ends as a question is asked of those who look, and says nothing of who spoke. */
const ASKS = /\?\s*$/;

function quoteOf(blocks: readonly DocBlock[]): SlideLayout | undefined {
  const [quote, ...after] = blocks;
  if (quote?.type !== 'quote' || after.some(({ type }) => type !== 'paragraph')) return undefined;
  const asks = after.findIndex((block) => ASKS.test(textOf(block)));
  const cut = asks === -1 ? after.length : asks;
  const [by, asked] = [after.slice(0, cut), after.slice(cut)];
  const last = quote.blocks.at(-1);
  if (last && quote.blocks.length > 1 && DASH.test(textOf(last)))
    return { kind: 'quote', words: quote.blocks.slice(0, -1), by: [last, ...by], asked };
  return { kind: 'quote', words: quote.blocks, by, asked };
}

function sectionsOf(blocks: readonly DocBlock[]): SlideLayout | undefined {
  const [left = -1, right = -1, third = -1] = blocks.flatMap(({ type }, at) =>
    type === 'heading' ? [at] : [],
  );
  if (right === -1 || third !== -1) return undefined;
  const columns: Pair = [blocks.slice(left, right), blocks.slice(right)];
  return columns.every(({ length }) => length > 1)
    ? { kind: 'columns', above: blocks.slice(0, left), columns }
    : undefined;
}

/** Two lists, with no more than a paragraph above each. */
function listsOf(blocks: readonly DocBlock[]): SlideLayout | undefined {
  const [left = -1, right = -1, third = -1] = blocks.flatMap(({ type }, at) => (type === 'list' ? [at] : []));
  if (right === -1 || third !== -1 || right !== blocks.length - 1) return undefined;
  if (blocks.some(({ type }) => type !== 'list' && type !== 'paragraph')) return undefined;
  if (right - left === 1)
    return {
      kind: 'columns',
      above: blocks.slice(0, left),
      columns: [blocks.slice(left, right), blocks.slice(right)],
    };
  if (right - left !== 2 || left === 0) return undefined;
  const cut = left - 1;
  return {
    kind: 'columns',
    above: blocks.slice(0, cut),
    columns: [blocks.slice(cut, left + 1), blocks.slice(left + 1)],
  };
}

function isQuestion(blocks: readonly DocBlock[]): boolean {
  return blocks.some(
    (block) => block.type === 'list' && block.items.some(({ marker }) => marker === 'letter'),
  );
}

/** The layout of a slide's content. */
export function chooseLayout(blocks: readonly DocBlock[], shop: Shop): SlideLayout {
  const several =
    quoteOf(blocks) ??
    (isQuestion(blocks) ? undefined : (sectionsOf(blocks) ?? listsOf(blocks))) ??
    besideOf(blocks, shop);
  if (several) return several;
  if (isQuestion(blocks)) return { kind: 'question', blocks };
  if (blocks.some(({ type }) => type === 'figure')) return { kind: 'picture', blocks };
  return { kind: blocks.some(({ type }) => type === 'table') ? 'table' : 'text', blocks };
}
