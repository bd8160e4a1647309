import type { Break, BrokenFile } from './broken-file.ts';

/** Changes what the first page draws. */
function draws(change: (text: string) => string): Break {
  return ({ page, edit }) => edit(page['/Contents'], change);
}

/** Draws every form of the second page once more, and gives it tags of its own. */
function drawTwice({ pages, all, edit }: BrokenFile): void {
  for (const form of all('/Subtype', '/Form')) form['/StructParents'] = 40;
  edit(pages[1]?.['/Contents'], (text) => text.replace(/\/\w+ Do/g, '$& $&'));
}

/** What breaks the rules about content, and no others. */
export const CONTENT_BREAKS: Readonly<Record<string, Break>> = {
  '7.1-1': draws((text) => text.replace('/H1<</MCID 0>>BDC', '$& /Artifact BMC EMC')),
  '7.1-2': draws((text) => text.replace('/H1<</MCID 0>>BDC', '/Artifact BMC $& EMC')),
  '7.1-3': draws((text) => `${text}\n0 0 5 5 re f`),
  '7.20-1': ({ find }) => Object.assign(find('/Subtype', '/Form'), { '/Ref': { '/F': 'u:otro.pdf' } }),
  '7.20-2': drawTwice,
};

/** What breaks our own rules. */
export const CONTENT_HABIT_BREAKS: Readonly<Record<string, Break>> = {
  '7.1 once': draws((text) => text.replace(/\/Lbl<<\/MCID \d+>>BDC/, '/Artifact<</Type/Layout>>BDC')),
  '7.1 balance': draws((text) => `${text}\nEMC`),
  '7.1 parent tree': ({ page }) => Object.assign(page, { '/StructParents': 70 }),
  '7.8 artifacts': draws((text) => text.replace('/Artifact<</Type/Layout>>BDC', '/Artifact BMC')),
  '7.18.5 page': ({ element, catalog, dictionary }) => {
    const [, object] = element('Link')['/K'] as readonly [number, Record<string, unknown>];
    const pages = dictionary(catalog['/Pages']);
    object['/Pg'] = (pages['/Kids'] as readonly string[])[1];
  },
  '7.18.5 parent tree': ({ find }) => Object.assign(find('/Subtype', '/Link'), { '/StructParent': 0 }),
  '7.18.5 target': ({ find, dictionary }) =>
    Object.assign(dictionary(find('/Subtype', '/Link')['/A']), { '/D': 'u:otro' }),
  '7.21 kind': ({ catalog, add }) =>
    Object.assign(catalog, { '/Letra': add({ '/Type': '/Font', '/Subtype': '/Type1' }) }),
  '7.21.4.2 none': ({ find }) => Object.assign(find('/Type', '/FontDescriptor'), { '/CIDSet': 1 }),
};
