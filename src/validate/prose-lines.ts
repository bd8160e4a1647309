import { remember } from '../lib/remember.ts';
import type { Block, Figure, Inline, InlineImage, Text } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Place } from '../model/place.ts';
import { ownInlines, walkInlines } from '../model/walk.ts';
import { stretchesOf } from './inline-prose.ts';
import { flatTexts } from './kit-texts.ts';
import type { ProseLine } from './prose-line.ts';
import { statedTexts } from './stated-texts.ts';
import { yamlLines } from './yaml-prose.ts';

/** The prose of one paragraph, heading, label, cell, title, description or datum, in reading order. */
export interface ProseBlock {
  readonly language: string;
  readonly lines: readonly ProseLine[];
}

/** The lines of a text that stand in the file as they read: one with an entity or an escape is left out. */
export function linesOf({ value, place }: Text, source: readonly string[]): readonly ProseLine[] {
  const { path, start, end } = place;
  const texts = value.split('\n');
  if (texts.length !== end.line - start.line + 1) return [];
  return texts.flatMap((text, index) => {
    const line = source[start.line - 1 + index] ?? '';
    const until = index === texts.length - 1 ? end.column - 1 : line.trimEnd().length;
    const from = index === 0 ? start.column - 1 : until - text.length;
    if (from < 0 || line.slice(from, until) !== text) return [];
    return [{ path, line: start.line + index, column: from + 1, text, before: '', after: '' }];
  });
}

function linesIn(inlines: readonly Inline[], source: readonly string[]): readonly ProseLine[] {
  return stretchesOf(inlines).flatMap(({ text, before, after }) => {
    const { start, end } = text.place;
    return linesOf(text, source).map((line) => ({
      ...line,
      before: line.line === start.line ? before : '',
      after: line.line === end.line ? after : '',
    }));
  });
}

/** A picture's description or caption, where it stands in one line of the file as it reads. */
function pictureLine(
  text: string,
  { path, start, end }: Place,
  source: readonly string[],
): readonly ProseLine[] {
  const from = source[start.line - 1]?.slice(0, end.column - 1).indexOf(text, start.column - 1) ?? -1;
  if (text === '' || start.line !== end.line || from === -1) return [];
  return [{ path, line: start.line, column: from + 1, text, before: '', after: '' }];
}

function textsOfPicture(picture: Figure | InlineImage): readonly string[] {
  return picture.type === 'figure' ? [picture.alt, picture.caption] : [picture.alt];
}

/** Each text of a block that is read on its own: what one of them opens, no other closes. */
function linesOfBlock(block: Block, source: readonly string[]): readonly (readonly ProseLine[])[] {
  if (block.type === 'figure')
    return textsOfPicture(block).map((text) => pictureLine(text, block.place, source));
  const texts =
    block.type === 'table'
      ? [block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ children }) => children))
      : [ownInlines(block)];
  return texts.flatMap((inlines) => [
    linesIn(inlines, source),
    ...walkInlines(inlines)
      .filter((inline) => inline.type === 'image')
      .map((image) => pictureLine(image.alt, image.place, source)),
  ]);
}

/** All prose of a kit, of its pages and of its data: no code, no links, no attributes. */
export const proseBlocks: (kit: Kit) => readonly ProseBlock[] = remember((kit) => {
  const sourceOf = (path: string): readonly string[] => kit.lines.get(path) ?? [];
  const written = flatTexts(kit).flatMap(({ language, all }) =>
    all.flatMap((block) =>
      linesOfBlock(block, sourceOf(block.place.path)).map((lines) => ({ language, lines })),
    ),
  );
  const stated = statedTexts(kit).map(({ language, text, place }) => {
    return { language, lines: yamlLines(text, place, sourceOf(place.path)) };
  });
  return [...written, ...stated]
    .filter(({ lines }) => lines.length > 0)
    .map(({ language, lines }) => ({ language: language.split('-')[0] ?? '', lines }));
});
