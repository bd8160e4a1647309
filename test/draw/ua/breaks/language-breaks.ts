import { addField } from './annotation-breaks.ts';
import { type Branch, type Break, type BrokenFile, without } from './broken-file.ts';

/** What is left without a language of its own. */
type Silent = 'outline' | 'annotation' | 'metadata' | 'artifact' | 'nothing';

/** Each part of the file says its language, and the file as a whole does not. */
function speakApart(file: BrokenFile, silent: Silent = 'nothing'): void {
  const { catalog, pages, element, all, edit } = file;
  without(catalog, '/Lang');
  element('Document')['/Lang'] = 'u:es';
  if (silent !== 'outline') without(catalog, '/Outlines');
  if (silent !== 'metadata') {
    edit(catalog['/Metadata'], (xmp) => xmp.replace(/<rdf:li xml:lang="x-default">.*?<\/rdf:li>/g, ''));
  }
  const [, ...links] = all('/Subtype', '/Link');
  const spoken = silent === 'annotation' ? links : all('/Subtype', '/Link');
  for (const link of spoken) link['/Lang'] = 'u:es';
  for (const page of pages) {
    edit(page['/Contents'], (text) => text.replaceAll('/Artifact<<', '/Artifact<</Lang(es)'));
  }
  if (silent === 'artifact') edit(pages[0]?.['/Contents'], (text) => text.replace('/Lang(es)', ''));
}

/** An element beside the document's, so that no language is handed down to it. */
function alone(branch: Branch): Break {
  return (file) => {
    speakApart(file);
    file.grow(file.tree, branch);
  };
}

function spanWith(entry: string): Break {
  return (file) => {
    speakApart(file);
    file.edit(file.page['/Contents'], (text) => `${text}\n/Span<</${entry}(Honduras)>>BDC EMC`);
  };
}

/** What breaks the rules about language, and no others. */
export const LANGUAGE_BREAKS: Readonly<Record<string, Break>> = {
  '7.2-2': (file) => speakApart(file, 'outline'),
  '7.2-21': alone(['Span', { '/ActualText': 'u:Honduras' }]),
  '7.2-22': alone(['Figure', { '/Alt': 'u:Honduras' }]),
  '7.2-23': alone(['Span', { '/E': 'u:Honduras' }]),
  '7.2-24': (file) => speakApart(file, 'annotation'),
  '7.2-25': (file) => {
    speakApart(file);
    addField(file, { '/TU': 'u:Nombre' });
  },
  '7.2-29': ({ element }) => Object.assign(element('Span'), { '/Lang': 'u:en_US' }),
  '7.2-30': spanWith('ActualText'),
  '7.2-31': spanWith('Alt'),
  '7.2-32': spanWith('E'),
  '7.2-33': (file) => speakApart(file, 'metadata'),
  '7.2-34': (file) => speakApart(file, 'artifact'),
};

/** Nothing is wrong with this one. */
export const SPEAKS_APART: (file: BrokenFile) => void = (file) => speakApart(file);
