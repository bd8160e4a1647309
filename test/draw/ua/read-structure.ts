import { asText, type Dictionary, type Json, type PdfObjects } from '../../helpers/pdf-objects.ts';

/** An element of the structure tree. Roles are without the slash, mapped to standard ones. */
export interface StructureElement {
  readonly role: string;
  /** As written. */
  readonly type: string;
  /** The role map leads from its type back to it. */
  readonly isCircular: boolean;
  readonly entries: Dictionary;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
  /** Marked content that it owns. */
  readonly contents: readonly { readonly page: string | undefined; readonly mcid: number }[];
  /** Annotations that it owns. */
  readonly objects: readonly { readonly page: string | undefined; readonly reference: string }[];
  readonly attributes: readonly Dictionary[];
}

export const STANDARD_ROLES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table ' +
    'TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function mapRole(type: string, roleMap: Dictionary): Pick<StructureElement, 'role' | 'isCircular'> {
  const seen = new Set<string>();
  let role = type;
  while (!STANDARD_ROLES.has(role) && !seen.has(role)) {
    seen.add(role);
    const next = roleMap[`/${role}`];
    if (typeof next !== 'string') return { role, isCircular: false };
    role = next.slice(1);
  }
  return { role, isCircular: !STANDARD_ROLES.has(role) };
}

interface Growing extends StructureElement {
  readonly children: Growing[];
  readonly contents: { page: string | undefined; mcid: number }[];
  readonly objects: { page: string | undefined; reference: string }[];
}

function reference(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function growElement(
  objects: PdfObjects,
  entries: Dictionary,
  { parent, roleMap }: { parent: Growing | undefined; roleMap: Dictionary },
): Growing {
  const type = String(entries['/S'] ?? '').slice(1);
  const element: Growing = {
    ...mapRole(type, roleMap),
    type,
    entries,
    parent,
    children: [],
    contents: [],
    objects: [],
    attributes: objects.list(entries['/A']).map((attribute) => objects.dictionary(attribute)),
  };
  const home = reference(entries['/Pg']);
  for (const kid of objects.list(entries['/K'])) {
    if (typeof kid === 'number') {
      element.contents.push({ page: home, mcid: kid });
      continue;
    }
    const found = objects.dictionary(kid);
    const page = reference(found['/Pg']) ?? home;
    if (found['/Type'] === '/MCR') element.contents.push({ page, mcid: Number(found['/MCID']) });
    else if (found['/Type'] === '/OBJR') element.objects.push({ page, reference: String(found['/Obj']) });
    else element.children.push(growElement(objects, found, { parent: element, roleMap }));
  }
  return element;
}

function flatten(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap(flatten)];
}

/** Every element, parents before children and in reading order. */
export function readStructure(objects: PdfObjects): readonly StructureElement[] {
  const root = objects.dictionary(objects.catalog['/StructTreeRoot']);
  const roleMap = objects.dictionary(root['/RoleMap']);
  return objects
    .list(root['/K'])
    .flatMap((kid) => flatten(growElement(objects, objects.dictionary(kid), { parent: undefined, roleMap })));
}

/** The first value of an attribute, whatever its owner. */
export function attributeOf({ attributes }: StructureElement, name: string): Json | undefined {
  return attributes.map((attribute) => attribute[`/${name}`]).find((value) => value !== undefined);
}

export function idOf({ entries }: StructureElement): string | undefined {
  return asText(entries['/ID']);
}
