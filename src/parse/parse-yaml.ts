import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding } from '../model/diagnostic.ts';
import type { Place, Places, ValuePlace } from '../model/place.ts';

/** Where a YAML text stands in its file. */
export interface YamlOrigin {
  readonly path: string;
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number;
}

export interface ParsedYaml {
  /** Plain data; undefined when the text could not be read. */
  readonly value: unknown;
  readonly places: Places;
  readonly findings: readonly Finding[];
}

/** More aliases than this in one text is a bomb, not a kit. */
const MAX_ALIASES = 50;
const MAX_DEPTH = 40;

type Range = readonly [number, number, ...unknown[]];

function placer(origin: YamlOrigin, counter: LineCounter): (range: Range) => Place {
  const point = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + origin.firstLine - 1, column: Math.max(1, col) };
  };
  return (range) => ({ path: origin.path, start: point(range[0]), end: point(range[1]) });
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

interface Collector {
  readonly place: (range: Range) => Place;
  readonly places: Map<string, ValuePlace>;
}

function rangeOf(node: unknown, fallback: Range): Range {
  return (node as Node | null)?.range ?? fallback;
}

function collectPairs(
  node: Node & { items: readonly unknown[] },
  pointer: string,
  collector: Collector,
): void {
  const { place, places } = collector;
  for (const item of node.items) {
    if (!isPair(item)) continue;
    const keyRange = rangeOf(item.key, [0, 0]);
    const key = place(keyRange);
    const below = `${pointer}/${escapePointer(isScalar(item.key) ? String(item.key.value) : '')}`;
    places.set(below, { key, value: item.value ? place(rangeOf(item.value, keyRange)) : key });
    collectPlaces(item.value as Node | null, below, collector);
  }
}

/** Notes the place of every value below a node. */
function collectPlaces(node: Node | null, pointer: string, collector: Collector): void {
  if (pointer.split('/').length > MAX_DEPTH || node === null) return;
  if (isMap(node)) collectPairs(node, pointer, collector);
  if (!isSeq(node)) return;
  for (const [index, item] of node.items.entries()) {
    const below = `${pointer}/${index}`;
    collector.places.set(below, { value: collector.place(rangeOf(item, node.range ?? [0, 0])) });
    collectPlaces(item as Node | null, below, collector);
  }
}

function finding(variant: string, place: Place, values: Readonly<Record<string, string>> = {}): Finding {
  const key = `yaml-syntax.${variant}`;
  return { rule: 'yaml-syntax', place, message: { key, values }, hint: { key: `${key}.hint` } };
}

const ERROR_VARIANTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate-key',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'implicit-key',
  MULTILINE_IMPLICIT_KEY: 'implicit-key',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'reserved-sign',
  MULTIPLE_DOCS: 'second-document',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** Tags would let a text choose what is built from it; a kit has no use for them. */
function findRefused(document: Document.Parsed, place: (range: Range) => Place): readonly Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node(_, node) {
      const range = node.range ?? [0, 0];
      if (node.tag !== undefined && !isAlias(node) && !node.tag.startsWith('tag:yaml.org,2002:')) {
        found.push(finding('tag', place(range), { tag: node.tag }));
      }
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && ['__proto__', 'constructor', 'prototype'].includes(String(pair.key.value))) {
        found.push(finding('reserved-key', place(pair.key.range ?? [0, 0]), { key: String(pair.key.value) }));
      }
    },
  });
  return found;
}

/** Reads YAML 1.2 with the core schema: no tags, no duplicate keys, few aliases. Any text gives a result. */
export function parseYaml(text: string, origin: YamlOrigin): ParsedYaml {
  const counter = new LineCounter();
  const place = placer(origin, counter);
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      merge: false,
      customTags: [],
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const errors = [...document.errors, ...document.warnings].map((error) =>
      finding(ERROR_VARIANTS[error.code] ?? 'unreadable', place(error.pos), { problem: error.message }),
    );
    const refused = errors.length > 0 ? errors : findRefused(document, place);
    if (refused.length > 0) return { value: undefined, places: new Map(), findings: refused.slice(0, 5) };
    const places = new Map<string, ValuePlace>();
    places.set('', { value: place(rangeOf(document.contents, [0, 0])) });
    collectPlaces(document.contents, '', { place, places });
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown, places, findings: [] };
  } catch {
    return { value: undefined, places: new Map(), findings: [finding('too-complex', place([0, 0]))] };
  }
}
