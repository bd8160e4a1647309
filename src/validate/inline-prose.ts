import type { Inline, Text } from '../model/content.ts';

/** A stretch of text with what is printed on either side of it, as far as its signs care. */
export interface Stretch {
  readonly text: Text;
  /** To the nearest line break, and no farther than signs look. */
  readonly before: string;
  readonly after: string;
}

/** What stands for what is printed as a word and is not the author’s: code, a contact, a picture. */
const WORD = 'x';
const FAR_ENOUGH = 24;

/** What is printed, or `undefined` where the inline is styled text, to be looked into. */
function printedAs(inline: Inline): string | undefined {
  switch (inline.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return undefined;
    case 'text':
      return inline.value;
    case 'break':
      return '\n';
    case 'term':
      return inline.text === '' ? WORD : inline.text;
    case 'link':
      return inline.children.map((child) => printedAs(child) ?? WORD).join('');
    case 'ref':
      return '()';
    case 'min':
    case 'html':
    case 'footnote':
      return '';
    default:
      return WORD;
  }
}

interface Piece {
  readonly printed: string;
  readonly text: Text | undefined;
}

function piecesOf(inlines: readonly Inline[], into: Piece[]): readonly Piece[] {
  for (const inline of inlines) {
    const printed = printedAs(inline);
    if (printed !== undefined) into.push({ printed, text: inline.type === 'text' ? inline : undefined });
    else if ('children' in inline) piecesOf(inline.children as readonly Inline[], into);
  }
  return into;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1).slice(-FAR_ENOUGH);
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, FAR_ENOUGH);
}

/** Text of its own, in reading order: that of links is left out, for it may be their address. */
export function stretchesOf(inlines: readonly Inline[]): readonly Stretch[] {
  const pieces = piecesOf(inlines, []);
  const afters: string[] = [];
  let after = '';
  for (const { printed } of pieces.toReversed()) {
    afters.push(after);
    after = firstLine(printed + after);
  }
  let before = '';
  return pieces.flatMap(({ printed, text }, at) => {
    const stretch = text && { text, before, after: afters[pieces.length - 1 - at] ?? '' };
    before = lastLine(before + printed);
    return stretch ? [stretch] : [];
  });
}
