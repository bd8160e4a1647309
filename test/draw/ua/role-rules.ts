import type { Dictionary } from '../../helpers/pdf-objects.ts';
import { attributeOf, idOf, STANDARD_ROLES, type StructureElement } from './read-structure.ts';
import { elementRule, type UaFile, type UaRule } from './rule.ts';

function roleMapOf({ objects }: UaFile): Dictionary {
  return objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/RoleMap']);
}

function headingLevel({ role }: StructureElement): number | undefined {
  return /^H[1-6]$/.test(role) ? Number(role.slice(1)) : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === 'u:' || value === 'b:';
}

/** A picture or formula that says nothing. */
function isSilent({ entries }: StructureElement): boolean {
  return isEmpty(entries['/Alt']) && entries['/ActualText'] === undefined;
}

function duplicates(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function notes(elements: readonly StructureElement[]): readonly StructureElement[] {
  return elements.filter(({ role }) => role === 'Note');
}

/** Two ways of heading a text in one file: each breaks a rule. */
function mixesHeadings({ elements }: UaFile): boolean {
  return elements.some(({ role }) => role === 'H') && elements.some((one) => headingLevel(one) !== undefined);
}

const SKIPPED: UaRule = {
  id: '7.4.2-1',
  check: ({ elements }) => {
    const levels = elements.flatMap((element) => headingLevel(element) ?? []);
    return levels.flatMap((level, at) =>
      level > (levels[at - 1] ?? 0) + 1 ? [`H${level} after H${levels[at - 1] ?? 0}`] : [],
    );
  },
};

/** Roles, headings, figures, notes: 7.1, 7.3, 7.4, 7.7, 7.9. */
export const ROLE_RULES: readonly UaRule[] = [
  elementRule('7.1-5', ({ role, type, isCircular }) =>
    STANDARD_ROLES.has(role) || isCircular ? undefined : `${type} is mapped to no standard role`,
  ),
  elementRule('7.1-6', ({ type, isCircular }) => (isCircular ? `${type} is mapped to itself` : undefined)),
  {
    id: '7.1-7',
    check: (file) => Object.keys(roleMapOf(file)).filter((name) => STANDARD_ROLES.has(name.slice(1))),
  },
  elementRule('7.1-12', ({ entries }) => (entries['/P'] === undefined ? 'no parent' : undefined)),
  elementRule('7.3-1', (element) =>
    element.role === 'Figure' && isSilent(element) ? 'no alt text' : undefined,
  ),
  SKIPPED,
  elementRule('7.4.4-1', ({ children }) =>
    children.filter(({ role }) => role === 'H').length > 1 ? 'two H' : undefined,
  ),
  elementRule('7.4.4-2', ({ role }, file) =>
    role === 'H' && mixesHeadings(file) ? 'beside H1 to H6' : undefined,
  ),
  elementRule('7.4.4-3', (element, file) =>
    headingLevel(element) !== undefined && mixesHeadings(file) ? 'beside H' : undefined,
  ),
  elementRule('7.7-1', (element) =>
    element.role === 'Formula' && isSilent(element) ? 'no alt text' : undefined,
  ),
  elementRule('7.9-1', (element) =>
    element.role === 'Note' && (idOf(element) ?? '') === '' ? 'no ID' : undefined,
  ),
  { id: '7.9-2', check: ({ elements }) => duplicates(notes(elements).flatMap((note) => idOf(note) ?? [])) },
];

/** What the tree of our files keeps to beyond the profile. */
export const ROLE_HABITS: readonly UaRule[] = [
  {
    id: '7.1 parent',
    check: ({ objects, elements }) =>
      elements.flatMap(({ role, entries, parent }) => {
        const above = objects.dictionary(entries['/P']);
        const isThere = parent === undefined || entries['/P'] === undefined || above === parent.entries;
        return isThere ? [] : [`${role} says that it is elsewhere`];
      }),
  },
  elementRule('7.3 bounding box', (element) =>
    element.role === 'Figure' && attributeOf(element, 'BBox') === undefined ? 'no BBox' : undefined,
  ),
  elementRule('7.6 numbering', (element) => {
    const isLabelled = element.children.some(({ children }) => children.some(({ role }) => role === 'Lbl'));
    const numbering = attributeOf(element, 'ListNumbering');
    return element.role === 'L' && isLabelled && numbering === undefined
      ? 'labels, and no ListNumbering'
      : undefined;
  }),
  {
    id: '7.9 unique',
    check: ({ elements }) =>
      duplicates(elements.filter(({ role }) => role !== 'Note').flatMap((element) => idOf(element) ?? [])),
  },
  {
    id: '7.9 id tree',
    check: ({ objects, elements }) => {
      const tree = objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/IDTree']);
      const names = new Set(objects.list(tree['/Names']));
      return elements.flatMap((element) => idOf(element) ?? []).filter((id) => !names.has(`u:${id}`));
    },
  },
];
