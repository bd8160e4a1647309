import { asText } from '../../helpers/pdf-objects.ts';
import { runTool } from '../../helpers/pdf-tools.ts';
import type { UaFile, UaRule } from './rule.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

function require(id: string, wrong: string, holds: (file: UaFile) => boolean): UaRule {
  return { id, check: (file) => (holds(file) ? [] : [wrong]) };
}

/** xmllint's word on it, or nothing. */
function xmlTrouble(xmp: string): readonly string[] {
  try {
    runTool('xmllint', Buffer.from(xmp), ['--noout', '{file}']);
    return [];
  } catch (error) {
    return [String((error as { stderr?: unknown }).stderr ?? error).split('\n')[0] ?? ''];
  }
}

function languagesOf({ objects, elements }: UaFile): readonly string[] {
  const all = [objects.catalog['/Lang'], ...elements.map(({ entries }) => entries['/Lang'])];
  return all.flatMap((value) => asText(value) ?? []);
}

/** What the file says of itself: clauses 5 and 6, 7.1, 7.10, 7.11, 7.15, 7.16. */
export const DOCUMENT_RULES: readonly UaRule[] = [
  require('5-1', 'No PDF/UA identifier', ({ xmp }) => xmp.includes('http://www.aiim.org/pdfua/ns/id/')),
  require('5-2', 'The part is not 1', ({ xmp }) => /pdfuaid:part(>1<|="1")/.test(xmp)),
  require('5-3', 'The identifier has another prefix', ({ xmp }) => xmp.includes('xmlns:pdfuaid=')),
  require('6.1-1', 'Not a version of PDF 1', ({ objects }) => /^1\.[0-7]$/.test(objects.version)),
  require('6.2-1', 'Not marked as tagged', ({ objects }) =>
    objects.dictionary(objects.catalog['/MarkInfo'])['/Marked'] === true),
  require('7.1-4', 'Suspects', ({ objects }) =>
    objects.dictionary(objects.catalog['/MarkInfo'])['/Suspects'] !== true),
  require('7.1-8', 'No metadata', ({ xmp }) => xmp !== ''),
  { id: '7.1-8 well-formed', check: ({ xmp }) => (xmp === '' ? [] : xmlTrouble(xmp)) },
  require('7.1-9', 'No title in the metadata', ({ xmp }) => /<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp)),
  require('7.1-10', 'The title is not shown', ({ objects }) =>
    objects.dictionary(objects.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true),
  require('7.1-11', 'No structure tree', ({ objects }) => objects.catalog['/StructTreeRoot'] !== undefined),
  // One language for the whole file answers 7.2-2, 7.2-21 to 7.2-25, 7.2-30 to 7.2-33 as well.
  require('7.2-34', 'No language', ({ objects }) => (asText(objects.catalog['/Lang']) ?? '') !== ''),
  {
    id: '7.2-29',
    check: (file) => languagesOf(file).filter((language) => !LANGUAGE.test(language)),
  },
  require('7.10-1', 'Optional content', ({ objects }) => objects.catalog['/OCProperties'] === undefined),
  {
    id: '7.11-1',
    check: ({ objects }) =>
      [...objects.all].flatMap(([reference, value]) => {
        const entries = objects.dictionary(value);
        if (entries['/EF'] === undefined || (entries['/F'] && entries['/UF'])) return [];
        return [`${reference}: a file without F and UF`];
      }),
  },
  require('7.15-1', 'A form', ({ objects }) => objects.catalog['/AcroForm'] === undefined),
  require('7.16-1', 'Encrypted', ({ objects }) => objects.trailer['/Encrypt'] === undefined),
];
