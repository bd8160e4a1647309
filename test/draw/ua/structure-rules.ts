import type { Dictionary } from '../../helpers/pdf-objects.ts';
import { attributeOf, idOf, STANDARD_ROLES, type StructureElement } from './read-structure.ts';
import { elementRule, type UaFile, type UaRule } from './rule.ts';

function kidRoles({ children }: StructureElement): readonly string[] {
  return children.map(({ role }) => role);
}

/** Elements of a role must stand in one of these. */
function within(id: string, role: string, parents: readonly string[]): UaRule {
  return elementRule(id, (element) =>
    element.role !== role || parents.includes(element.parent?.role ?? '')
      ? undefined
      : `in ${element.parent?.role}`,
  );
}

/** Elements of a role may hold nothing but these. */
function holdsOnly(id: string, role: string, kids: readonly string[]): UaRule {
  return elementRule(id, (element) => {
    if (element.role !== role) return undefined;
    return kidRoles(element).find((kid) => !kids.includes(kid));
  });
}

function count(element: StructureElement, role: string): number {
  return kidRoles(element).filter((kid) => kid === role).length;
}

/** A caption stands first, and in a table also last. */
function captionFirst(id: string, role: string): UaRule {
  return elementRule(id, (element) =>
    element.role === role && kidRoles(element).slice(1).includes('Caption')
      ? 'a caption that is not first'
      : undefined,
  );
}

function roleMapOf({ objects }: UaFile): Dictionary {
  return objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/RoleMap']);
}

const ROLES: readonly UaRule[] = [
  elementRule('7.1-5', ({ role, type }) =>
    STANDARD_ROLES.has(role) ? undefined : `${type} is mapped to no standard role`,
  ),
  {
    id: '7.1-7',
    check: (file) => Object.keys(roleMapOf(file)).filter((name) => STANDARD_ROLES.has(name.slice(1))),
  },
  elementRule('7.1-12', ({ entries }) => (entries['/P'] === undefined ? 'no parent' : undefined)),
  {
    id: '7.1-12 parent',
    check: ({ objects, elements }) =>
      elements.flatMap(({ role, entries, parent }) => {
        const above = objects.dictionary(entries['/P']);
        return parent === undefined || above === parent.entries ? [] : [`${role} says that it is elsewhere`];
      }),
  },
];

const LISTS: readonly UaRule[] = [
  within('7.2-17', 'LI', ['L']),
  within('7.2-18', 'LBody', ['LI']),
  holdsOnly('7.2-19', 'L', ['L', 'LI', 'Caption']),
  holdsOnly('7.2-20', 'LI', ['Lbl', 'LBody']),
  captionFirst('7.2-40', 'L'),
  within('7.2-26', 'TOCI', ['TOC']),
  holdsOnly('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  captionFirst('7.2-28', 'TOC'),
  elementRule('7.6 numbering', (element) => {
    const labelled = element.children.some((item) => kidRoles(item).includes('Lbl'));
    const numbering = attributeOf(element, 'ListNumbering');
    return element.role === 'L' && labelled && numbering === undefined
      ? 'labels, and no ListNumbering'
      : undefined;
  }),
];

const TABLE_PARTS = ['TR', 'THead', 'TBody', 'TFoot'];

const TABLES: readonly UaRule[] = [
  holdsOnly('7.2-3', 'Table', [...TABLE_PARTS, 'Caption']),
  within('7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  within('7.2-5', 'THead', ['Table']),
  within('7.2-6', 'TBody', ['Table']),
  within('7.2-7', 'TFoot', ['Table']),
  within('7.2-8', 'TH', ['TR']),
  within('7.2-9', 'TD', ['TR']),
  holdsOnly('7.2-10', 'TR', ['TH', 'TD']),
  elementRule('7.2-11', (element) =>
    element.role === 'Table' && count(element, 'THead') > 1 ? 'two heads' : undefined,
  ),
  elementRule('7.2-12', (element) =>
    element.role === 'Table' && count(element, 'TFoot') > 1 ? 'two feet' : undefined,
  ),
  elementRule('7.2-13', (element) =>
    element.role === 'Table' && count(element, 'TFoot') > 0 && count(element, 'TBody') === 0
      ? 'a foot and no body'
      : undefined,
  ),
  elementRule('7.2-14', (element) =>
    element.role === 'Table' && count(element, 'THead') > 0 && count(element, 'TBody') === 0
      ? 'a head and no body'
      : undefined,
  ),
  elementRule('7.2-16', (element) =>
    element.role === 'Table' && kidRoles(element).slice(1, -1).includes('Caption')
      ? 'a caption in the middle'
      : undefined,
  ),
  holdsOnly('7.2-36', 'THead', ['TR']),
  holdsOnly('7.2-37', 'TBody', ['TR']),
  holdsOnly('7.2-38', 'TFoot', ['TR']),
  elementRule('7.2-39', (element) =>
    element.role === 'Table' && count(element, 'Caption') > 1 ? 'two captions' : undefined,
  ),
];

function duplicates(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function headingLevel({ role }: StructureElement): number | undefined {
  return /^H[1-6]$/.test(role) ? Number(role.slice(1)) : undefined;
}

const CONTENT: readonly UaRule[] = [
  elementRule('7.3-1', ({ role, entries }) =>
    role === 'Figure' && ['/Alt', '/ActualText'].every((key) => (entries[key] ?? 'u:') === 'u:')
      ? 'no alt text'
      : undefined,
  ),
  elementRule('7.3 bounding box', (element) =>
    element.role === 'Figure' && attributeOf(element, 'BBox') === undefined ? 'no BBox' : undefined,
  ),
  elementRule('7.7-1', ({ role, entries }) =>
    role === 'Formula' && (entries['/Alt'] ?? 'u:') === 'u:' ? 'no alt text' : undefined,
  ),
  {
    id: '7.4.2-1',
    check: ({ elements }) => {
      const levels = elements.flatMap((element) => headingLevel(element) ?? []);
      return levels.flatMap((level, at) =>
        level > (levels[at - 1] ?? 0) + 1 ? [`H${level} after H${levels[at - 1] ?? 0}`] : [],
      );
    },
  },
  elementRule('7.4.4-1', (element) => (count(element, 'H') > 1 ? 'two H' : undefined)),
  {
    id: '7.4.4-2',
    check: ({ elements }) =>
      elements.some(({ role }) => role === 'H') &&
      elements.some((element) => headingLevel(element) !== undefined)
        ? ['H beside H1 to H6']
        : [],
  },
  elementRule('7.9-1', (element) =>
    element.role === 'Note' && (idOf(element) ?? '') === '' ? 'no ID' : undefined,
  ),
  { id: '7.9-2', check: ({ elements }) => duplicates(elements.flatMap((element) => idOf(element) ?? [])) },
  {
    id: '7.9 id tree',
    check: ({ objects, elements }) => {
      const tree = objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/IDTree']);
      const names = new Set(objects.list(tree['/Names']));
      return elements.flatMap((element) => idOf(element) ?? []).filter((id) => !names.has(`u:${id}`));
    },
  },
];

/** Roles, nesting, headings, figures, notes: 7.1 to 7.9. */
export const STRUCTURE_RULES: readonly UaRule[] = [...ROLES, ...LISTS, ...TABLES, ...CONTENT];
