import { WORDS_IN_ATTRIBUTES } from '../model/attributes.ts';
import type { Block, CodeBlock, Directive, Figure, Inline, ListItem, Table } from '../model/content.ts';
import { isGiven } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import type { Place } from '../model/place.ts';
import type { NamedPage } from '../model/translation/page-parts.ts';
import { sectionsOf } from '../model/translation/sections.ts';
import { ROLES, type Role, SEEN_BY } from '../model/visibility.ts';
import { childBlocks, walkInlines } from '../model/walk.ts';
import { fixedParts, type Reading } from './fixed-parts.ts';
import { attributeStretch, codeStretch } from './set-in-lines.ts';
import { sliceText, stretchOf } from './slice-text.ts';
import type { Unit, UnitKind } from './unit.ts';

/** Where texts are being gathered. */
interface Spot {
  readonly part: string;
  /** Names of the blocks around, below the part. */
  readonly path: string;
  readonly within: readonly string[];
  readonly seenBy: readonly Role[];
}

interface Gathering {
  readonly lines: readonly string[];
  readonly reading: Reading;
  readonly counts: Map<string, number>;
  readonly units: Unit[];
}

/** `item-2`: the second of its name in its block. */
function numbered(name: string, { part, path }: Spot, { counts }: Gathering): string {
  const key = `${part}/${path}${name}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${path}${name}-${count}`;
}

interface Found {
  readonly kind: UnitKind;
  readonly place: Place;
  readonly fixed: readonly string[];
}

function addUnit(found: Found & { readonly text: string }, spot: Spot, into: Gathering): void {
  const { part, within, seenBy } = spot;
  into.units.push({ ...found, key: `${part}/${numbered(found.kind, spot, into)}`, part, within, seenBy });
}

function add(found: Found, spot: Spot, into: Gathering): void {
  const text = sliceText(into.lines, found.place);
  // In a row of a table a bar is written with a backslash; translators need not know.
  const shown = found.kind === 'cell' ? text.replaceAll('\\|', '|') : text;
  addUnit({ ...found, text: shown }, spot, into);
}

function addText(kind: UnitKind, inlines: readonly Inline[], spot: Spot, into: Gathering): void {
  const place = stretchOf(inlines);
  const hasWords = inlines.some(({ type }) => type !== 'html' && type !== 'min' && type !== 'break');
  if (place && hasWords) add({ kind, place, fixed: fixedParts(inlines, into.reading) }, spot, into);
  for (const inline of walkInlines(inlines)) {
    if (inline.type === 'footnote') gather(inline.children, spot, into);
  }
}

function addPicture({ place, target }: Figure, spot: Spot, into: Gathering): void {
  add({ kind: 'picture', place, fixed: [`![…](${target.path})`] }, spot, into);
}

/** The words of attributes: who can answer an open question. */
function addAttributes(block: Directive, spot: Spot, into: Gathering): void {
  const values = block.attributes as Readonly<Record<string, unknown>>;
  for (const name of WORDS_IN_ATTRIBUTES[block.name] ?? []) {
    const text = values[name];
    const place = attributeStretch(block, name, into.lines);
    if (typeof text === 'string' && place) addUnit({ kind: 'attribute', place, fixed: [], text }, spot, into);
  }
}

function addCode(block: CodeBlock, spot: Spot, into: Gathering): void {
  const place = codeStretch(block, into.lines);
  if (place) addUnit({ kind: 'code', place, fixed: [], text: block.value }, spot, into);
}

function addItem({ children }: ListItem, spot: Spot, into: Gathering): void {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph') addText('item', first.children, spot, into);
  gather(first?.type === 'paragraph' ? rest : children, spot, into);
}

function seenIn(block: Directive, roles: readonly Role[]): readonly Role[] {
  const named = block.name === 'only' ? block.attributes.role : undefined;
  return roles.filter((role) => SEEN_BY[block.name].includes(role) && (named?.includes(role) ?? true));
}

function addDirective(block: Directive, spot: Spot, into: Gathering): void {
  const { id, name } = block;
  const inner: Spot = {
    ...spot,
    within: [...spot.within, id === undefined ? name : `${name} #${id}`],
    seenBy: seenIn(block, spot.seenBy),
  };
  addText('label', block.label, block.children.length > 0 ? inner : spot, into);
  if (block.children.length === 0) return;
  // The block that a part is has given it its name already.
  const isPart = spot.part.endsWith(`#${name}:${id}`) && spot.path === '';
  const step = isPart
    ? ''
    : `${id === undefined ? numbered(name, spot, into) : `${spot.path}${name}:${id}`}/`;
  addAttributes(block, { ...inner, path: step }, into);
  gather(block.children, { ...inner, path: step }, into);
}

function addRows({ head, rows }: Table, spot: Spot, into: Gathering): void {
  for (const { cells } of [head, ...rows]) {
    for (const cell of cells) addText('cell', cell.children, spot, into);
  }
}

function addBlock(block: Block, spot: Spot, into: Gathering): void {
  if (block.type === 'paragraph' || block.type === 'heading') addText(block.type, block.children, spot, into);
  else if (block.type === 'list') for (const item of block.items) addItem(item, spot, into);
  else if (block.type === 'table') addRows(block, spot, into);
  else if (block.type === 'figure') addPicture(block, spot, into);
  else if (block.type === 'directive') addDirective(block, spot, into);
  else if (block.type === 'code') addCode(block, spot, into);
  else gather(childBlocks(block), spot, into);
}

function gather(blocks: readonly Block[], spot: Spot, into: Gathering): void {
  for (const block of blocks) addBlock(block, spot, into);
}

/** What of a page's front matter is said in words. */
function frontUnits(
  { name, page }: NamedPage,
  { within, seenBy }: Pick<Unit, 'within' | 'seenBy'>,
): readonly Unit[] {
  const { title, summary, objectives = [] } = page.value;
  const texts: readonly (readonly [field: string, pointer: string, text: string])[] = [
    ['title', '/title', title],
    ...(summary ? [['summary', '/summary', summary] as const] : []),
    ...objectives.map(({ id, text }, at) => [`objective:${id}`, `/objectives/${at}/text`, text] as const),
  ];
  const part = `${name}#front`;
  return texts.flatMap(([field, pointer, text]): readonly Unit[] => {
    const place = page.places.get(pointer)?.value;
    const key = `${part}/${field}`;
    return place
      ? [{ key, part, kind: 'front', text, place, within: [...within, field], seenBy, fixed: [] }]
      : [];
  });
}

/** Chapters are the trainer's; readings are for those who are given a reader; of an aid its front matter says whether it may be given to anybody. */
function rolesFor({ name, page }: NamedPage): readonly Role[] {
  if (name.startsWith('methodology/')) return ROLES.filter((role) => SEEN_BY.trainer.includes(role));
  if (name.startsWith('readings/')) return ROLES.filter((role) => isGiven('reader', role));
  const isPublic = (page.value as { readonly public?: boolean }).public === true;
  return name.startsWith('aids/') && !isPublic ? ROLES.filter((role) => role !== 'public') : ROLES;
}

/** Every text of a page, in reading order: of its front matter, then of its body. */
export function pageUnits(kit: Kit, named: NamedPage, language: string): readonly Unit[] {
  const { name, page } = named;
  const lines = kit.lines.get(page.path) ?? [];
  const sourceOf = (place: Place): string => sliceText(lines, place);
  const reading: Reading = { language, glossary: kit.glossary.value, sourceOf };
  const about = { within: [page.value.title], seenBy: rolesFor(named) };
  const into: Gathering = { lines, reading, counts: new Map(), units: [] };
  for (const { key, blocks } of sectionsOf(page.body)) {
    gather(blocks, { part: `${name}#${key}`, path: '', ...about }, into);
  }
  return [...frontUnits(named, about), ...into.units];
}
