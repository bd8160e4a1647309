import { asText } from '../../helpers/pdf-objects.ts';
import type { UaAnnotation, UaFile, UaRule } from './rule.ts';

const HIDDEN = 2;

function annotationRule(
  id: string,
  find: (annotation: UaAnnotation, file: UaFile) => string | undefined,
): UaRule {
  return {
    id,
    check: (file) =>
      file.annotations
        .filter(({ entries }) => (Number(entries['/F'] ?? 0) & HIDDEN) === 0)
        .flatMap((annotation) => {
          const wrong = find(annotation, file);
          return wrong === undefined ? [] : [`annotation ${annotation.reference}: ${wrong}`];
        }),
  };
}

function ownedBy(role: string, { owners }: UaAnnotation): boolean {
  return owners.some(({ element }) => element.role === role);
}

/** Links and other annotations: 7.18. */
export const ANNOTATION_RULES: readonly UaRule[] = [
  annotationRule('7.18.1-1', (annotation) => {
    const subtype = String(annotation.entries['/Subtype']);
    if (['/Widget', '/PrinterMark', '/Link'].includes(subtype)) return undefined;
    return ownedBy('Annot', annotation) ? undefined : 'not in an Annot';
  }),
  annotationRule('7.18.1-2', ({ entries }) =>
    (asText(entries['/Contents']) ?? '') === '' && entries['/Subtype'] !== '/Widget'
      ? 'does not say what it is'
      : undefined,
  ),
  {
    id: '7.18.3-1',
    check: ({ objects }) =>
      objects.pages.filter((page) => {
        const entries = objects.dictionary(page);
        return entries['/Annots'] !== undefined && entries['/Tabs'] !== '/S';
      }),
  },
  annotationRule('7.18.5-1', (annotation) =>
    annotation.entries['/Subtype'] === '/Link' && !ownedBy('Link', annotation) ? 'not in a Link' : undefined,
  ),
  annotationRule('7.18.5-2', ({ entries }) =>
    entries['/Subtype'] === '/Link' && (asText(entries['/Contents']) ?? '') === ''
      ? 'a link without words'
      : undefined,
  ),
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
