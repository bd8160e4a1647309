import { remember } from '../lib/remember.ts';
import { WORDS_IN_ATTRIBUTES } from '../model/attributes.ts';
import type { Block, Directive, Inline, ListItem } from '../model/content.ts';
import type { Place } from '../model/place.ts';
import { childBlocks, ownInlines, walkInlines } from '../model/walk.ts';

/** Something of a section that must be the same in every language, and what its value is there. */
export interface TranslationFact {
  /** What it is, in the words of the format: `question #q5`, `table 2`. The same in every language. */
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

interface Gathering {
  readonly facts: TranslationFact[];
  readonly counts: Map<string, number>;
}

function add(kind: string, value: string, { place, into }: { place: Place; into: Gathering }): void {
  const count = (into.counts.get(kind) ?? 0) + 1;
  into.counts.set(kind, count);
  into.facts.push({ name: count === 1 ? kind : `${kind} (${count})`, value, place });
}

function attributesText({ name: block, attributes }: Directive): string {
  const entries = Object.entries(attributes as Readonly<Record<string, unknown>>);
  return entries
    .filter(([name]) => !WORDS_IN_ATTRIBUTES[block]?.includes(name))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .sort()
    .join(' ');
}

function itemMark({ checked }: ListItem): string {
  if (checked === undefined) return '-';
  return checked ? '[x]' : '[ ]';
}

/** Minutes of steps, and the pictures and links that stand in a line. */
function addInlines(inlines: readonly Inline[], into: Gathering): void {
  for (const inline of walkInlines(inlines)) {
    const { place } = inline;
    if (inline.type === 'min') add(':min', String(inline.minutes ?? ''), { place, into });
    if (inline.type === 'ref') add(`:ref[${inline.id}]`, '', { place, into });
    if (inline.type === 'contact') add(`:contact[${inline.id}]`, '', { place, into });
    if (inline.type === 'footnote') add('footnote', '', { place, into });
  }
}

function addDirective(block: Directive, into: Gathering): void {
  const id = block.id === undefined ? '' : ` #${block.id}`;
  add(`:::${block.name}${id}`, attributesText(block), { place: block.opening, into });
  gather(block.children, into);
}

function addBlock(block: Block, into: Gathering): void {
  const { place } = block;
  if (block.type === 'heading') add('heading', '#'.repeat(block.depth), { place, into });
  if (block.type === 'list') {
    add(block.ordered ? '1.' : '-', block.items.map(itemMark).join(' '), { place, into });
  }
  if (block.type === 'table') {
    add('table', `${block.rows.length + 1} × ${block.head.cells.length}`, { place, into });
  }
  if (block.type === 'figure') add(`![](/${block.target.path})`, '', { place, into });
  if (block.type === 'directive') addDirective(block, into);
  else gather(childBlocks(block), into);
}

function gather(blocks: readonly Block[], into: Gathering): void {
  for (const block of blocks) {
    addBlock(block, into);
    addInlines(ownInlines(block), into);
  }
}

/** What blocks are made of, apart from their words, in reading order. */
export const factsOfBlocks: (blocks: readonly Block[]) => readonly TranslationFact[] = remember((blocks) => {
  const into: Gathering = { facts: [], counts: new Map() };
  gather(blocks, into);
  return into.facts;
});

/** What the front matter says beside its texts: minutes, objectives by id, whom the page is for. */
export function factsOfFront(
  front: Readonly<Record<string, unknown>>,
  placeOf: (key: string) => Place,
): readonly TranslationFact[] {
  const plain = Object.entries(front).filter(([key]) => !['title', 'summary', 'objectives'].includes(key));
  const objectives = (front['objectives'] ?? []) as readonly {
    readonly id: string;
    readonly level: string;
  }[];
  return [
    ...plain.map(([key, value]) => ({
      name: key,
      value: typeof value === 'object' ? JSON.stringify(value) : String(value),
      place: placeOf(`/${key}`),
    })),
    ...objectives.map(({ id, level }, index) => ({
      name: `objective ${id}`,
      value: level,
      place: placeOf(`/objectives/${index}`),
    })),
  ];
}
