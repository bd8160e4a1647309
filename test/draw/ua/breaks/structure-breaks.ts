import { type Branch, type Break, type Entries, without } from './broken-file.ts';

/** One more element below the first one of a role. */
function adds(role: string, branch: Branch): Break {
  return ({ element, grow }) => {
    grow(element(role), branch);
  };
}

const head = (entries: Entries = {}): Branch => ['TH', entries];
const span = (entries: Entries): Entries => ({ '/A': { '/O': '/Table', ...entries } });
/** A table of rows, each of cells. */
const table = (...rows: readonly (readonly Branch[])[]): Break =>
  adds('Document', ['Table', ...rows.map((cells): Branch => ['TR', ...cells])]);
const mapRoles =
  (roleMap: Entries): Break =>
  ({ tree, element }) => {
    tree['/RoleMap'] = roleMap;
    element('Span')['/S'] = '/Trozo';
  };

const ROLES: Readonly<Record<string, Break>> = {
  '7.1-5': ({ element }) => Object.assign(element('Span'), { '/S': '/Trozo' }),
  '7.1-6': mapRoles({ '/Trozo': '/Ovillo', '/Ovillo': '/Trozo' }),
  '7.1-7': mapRoles({ '/Trozo': '/Span', '/P': '/Span' }),
  '7.1-12': ({ element }) => without(element('Lbl'), '/P'),
  '7.3-1': ({ element }) => without(element('Figure'), '/Alt'),
  '7.4.2-1': ({ element }) => Object.assign(element('H1'), { '/S': '/H3' }),
  '7.4.4-1': (file) => {
    file.element('H1')['/S'] = '/H';
    file.grow(file.element('Document'), ['H']);
  },
  '7.7-1': adds('Document', ['Formula']),
  '7.9-1': ({ element }) => without(element('Note'), '/ID'),
  '7.9-2': ({ element, grow }) => {
    grow(element('Document'), ['Note', { '/ID': element('Note')['/ID'] }]);
  },
};

const NESTING: Readonly<Record<string, Break>> = {
  '7.2-3': adds('Table', ['P']),
  '7.2-4': adds('Document', ['TR']),
  '7.2-5': adds('Document', ['THead']),
  '7.2-6': adds('Document', ['TBody']),
  '7.2-7': adds('Document', ['TFoot']),
  '7.2-8': adds('Document', ['TH']),
  '7.2-9': adds('Document', ['TD']),
  '7.2-10': adds('TR', ['P']),
  '7.2-11': adds('Table', ['THead']),
  '7.2-12': adds('Document', ['Table', ['TBody'], ['TFoot'], ['TFoot']]),
  '7.2-13': adds('Document', ['Table', ['TFoot']]),
  '7.2-14': adds('Document', ['Table', ['THead']]),
  '7.2-16': adds('Document', ['Table', ['TR', head()], ['Caption'], ['TR', head()]]),
  '7.2-17': adds('Document', ['LI']),
  '7.2-18': adds('Document', ['LBody']),
  '7.2-19': adds('L', ['P']),
  '7.2-20': adds('LI', ['P']),
  '7.2-26': adds('Document', ['TOCI']),
  '7.2-27': adds('Document', ['TOC', ['P']]),
  '7.2-28': adds('Document', ['TOC', ['TOCI'], ['Caption']]),
  '7.2-36': adds('THead', ['P']),
  '7.2-37': adds('TBody', ['P']),
  '7.2-38': adds('Document', ['Table', ['TBody'], ['TFoot', ['P']]]),
  '7.2-39': adds('Document', ['Table', ['Caption'], ['TR', head()], ['Caption']]),
  '7.2-40': adds('L', ['Caption']),
};

const GRIDS: Readonly<Record<string, Break>> = {
  '7.2-15': table([head(), head(span({ '/RowSpan': 2 }))], [head(span({ '/ColSpan': 2 }))]),
  '7.2-41': table([head(span({ '/RowSpan': 3 }))], []),
  '7.2-42': table([head()], [head(), head()]),
  '7.2-43': table([head(), head()], [head()]),
  '7.5-1': table([head()], [['TD']]),
  '7.5-2': table([head()], [['TD', span({ '/Headers': ['u:otra'] })]]),
};

/** What breaks the rules about the tree, and no others. */
export const STRUCTURE_BREAKS: Readonly<Record<string, Break>> = { ...ROLES, ...NESTING, ...GRIDS };

/** What breaks our own rules. */
export const STRUCTURE_HABIT_BREAKS: Readonly<Record<string, Break>> = {
  '7.1 parent': ({ element }) => Object.assign(element('Lbl'), { '/P': element('H1')['/P'] }),
  '7.3 bounding box': ({ element }) => without(element('Figure'), '/A'),
  '7.6 numbering': ({ element }) => without(element('L'), '/A'),
  '7.9 unique': ({ element, grow, tree, dictionary }) => {
    grow(element('Document'), ['Div', { '/ID': 'u:una' }]);
    grow(element('Document'), ['Div', { '/ID': 'u:una' }]);
    const names = dictionary(tree['/IDTree']);
    names['/Names'] = [...(names['/Names'] as readonly unknown[]), 'u:una', tree['/K']];
  },
  '7.9 id tree': ({ tree, dictionary }) => Object.assign(dictionary(tree['/IDTree']), { '/Names': [] }),
};
