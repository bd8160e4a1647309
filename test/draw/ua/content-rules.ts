import type { Mark, PageContent } from './read-content.ts';
import { dictionaryRule, type UaFile, type UaRule } from './rule.ts';

function pageRule(id: string, find: (content: PageContent, file: UaFile) => readonly string[]): UaRule {
  return {
    id,
    check: (file) =>
      file.contents.flatMap((content, page) =>
        find(content, file).map((wrong) => `page ${page + 1}: ${wrong}`),
      ),
  };
}

function ownedOn(page: string, { elements }: UaFile): readonly number[] {
  return elements.flatMap(({ contents }) =>
    contents.filter((one) => one.page === page).map(({ mcid }) => mcid),
  );
}

/** Marked content is real content when an element of the tree owns it. */
function isReal({ mcid }: Mark, owned: ReadonlySet<number>): boolean {
  return mcid !== undefined && owned.has(mcid);
}

/** What is drawn is content with a place in the tree, or an artifact, and never both: 7.1, 7.20. */
export const CONTENT_RULES: readonly UaRule[] = [
  pageRule('7.1-1', ({ page, marks }, file) => {
    const owned = new Set(ownedOn(page, file));
    return marks
      .filter(({ mark, around }) => mark.tag === 'Artifact' && around.some((one) => isReal(one, owned)))
      .map(() => 'an artifact within content');
  }),
  pageRule('7.1-2', ({ page, marks }, file) => {
    const owned = new Set(ownedOn(page, file));
    return marks
      .filter(({ mark, around }) => isReal(mark, owned) && around.some(({ tag }) => tag === 'Artifact'))
      .map(({ mark }) => `${mark.tag} within an artifact`);
  }),
  pageRule('7.1-3', ({ page, paints }, file) => {
    const owned = new Set(ownedOn(page, file));
    return paints
      .filter(({ marks }) => !marks.some((mark) => mark.tag === 'Artifact' || isReal(mark, owned)))
      .map(({ operator }) => `${operator} is neither content nor artifact`);
  }),
  dictionaryRule('7.20-1', (entries) =>
    entries['/Subtype'] === '/Form' && entries['/Ref'] !== undefined
      ? 'a form that refers to another file'
      : undefined,
  ),
  {
    id: '7.20-2',
    check: ({ contents }) => {
      const tagged = contents
        .flatMap(({ forms }) => forms)
        .filter((form) => form['/StructParents'] !== undefined);
      return tagged.length > new Set(tagged).size ? ['a form with tags of its own is drawn twice'] : [];
    },
  },
];

const TREE_AND_CONTENT: UaRule = pageRule('7.1 parent tree', ({ page }, { objects, elements }) => {
  const tree = objects.dictionary(objects.dictionary(objects.catalog['/StructTreeRoot'])['/ParentTree']);
  const numbers = objects.list(tree['/Nums']);
  const owned = elements.flatMap(({ entries, contents }) =>
    contents.filter((one) => one.page === page).map(({ mcid }) => ({ entries, mcid })),
  );
  if (owned.length === 0) return [];
  const key = objects.dictionary(page)['/StructParents'];
  const at = numbers.findIndex((value, index) => index % 2 === 0 && value === key);
  const owners = objects.list(numbers[at + 1]);
  return owned.flatMap(({ entries, mcid }) =>
    at >= 0 && objects.dictionary(owners[mcid]) === entries
      ? []
      : [`content ${mcid} has another owner in the parent tree`],
  );
});

/** What holds of our pages beyond the profile. */
export const CONTENT_HABITS: readonly UaRule[] = [
  pageRule('7.1 once', ({ page, marks }, file) => {
    const owned = ownedOn(page, file);
    const drawn = new Set(marks.map(({ mark }) => mark.mcid));
    const twice = owned
      .filter((mcid, at) => owned.indexOf(mcid) !== at)
      .map((mcid) => `content ${mcid} is in two elements`);
    return [
      ...twice,
      ...owned.filter((mcid) => !drawn.has(mcid)).map((mcid) => `content ${mcid} is not drawn`),
    ];
  }),
  pageRule('7.1 balance', ({ trouble }) => trouble),
  TREE_AND_CONTENT,
  pageRule('7.8 artifacts', ({ marks }) =>
    marks
      .filter(({ mark }) => mark.tag === 'Artifact' && mark.entries.get('/Type') === undefined)
      .map(() => 'an artifact of no type'),
  ),
];
