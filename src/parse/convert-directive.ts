import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { nearestName } from '../lib/nearest.ts';
import { attributeNames, readAttribute } from '../model/attributes.ts';
import type { Block, Directive, Inline } from '../model/content.ts';
import type { Place } from '../model/place.ts';
import { BLOCK_NAMES, type BlockName } from '../model/visibility.ts';
import { type MarkdownContext, placeOf } from './markdown-context.ts';

/** How the parts of a directive are converted; passed in, because directives hold blocks and blocks hold directives. */
export interface ConvertParts {
  readonly blocks: (nodes: readonly RootContent[], context: MarkdownContext) => readonly Block[];
  readonly inlines: (nodes: readonly PhrasingContent[], context: MarkdownContext) => readonly Inline[];
}

function isKnown(name: string): name is BlockName {
  return (BLOCK_NAMES as readonly string[]).includes(name);
}

function openingOf(place: Place, context: MarkdownContext): Place {
  const line = context.text.split('\n', place.start.line - context.linesBefore).at(-1) ?? '';
  const end =
    place.end.line === place.start.line ? place.end : { line: place.start.line, column: line.length + 1 };
  return { ...place, end };
}

interface Opened {
  readonly name: BlockName;
  readonly opening: Place;
}

function reportAttribute(
  variant: string,
  { opening }: Opened,
  context: MarkdownContext,
  values: Record<string, string>,
): void {
  const key = `schema.${variant}`;
  const hint = { key: `${key}.hint`, values };
  context.report({ rule: 'schema', place: opening, message: { key, values }, hint });
}

function reportUnknown(attribute: string, opened: Opened, context: MarkdownContext): void {
  const known = attributeNames(opened.name);
  const nearest = nearestName(attribute, known);
  const variant = nearest === undefined ? 'unknown-attribute' : 'unknown-attribute-near';
  const values = { attribute, block: opened.name, nearest: nearest ?? '', all: known.join(', ') || '–' };
  reportAttribute(variant, opened, context, values);
}

/** Attributes that can be used; each of the others is a finding. */
function readAttributes(
  given: Readonly<Record<string, string | null | undefined>>,
  opened: Opened,
  context: MarkdownContext,
): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  const known = attributeNames(opened.name);
  for (const [attribute, text] of Object.entries(given).filter(([name]) => name !== 'id')) {
    const value = text ?? '';
    if (!known.includes(attribute)) {
      reportUnknown(attribute, opened, context);
      continue;
    }
    const result = readAttribute(opened.name, attribute, value);
    if (result.ok) read[attribute] = result.value;
    else {
      const values = {
        attribute,
        block: opened.name,
        value,
        expected: result.expected.replaceAll(' | ', ', '),
      };
      const variant = result.isExample ? 'invalid-attribute-form' : 'invalid-attribute';
      reportAttribute(variant, opened, context, values);
    }
  }
  return read;
}

function isLabel(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
  );
}

/** A container or leaf directive as a block of the kit format, or as an unknown one. */
export function convertDirective(
  node: ContainerDirective | LeafDirective,
  context: MarkdownContext,
  parts: ConvertParts,
): Block {
  const place = placeOf(node, context);
  const opening = openingOf(place, context);
  const form = node.type === 'containerDirective' ? 'container' : 'leaf';
  const [first, ...rest] = node.type === 'containerDirective' ? node.children : [];
  const labelled = first !== undefined && isLabel(first);
  const body = first === undefined ? [] : labelled ? rest : [first, ...rest];
  const children = parts.blocks(body, context);
  if (!isKnown(node.name)) return { type: 'unknown', name: node.name, form, children, place, opening };
  const label = parts.inlines(
    labelled ? first.children : node.type === 'leafDirective' ? node.children : [],
    context,
  );
  const given = node.attributes ?? {};
  const attributes = readAttributes(given, { name: node.name, opening }, context);
  const id = given['id'] ?? undefined;
  // The schemas of ATTRIBUTES have just said that these attributes are the ones of this name.
  return {
    type: 'directive',
    name: node.name,
    form,
    id,
    attributes,
    label,
    children,
    place,
    opening,
  } as Directive;
}
