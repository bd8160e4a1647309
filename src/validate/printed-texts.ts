import { remember } from '../lib/remember.ts';
import type { Block, Inline, Text } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Place } from '../model/place.ts';
import { ownInlines, walkBlocks } from '../model/walk.ts';
import { flatTexts } from './kit-texts.ts';
import { partPlace, placeInLine } from './part-place.ts';
import { linesOf } from './prose-lines.ts';
import { statedTexts } from './stated-texts.ts';

/** The author's own words in one paragraph, cell, title or datum. */
export interface PrintedText {
  readonly language: string;
  /** One line; what is not the author's prose (code, links, mentions) is one sign that no word has. */
  readonly text: string;
  /** Where a stretch of it stands in the file. */
  readonly placeOf: (start: number, end: number) => Place;
  /** The same where it stands in one line of the file, as it reads; else undefined. */
  readonly exactOf: (start: number, end: number) => Place | undefined;
}

const NOT_PROSE = '\uFFFC';

interface Part {
  readonly from: number;
  readonly inline: Text;
}

interface Prose {
  text: string;
  readonly parts: Part[];
}

function gatherProse(inlines: readonly Inline[], into: Prose): void {
  for (const inline of inlines) {
    if (inline.type === 'text') {
      into.parts.push({ from: into.text.length, inline });
      into.text += inline.value.replace(/\s/g, ' ');
    } else if (inline.type === 'break') into.text += ' ';
    else if (inline.type === 'emphasis' || inline.type === 'strong' || inline.type === 'delete') {
      gatherProse(inline.children, into);
    } else into.text += NOT_PROSE;
  }
}

/** Where a stretch of a text stands in the file, when it is in one of its lines and reads there as here. */
function exactPlace(
  inline: Text,
  { from, to }: { readonly from: number; readonly to: number },
  kit: Kit,
): Place | undefined {
  const { value, place } = inline;
  const found = value.slice(from, to);
  if (to > value.length || found.includes('\n')) return undefined;
  const before = value.slice(0, from);
  const number = place.start.line + (before.match(/\n/g)?.length ?? 0);
  const line = linesOf(inline, kit.lines.get(place.path) ?? []).find((each) => each.line === number);
  if (!line) return undefined;
  const index = line.column - 1 + before.length - (before.lastIndexOf('\n') + 1);
  return placeInLine(place.path, number, { index, 0: found });
}

/** Texts of one block, with the kit that they stand in. */
interface InBlock {
  readonly block: Block;
  readonly language: string;
  readonly kit: Kit;
}

function textOf(inlines: readonly Inline[], { block, language, kit }: InBlock): PrintedText {
  const prose: Prose = { text: '', parts: [] };
  gatherProse(inlines, prose);
  const partAt = (start: number): Part | undefined => prose.parts.findLast(({ from }) => from <= start);
  const exactOf = (start: number, end: number): Place | undefined => {
    const part = partAt(start);
    return part && exactPlace(part.inline, { from: start - part.from, to: end - part.from }, kit);
  };
  const placeOf = (start: number, end: number): Place => {
    const part = partAt(start);
    if (!part) return block.place;
    const index = start - part.from;
    const words = part.inline.value.slice(index, end - part.from);
    return exactOf(start, end) ?? partPlace(part.inline, { index, 0: words });
  };
  return { language, text: prose.text, placeOf, exactOf };
}

/** A text of which only the whole place is known. */
function wholeText(language: string, text: string, place: () => Place): PrintedText {
  return { language, text, placeOf: place, exactOf: () => undefined };
}

/** Cells are texts of their own: a phrase does not run from one into the next. */
function* textsOfBlock(inBlock: InBlock): Generator<PrintedText> {
  const { block, language } = inBlock;
  if (block.type === 'table') {
    const cells = [block.head, ...block.rows].flatMap((row) => row.cells);
    for (const { children } of cells) yield textOf(children, inBlock);
  } else if (block.type === 'figure') {
    for (const text of [block.alt, block.caption]) yield wholeText(language, text, () => block.place);
  } else yield textOf(ownInlines(block), inBlock);
}

/** Every text of the kit that is the author's own, once: not code, links, mentions, block quotes or titles of references. */
export const printedTexts: (kit: Kit) => readonly PrintedText[] = remember((kit) => {
  const own = flatTexts(kit).flatMap(({ all, language }) => {
    const quoted = new Set(
      all.flatMap((block) => (block.type === 'quote' ? walkBlocks(block.children) : [])),
    );
    return all
      .filter((block) => !quoted.has(block))
      .flatMap((block) => [...textsOfBlock({ block, language, kit })]);
  });
  const stated = statedTexts(kit)
    .filter(({ place }) => place.path !== kit.references.path)
    .map(({ language, text, place }) => wholeText(language, text, () => place));
  return [...own, ...stated].filter(({ text }) => text.trim() !== '');
});
