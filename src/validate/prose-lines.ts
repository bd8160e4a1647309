import { remember } from '../lib/remember.ts';
import type { Inline, Text } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import { ownInlines } from '../model/walk.ts';
import { flatTexts } from './kit-texts.ts';

/** A stretch of an author's line that is prose, and reads in the file as it is printed. */
export interface ProseLine {
  readonly path: string;
  /** Both from 1, of its first character. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The author's line on either side of it. */
  readonly before: string;
  readonly after: string;
}

/** The prose of one paragraph, heading, label or table, in reading order. */
export interface ProseBlock {
  readonly language: string;
  readonly lines: readonly ProseLine[];
}

/** Text of its own: that of links is left out, for it may be their address. */
function proseIn(inlines: readonly Inline[]): readonly Text[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [inline];
    const isStyled = inline.type === 'emphasis' || inline.type === 'strong' || inline.type === 'delete';
    return isStyled ? proseIn(inline.children) : [];
  });
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
    const [before, after] = [line.slice(0, from), line.slice(until)];
    return [{ path, line: start.line + index, column: from + 1, text, before, after }];
  });
}

/** All prose of a kit: no code, no links, no attributes, no front matter. */
export const proseBlocks: (kit: Kit) => readonly ProseBlock[] = remember((kit) =>
  flatTexts(kit).flatMap(({ language, all }) =>
    all.flatMap((block) => {
      const texts = proseIn(ownInlines(block));
      const lines = texts.flatMap((text) => linesOf(text, kit.lines.get(text.place.path) ?? []));
      return lines.length === 0 ? [] : [{ language: language.split('-')[0] ?? '', lines }];
    }),
  ),
);
