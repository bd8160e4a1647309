import type { Block, Inline } from '../model/content.ts';
import type { Place } from '../model/place.ts';
import { SEEN_BY } from '../model/visibility.ts';
import { childBlocks } from '../model/walk.ts';
import type { TextCounts } from './reading-score.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { CountSyllables } from './syllables.ts';

export type Reader = 'participant' | 'trainer';

interface PlacedSentence extends Sentence {
  /** Of the paragraph, item or table it stands in. */
  readonly place: Place;
}

/** Enough text of one reader, in a row, to be judged. */
export interface Stretch extends TextCounts {
  readonly reader: Reader;
  readonly parts: readonly PlacedSentence[];
}

/** With fewer words the formulas say nothing. */
const ENOUGH_WORDS = 100;

/** What is read aloud of inlines: no code, references, contacts or minutes. */
function readText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'term') return inline.text;
      if (inline.type === 'break') return ' ';
      return 'children' in inline && inline.type !== 'footnote' ? readText(inline.children) : '';
    })
    .join('');
}

interface Passage {
  readonly reader: Reader;
  readonly text: string;
  readonly place: Place;
}

/** What a block says itself; not the words of a slide, which are no prose. */
function ownPassages(block: Block, reader: Reader, isSlide: boolean): readonly Passage[] {
  const read = (children: readonly Inline[]): Passage => ({
    reader,
    text: readText(children),
    place: block.place,
  });
  if (isSlide) return [];
  if (block.type === 'paragraph') return [read(block.children)];
  if (block.type !== 'table') return [];
  return [block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ children }) => read(children)));
}

function passagesOf(block: Block, reader: Reader, isSlide = false): readonly Passage[] {
  if (block.type === 'quote') return [];
  if (block.type !== 'directive') {
    const inside = childBlocks(block).flatMap((child) => passagesOf(child, reader, isSlide));
    return [...ownPassages(block, reader, isSlide), ...inside];
  }
  const own = SEEN_BY[block.name].includes('participant') ? reader : 'trainer';
  const isShown = block.name === 'slide' || (isSlide && block.name !== 'notes');
  return block.children.flatMap((child) => passagesOf(child, own, isShown));
}

function stretchOf(reader: Reader, parts: readonly PlacedSentence[]): Stretch {
  const sum = (of: (part: TextCounts) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    reader,
    parts,
    words: sum(({ words }) => words),
    syllables: sum(({ syllables }) => syllables),
    sentences: parts.length,
  };
}

/** Passages put together until there are enough words; what is left over at the end belongs to the last stretch. */
function gather(reader: Reader, passages: readonly (readonly PlacedSentence[])[]): readonly Stretch[] {
  const full: PlacedSentence[][] = [];
  let open: PlacedSentence[] = [];
  for (const passage of passages) {
    open = [...open, ...passage];
    if (stretchOf(reader, open).words < ENOUGH_WORDS) continue;
    full.push(open);
    open = [];
  }
  full.at(-1)?.push(...open);
  return full.map((parts) => stretchOf(reader, parts));
}

/** The prose of a page for each of its readers. Headings, quotations, code and what a slide shows are left out. */
export function stretchesOf(
  blocks: readonly Block[],
  reader: Reader,
  count: CountSyllables,
): readonly Stretch[] {
  const passages = blocks.flatMap((block) => passagesOf(block, reader));
  return (['participant', 'trainer'] as const).flatMap((each) => {
    const own = passages.filter((passage) => passage.reader === each);
    return gather(
      each,
      own.map(({ text, place }) => sentencesOf(text, count).map((part) => ({ ...part, place }))),
    );
  });
}
