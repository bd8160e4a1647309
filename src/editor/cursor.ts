import { attributeAt } from './attribute-at.ts';
import { matchesIn, type Stretch, stretchAt, wordAt } from './stretch.ts';

/** Kinds of things that are named in one place of a kit and stand in another. */
export type ThingKind = 'term' | 'reference' | 'contact' | 'asset' | 'objective' | 'session' | 'audience';

/** What an author is writing at a point. `typed` is the word there, which a completion replaces. */
export type Cursor =
  | { readonly kind: 'block'; readonly form: 'container' | 'leaf' | 'text'; readonly typed: Stretch }
  | { readonly kind: 'attribute'; readonly block: string; readonly typed: Stretch }
  | { readonly kind: 'value'; readonly block: string; readonly attribute: string; readonly typed: Stretch }
  | { readonly kind: 'name'; readonly thing: ThingKind; readonly typed: Stretch };

const MENTIONED: Readonly<Record<string, ThingKind>> = { term: 'term', ref: 'reference', contact: 'contact' };

/** Attributes whose values are names. */
const NAMING: Readonly<Record<string, ThingKind>> = {
  objective: 'objective',
  source: 'reference',
  term: 'term',
  audience: 'audience',
};

/** YAML keys whose values are names, and where. */
const KEYS: readonly { readonly key: string; readonly file: RegExp; readonly thing: ThingKind }[] = [
  { key: 'session', file: /^kit\.yaml$/, thing: 'session' },
  { key: 'source', file: /^(contacts|glossary)\.yaml$/, thing: 'reference' },
  { key: 'file', file: /^media\.yaml$/, thing: 'asset' },
  { key: 'references', file: /\.md$/, thing: 'reference' },
  { key: 'audiences', file: /\.md$/, thing: 'audience' },
];

/** `:term[señal]` and `:ref[la ley]{id=ley}`: the name in brackets, or the one in braces. */
function mentionAt(line: string, column: number): Cursor | undefined {
  for (const found of matchesIn(line, /:(term|ref|contact)\[([^\]\n]*)(\]?)(?:\{\s*id=("?)([^"}\s]*))?/g)) {
    const [all, name = '', text = '', , quote = '', id] = found;
    const thing = MENTIONED[name];
    if (thing === undefined) continue;
    const end = found.index + all.length;
    const opened = found.index + name.length + 2;
    const inBraces = id === undefined ? undefined : stretchAt(line, end - id.length, end);
    if (inBraces && column > inBraces.start - quote.length) return { kind: 'name', thing, typed: inBraces };
    if (column < opened + 1 || column > opened + text.length + 1) continue;
    return { kind: 'name', thing, typed: stretchAt(line, opened, opened + text.length) };
  }
  return undefined;
}

/** `![Tres pasos](/assets/ruta.svg)` */
function pictureAt(line: string, column: number): Cursor | undefined {
  for (const found of matchesIn(line, /!\[[^\]]*\]\(\/?([^)\s]*)/g)) {
    const end = found.index + found[0].length;
    const typed = stretchAt(line, end - (found[1]?.length ?? 0), end);
    if (column >= typed.start && column <= typed.end) return { kind: 'name', thing: 'asset', typed };
  }
  return undefined;
}

function keyAt(path: string, line: string, column: number): Cursor | undefined {
  for (const { key, file, thing } of KEYS) {
    if (!file.test(path)) continue;
    for (const found of matchesIn(
      line,
      new RegExp(`(?<![\\w-])${key}:(\\s+(?:\\[[^\\]]*|[^,}#]*)|$)`, 'g'),
    )) {
      const from = found.index + key.length + 1;
      const end = found.index + found[0].length;
      if (column <= from + 1 || column > end + 1) continue;
      return { kind: 'name', thing, typed: wordAt(line, column, /[^\s[\]{},"']/) };
    }
  }
  return undefined;
}

/** `:::acti`, `::mate`, `:te` */
function blockNameAt(line: string, column: number): Cursor | undefined {
  const fence = /^[\s>]*(:{2,})([\w-]*)/.exec(line);
  if (fence) {
    const [all, colons = '', name = ''] = fence;
    if (column > all.length + 1 || column <= all.length - name.length) return undefined;
    const typed = stretchAt(line, all.length - name.length, all.length);
    return { kind: 'block', form: colons.length === 2 ? 'leaf' : 'container', typed };
  }
  const mention = /(?<![\w:]):([a-z]*)$/.exec(line.slice(0, column - 1));
  if (!mention) return undefined;
  const typed = stretchAt(line, column - 1 - (mention[1]?.length ?? 0), column - 1);
  return { kind: 'block', form: 'text', typed };
}

function directiveAt(line: string, column: number): Cursor | undefined {
  const found = attributeAt(line, column);
  if (!found) return undefined;
  const { block, attribute, typed } = found;
  if (attribute === undefined) return { kind: 'attribute', block, typed };
  const thing = NAMING[attribute];
  return thing ? { kind: 'name', thing, typed } : { kind: 'value', block, attribute, typed };
}

export interface Spot {
  /** Of the file, relative to the kit. */
  readonly path: string;
  /** The line's text. */
  readonly line: string;
  /** From 1, in UTF-16 units, within the line or at its end. */
  readonly column: number;
  /** Is the line one of YAML: of a data file, or of front matter? */
  readonly isData: boolean;
}

/** What stands at a point; undefined in plain text. */
export function cursorAt({ path, line, column, isData }: Spot): Cursor | undefined {
  if (isData) return keyAt(path, line, column);
  return (
    mentionAt(line, column) ??
    pictureAt(line, column) ??
    directiveAt(line, column) ??
    blockNameAt(line, column)
  );
}
