import { type Break, type BrokenFile, without } from './broken-file.ts';

function editMetadata({ catalog, edit }: BrokenFile, change: (xmp: string) => string): void {
  edit(catalog['/Metadata'], change);
}

/** One more property of the identification, with another prefix. */
function misnamed(property: string): Break {
  const added = `<ua:${property} xmlns:ua="http://www.aiim.org/pdfua/ns/id/">1</ua:${property}>`;
  return (file) => editMetadata(file, (xmp) => xmp.replace('<pdfaid:part>', `${added}$&`));
}

/** Nothing is content any more. */
function untag({ catalog, pages, edit }: BrokenFile): void {
  without(catalog, '/StructTreeRoot');
  for (const page of pages) {
    without(page, '/Annots');
    edit(page['/Contents'], (text) =>
      text.replace(/\/\w+<<\/MCID \d+>>BDC/g, '/Artifact<</Type/Layout>>BDC'),
    );
  }
}

/** What breaks the rules about the file as a whole, and no others. */
export const DOCUMENT_BREAKS: Readonly<Record<string, Break>> = {
  '5-1': (file) => editMetadata(file, (xmp) => xmp.replaceAll('pdfua/ns/id', 'pdfua/ns')),
  '5-2': (file) => editMetadata(file, (xmp) => xmp.replace('pdfuaid:part>1<', 'pdfuaid:part>2<')),
  '5-3': (file) => editMetadata(file, (xmp) => xmp.replace(/pdfuaid(?=[:=])/g, 'ua')),
  '5-4': misnamed('amd'),
  '5-5': misnamed('corr'),
  '6.2-1': ({ catalog, dictionary }) => without(dictionary(catalog['/MarkInfo']), '/Marked'),
  '7.1-4': ({ catalog, dictionary }) =>
    Object.assign(dictionary(catalog['/MarkInfo']), { '/Suspects': true }),
  '7.1-8': ({ catalog }) => without(catalog, '/Metadata'),
  '7.1-9': (file) => editMetadata(file, (xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  '7.1-10': ({ catalog }) => without(catalog, '/ViewerPreferences'),
  '7.1-11': untag,
  '7.10-1': ({ catalog }) => Object.assign(catalog, { '/OCProperties': { '/D': {} } }),
  '7.10-2': ({ catalog }) =>
    Object.assign(catalog, { '/OCProperties': { '/D': { '/Name': 'u:Capas', '/AS': [] } } }),
  '7.11-1': ({ catalog, add }) =>
    Object.assign(catalog, { '/AF': [add({ '/Type': '/Filespec', '/EF': {}, '/F': 'u:datos.csv' })] }),
  '7.15-1': ({ catalog, addStream }) => {
    const xfa = addStream({}, Buffer.from('<config><dynamicRender>required</dynamicRender></config>'));
    Object.assign(catalog, { '/AcroForm': { '/Fields': [], '/XFA': xfa } });
  },
};

/** What breaks our own rules. */
export const DOCUMENT_HABIT_BREAKS: Readonly<Record<string, Break>> = {
  '7.1 well-formed': (file) => editMetadata(file, (xmp) => xmp.replace('</dc:title>', '&</dc:title>')),
  '7.10 none': ({ catalog }) => Object.assign(catalog, { '/OCProperties': { '/D': { '/Name': 'u:Capas' } } }),
  '7.15 none': ({ catalog }) => Object.assign(catalog, { '/AcroForm': { '/Fields': [] } }),
};
