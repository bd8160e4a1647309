import type { Block } from '../model/content.ts';
import { type Replacement, rewriteLines } from './rewrite-lines.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface WrittenPage {
  readonly lines: readonly string[];
  readonly body: readonly Block[];
}

interface Piece {
  readonly key: string;
  readonly text: string;
}

function textOf({ lines: numbers }: Segment, lines: readonly (string | undefined)[]): string {
  const text = numbers.flatMap((at) => lines[at] ?? []).join('\n');
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function isDefinition({ key }: { readonly key: string }): boolean {
  return key.startsWith('[');
}

/** The definitions that some texts call, and those that these call. */
function calledBy(texts: readonly string[], definitions: readonly Piece[]): readonly Piece[] {
  const all = texts.join('\n').toLowerCase();
  const called = definitions.filter(({ key }) => all.includes(key));
  const more = called
    .map(({ text }) => text.replace(/^[^\n]*?\]:/, ''))
    .join('\n')
    .toLowerCase();
  return definitions.filter((each) => called.includes(each) || more.includes(each.key));
}

/**
 * Pieces of the source among those that are there: a new one in the place of the one of its name, else after the one that
 * stands before it in the source.
 */
function placeAll(pieces: readonly Piece[], wanted: readonly Piece[], into: Piece[]): void {
  let last = -1;
  for (const piece of pieces) {
    const there = into.findIndex(({ key }) => key === piece.key);
    const isWanted = wanted.includes(piece);
    if (isWanted && there !== -1) into[there] = piece;
    if (isWanted && there === -1) {
      last += 1;
      into.splice(last, 0, piece);
    }
    // Where definitions stand says nothing of what follows them.
    if (!isDefinition(piece)) last = Math.max(last, there);
  }
}

/** Footnotes and addresses of a page, as they are written in it. */
export function definitionsText({ lines, body }: WrittenPage): string {
  return segmentsOf(lines, body)
    .filter(isDefinition)
    .map((segment) => textOf(segment, lines))
    .join('\n\n');
}

/**
 * A translated page: what stands in it already stays, and the sections that are named are those of the source with texts in
 * place of others. What the source does not have stays too.
 */
export function weavePage(
  source: WrittenPage,
  own: WrittenPage | undefined,
  { sections, texts }: { readonly sections: ReadonlySet<string>; readonly texts: readonly Replacement[] },
): string {
  const rewritten = rewriteLines(source.lines, texts);
  const pieces = segmentsOf(source.lines, source.body).map(
    (segment): Piece => ({ key: segment.key, text: textOf(segment, rewritten) }),
  );
  const segments = own ? segmentsOf(own.lines, own.body) : [];
  const woven = segments.map(
    (segment): Piece => ({ key: segment.key, text: textOf(segment, own?.lines ?? []) }),
  );
  const fresh = pieces.filter(({ key }) => sections.has(key));
  const called = calledBy(
    fresh.map(({ text }) => text),
    pieces.filter(isDefinition),
  );
  placeAll(pieces, [...fresh, ...called], woven);
  return `${woven.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n\n')}\n`;
}
