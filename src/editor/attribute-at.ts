import { matchesIn, type Stretch, stretchAt, wordAt } from './stretch.ts';

export interface AttributeAt {
  readonly block: string;
  /** Undefined where the name of an attribute is being written. */
  readonly attribute?: string;
  readonly typed: Stretch;
}

/** `:::activity[…]{#id kind=…`: where the braces open, and the block's name. */
const OPENING = /^[\s>]*:{2,}([\w-]+)(?:\[[^\]]*\])?\{/;
const ATTRIBUTE = /[#.]?[\w-]+(?:(=)(?:"([^"]*)"?|'([^']*)'?|([^\s}"']*)))?/g;

/** Where the braces of an opening line lie: indices from 0, `end` exclusive. */
function bracesOf(line: string): { block: string; start: number; end: number } | undefined {
  const opening = OPENING.exec(line);
  if (!opening) return undefined;
  const [before, block = ''] = opening;
  const closed = line.indexOf('}', before.length);
  return { block, start: before.length, end: closed === -1 ? line.length : closed };
}

/** What is written at a column within the braces of a block's opening line. */
export function attributeAt(line: string, column: number): AttributeAt | undefined {
  const braces = bracesOf(line);
  const at = column - 1;
  if (!braces || at < braces.start || at > braces.end) return undefined;
  const { block, start, end } = braces;
  const text = line.slice(start, end);
  const found = matchesIn(text, ATTRIBUTE).find(
    ({ 0: all, index }) => at >= start + index && at <= start + index + all.length,
  );
  if (!found) return { block, typed: stretchAt(line, at, at) };
  const [all, equals] = found;
  // An id of the block itself is free.
  if (/^[#.]/.test(all)) return undefined;
  const from = start + found.index;
  const typed = stretchAt(line, from, from + (equals ? all.indexOf('=') : all.length));
  if (column <= typed.end) return { block, typed };
  return { block, attribute: typed.text, typed: wordAt(line.slice(0, end), column, /[^\s"'={}]/) };
}
