import type { Place } from '../model/place.ts';
import { type ProseLine, stretchPlace } from './prose-line.ts';
import type { ProseBlock } from './prose-lines.ts';

/** A straight quotation mark. `side` is what it must be, told from its neighbours; undefined where they do not tell. */
interface Mark {
  readonly place: Place;
  readonly side: 'open' | 'close' | undefined;
  /** How many quotations are open before it, in real marks. */
  readonly depth: number;
}

/** Two straight marks that belong together. */
export interface QuotePair {
  readonly open: Place;
  readonly close: Place;
  /** Does it stand inside another quotation? */
  readonly isInner: boolean;
}

const OPENS_AFTER = /(?:^|[\s([{¿¡«“‘—–/-])$/u;
const CLOSES_BEFORE = /^(?:$|[\s)\]}.,;:!?»”’…—–/-])/u;

function sideOf(before: string, after: string): Mark['side'] {
  const opens = OPENS_AFTER.test(before) && /^[^\s]/u.test(after);
  const closes = CLOSES_BEFORE.test(after) && /[^\s]$/u.test(before);
  if (opens === closes) return undefined;
  return opens ? 'open' : 'close';
}

function marksIn(line: ProseLine, opened: number): readonly Mark[] {
  const { text, before, after } = line;
  return [...text.matchAll(/"/g)].map((found) => {
    const left = text.slice(0, found.index);
    const right = text.slice(found.index + 1);
    return {
      place: stretchPlace(line, found.index, 1),
      side: sideOf(before + left, right + after),
      depth: opened + openedIn(left),
    };
  });
}

/** Quotations opened less those closed. */
function openedIn(text: string): number {
  return (text.match(/[«“]/g)?.length ?? 0) - (text.match(/[»”]/g)?.length ?? 0);
}

export interface Quotes {
  readonly pairs: readonly QuotePair[];
  /** Marks of a block whose marks are no row of openings and closings: nobody can tell what belongs together. */
  readonly doubtful: readonly Place[];
}

/** The straight quotation marks of a block, two and two. */
export function quotesIn({ lines }: ProseBlock): Quotes {
  let opened = 0;
  const marks = lines.flatMap((line) => {
    const found = marksIn(line, opened);
    opened += openedIn(line.text);
    return found;
  });
  const isRow = marks.every(({ side }, at) => side === (at % 2 === 0 ? 'open' : 'close'));
  if (!isRow || marks.length % 2 === 1) return { pairs: [], doubtful: marks.map(({ place }) => place) };
  const pairs = marks.flatMap((open, at) => {
    const close = marks[at + 1];
    if (at % 2 === 1 || !close) return [];
    return [{ open: open.place, close: close.place, isInner: open.depth > 0 }];
  });
  return { pairs, doubtful: [] };
}
