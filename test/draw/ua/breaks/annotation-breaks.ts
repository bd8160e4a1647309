import { type Branch, type Break, type BrokenFile, type Entries, without } from './broken-file.ts';

const RECTANGLE = [72, 72, 144, 100];

/** Puts an annotation on the first page, in an element of a role if one is given. */
function annotate(file: BrokenFile, entries: Entries, role?: string, ...children: readonly Branch[]): void {
  const annotation = file.add({ '/Type': '/Annot', '/Rect': RECTANGLE, ...entries });
  const { page } = file;
  page['/Annots'] = [...(page['/Annots'] as readonly unknown[]), annotation];
  if (role === undefined) return;
  const [Pg] = file.dictionary(file.catalog['/Pages'])['/Kids'] as readonly string[];
  const kids = [{ '/Type': '/OBJR', '/Obj': annotation, '/Pg': Pg }];
  file.grow(file.element('Document'), [role, { '/K': kids }, ...children]);
}

/** A field of a form, with its element. */
export function addField(file: BrokenFile, entries: Entries, ...children: readonly Branch[]): void {
  annotate(file, { '/Subtype': '/Widget', ...entries }, 'Form', ...children);
}

const said = { '/Contents': 'u:Una nota' };
const clip =
  (entries: Entries): Break =>
  ({ catalog }) =>
    Object.assign(catalog, { '/Clip': { '/S': '/MCD', ...entries } });

/** What breaks the rules about annotations, and no others. */
export const ANNOTATION_BREAKS: Readonly<Record<string, Break>> = {
  '7.18.1-1': (file) => annotate(file, { '/Subtype': '/Text', ...said }),
  '7.18.1-2': (file) => annotate(file, { '/Subtype': '/Text' }, 'Annot'),
  '7.18.1-3': (file) => addField(file, {}),
  '7.18.2-1': (file) => annotate(file, { '/Subtype': '/TrapNet', ...said }, 'Annot'),
  '7.18.3-1': ({ page }) => without(page, '/Tabs'),
  '7.18.4-1': (file) => annotate(file, { '/Subtype': '/Widget', '/TU': 'u:Nombre' }, 'Span'),
  '7.18.4-2': (file) => addField(file, { '/TU': 'u:Nombre' }, ['P']),
  '7.18.5-1': ({ element }) => Object.assign(element('Link'), { '/S': '/Span' }),
  '7.18.5-2': ({ element, find }) => {
    element('Link')['/Alt'] = 'u:Ir al anexo';
    without(find('/Subtype', '/Link'), '/Contents');
  },
  '7.18.6.2-1': clip({ '/Alt': ['u:es', 'u:Una voz'] }),
  '7.18.6.2-2': clip({ '/CT': 'u:audio/mpeg' }),
  '7.18.8-1': (file) => annotate(file, { '/Subtype': '/PrinterMark', ...said }, 'Annot'),
};
