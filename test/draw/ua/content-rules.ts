import type { PageContent } from './read-content.ts';
import type { UaFile, UaRule } from './rule.ts';

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

/** What is drawn is content with a place in the tree, or an artifact, and never both: 7.1, 7.8, 7.20. */
export const CONTENT_RULES: readonly UaRule[] = [
  pageRule('7.1-1', ({ marks }) =>
    marks
      .filter(({ mark, around }) => mark.tag === 'Artifact' && around.some(({ mcid }) => mcid !== undefined))
      .map(() => 'an artifact within content'),
  ),
  pageRule('7.1-2', ({ marks }) =>
    marks
      .filter(({ mark, around }) => mark.mcid !== undefined && around.some(({ tag }) => tag === 'Artifact'))
      .map(({ mark }) => `${mark.tag} within an artifact`),
  ),
  pageRule('7.1-3', ({ paints }) =>
    paints
      .filter(({ marks }) => !marks.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== undefined))
      .map(({ operator }) => `${operator} is neither content nor artifact`),
  ),
  pageRule('7.1-3 in tree', ({ page, marks }, file) => {
    const owned = new Set(ownedOn(page, file));
    return marks.flatMap(({ mark }) =>
      mark.mcid === undefined || owned.has(mark.mcid) ? [] : [`content ${mark.mcid} is in no element`],
    );
  }),
  pageRule('7.1-3 once', ({ page, marks }, file) => {
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
  pageRule('7.1 parent tree', ({ page }, { objects, elements }) => {
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
  }),
  pageRule('7.8 artifacts', ({ marks }) =>
    marks
      .filter(({ mark }) => mark.tag === 'Artifact' && mark.entries.get('/Type') === undefined)
      .map(() => 'an artifact of no type'),
  ),
  pageRule('7.20-2', ({ marks }, { objects }) =>
    marks.some(({ mark }) => mark.mcid !== undefined) &&
    [...objects.all.values()].some((value) => {
      const entries = objects.dictionary(value);
      return entries['/Subtype'] === '/Form' && entries['/StructParents'] !== undefined;
    })
      ? ['a form with tags of its own']
      : [],
  ),
  {
    id: '7.20-1',
    check: ({ objects }) =>
      [...objects.all].flatMap(([reference, value]) => {
        const entries = objects.dictionary(value);
        return entries['/Subtype'] === '/Form' && entries['/Ref'] !== undefined ? [reference] : [];
      }),
  },
];
