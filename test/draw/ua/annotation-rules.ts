import { asText, type Dictionary, type Json, type PdfObjects } from '../../helpers/pdf-objects.ts';
import { attributeOf } from './read-structure.ts';
import { dictionaryRule, elementRule, type UaAnnotation, type UaFile, type UaRule } from './rule.ts';

/** A rule about annotations that can be seen. */
function annotationRule(
  id: string,
  find: (annotation: UaAnnotation, file: UaFile) => string | undefined,
): UaRule {
  return {
    id,
    check: (file) =>
      file.annotations
        .filter(({ isHidden }) => !isHidden)
        .flatMap((annotation) => {
          const wrong = find(annotation, file);
          return wrong === undefined ? [] : [`annotation ${annotation.reference}: ${wrong}`];
        }),
  };
}

function ownedBy(role: string, { owners }: UaAnnotation): boolean {
  return owners.some(({ element }) => element.role === role);
}

function saysSomething(value: Json | undefined): boolean {
  return (asText(value) ?? '') !== '';
}

function hasAlt({ owners }: UaAnnotation): boolean {
  return owners.some(({ element }) => saysSomething(element.entries['/Alt']));
}

/** An entry of a form field, its own or of a field above it. */
function fieldEntry(objects: PdfObjects, entries: Dictionary, key: string): Json | undefined {
  if (entries[key] !== undefined) return entries[key];
  return entries['/Parent'] === undefined
    ? undefined
    : fieldEntry(objects, objects.dictionary(entries['/Parent']), key);
}

/** The words of a media clip: pairs of a language and a text. */
function isAlternative(value: Json | undefined): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length % 2 !== 0) return false;
  return value.every((one: Json, at) => asText(one) !== undefined && (at % 2 === 0 || saysSomething(one)));
}

function isMediaClip(entries: Dictionary): boolean {
  return entries['/S'] === '/MCD';
}

const UNTAGGED = ['Widget', 'PrinterMark', 'Link'];

/** Links, fields and other annotations: 7.18. */
export const ANNOTATION_RULES: readonly UaRule[] = [
  annotationRule('7.18.1-1', (annotation) =>
    UNTAGGED.includes(annotation.subtype) || ownedBy('Annot', annotation) ? undefined : 'not in an Annot',
  ),
  annotationRule('7.18.1-2', (annotation) => {
    const isSaid = saysSomething(annotation.entries['/Contents']) || hasAlt(annotation);
    return isSaid || annotation.subtype === 'Widget' ? undefined : 'does not say what it is';
  }),
  annotationRule('7.18.1-3', (annotation, { objects }) => {
    const isSaid = saysSomething(fieldEntry(objects, annotation.entries, '/TU')) || hasAlt(annotation);
    return isSaid || annotation.subtype !== 'Widget' ? undefined : 'a field without words';
  }),
  annotationRule('7.18.2-1', ({ subtype }) => (subtype === 'TrapNet' ? 'a trap network' : undefined)),
  {
    id: '7.18.3-1',
    check: ({ objects }) =>
      objects.pages.filter((page) => {
        const entries = objects.dictionary(page);
        return objects.list(entries['/Annots']).length > 0 && entries['/Tabs'] !== '/S';
      }),
  },
  annotationRule('7.18.4-1', (annotation) =>
    annotation.subtype === 'Widget' && !ownedBy('Form', annotation) ? 'not in a Form' : undefined,
  ),
  elementRule('7.18.4-2', (element) => {
    const { role, children, contents, objects } = element;
    if (role !== 'Form' || attributeOf(element, 'Role') !== undefined) return undefined;
    return children.length + contents.length === 0 && objects.length === 1
      ? undefined
      : 'more than its field';
  }),
  annotationRule('7.18.5-1', (annotation) =>
    annotation.subtype === 'Link' && !ownedBy('Link', annotation) ? 'not in a Link' : undefined,
  ),
  annotationRule('7.18.5-2', ({ subtype, entries }) =>
    subtype === 'Link' && !saysSomething(entries['/Contents']) ? 'a link without words' : undefined,
  ),
  dictionaryRule('7.18.6.2-1', (entries) =>
    isMediaClip(entries) && entries['/CT'] === undefined ? 'a media clip of no type' : undefined,
  ),
  dictionaryRule('7.18.6.2-2', (entries) =>
    isMediaClip(entries) && !isAlternative(entries['/Alt']) ? 'a media clip without words' : undefined,
  ),
  annotationRule('7.18.8-1', ({ subtype, owners }) =>
    subtype === 'PrinterMark' && owners.length > 0 ? "a printer's mark within the tree" : undefined,
  ),
];

/** What our links keep to beyond the profile. */
export const ANNOTATION_HABITS: readonly UaRule[] = [
  annotationRule('7.18.5 page', ({ page, owners }) =>
    owners.some((owner) => owner.page !== page) ? 'its element says that it is on another page' : undefined,
  ),
  annotationRule('7.18.5 parent tree', ({ entries, owners }, { objects }) => {
    const tree = objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/ParentTree']);
    const numbers = objects.list(tree['/Nums']);
    const at = numbers.findIndex((value, index) => index % 2 === 0 && value === entries['/StructParent']);
    const owner = at < 0 ? undefined : objects.dictionary(numbers[at + 1]);
    return owners.every(({ element }) => element.entries === owner)
      ? undefined
      : 'has another owner in the parent tree';
  }),
  annotationRule('7.18.5 target', ({ entries }, { objects }) => {
    const action = objects.dictionary(entries['/A']);
    if (action['/S'] !== '/GoTo') return undefined;
    const names = objects.list(
      objects.dictionary(objects.dictionary(objects.catalog['/Names'])['/Dests'])['/Names'],
    );
    return names.includes(action['/D'] ?? null) ? undefined : 'leads nowhere';
  }),
];
