import { asText, type Dictionary } from '../../helpers/pdf-objects.ts';
import { runTool } from '../../helpers/pdf-tools.ts';
import type { XmpProperty } from './read-xmp.ts';
import { dictionaryRule, fileRule, type UaFile, type UaRule } from './rule.ts';

const UA = 'http://www.aiim.org/pdfua/ns/id/';
const DC = 'http://purl.org/dc/elements/1.1/';
/** The tenth bit of what an encrypted file permits: taking text out for those who cannot see it. */
const FOR_ACCESSIBILITY = 512;

function identification({ properties }: UaFile): readonly XmpProperty[] {
  return properties.filter(({ uri }) => uri === UA);
}

/** A property of the identification has the prefix that the standard names. */
function prefixRule(id: string, property: string): UaRule {
  return fileRule(id, `${property} has another prefix`, (file) =>
    identification(file).every(({ name, prefix }) => name !== property || prefix === 'pdfuaid'),
  );
}

function hasMetadata({ objects }: UaFile): boolean {
  const { '/Type': type, '/Subtype': subtype } = objects.dictionary(objects.catalog['/Metadata']);
  return type === '/Metadata' && subtype === '/XML';
}

function optionalContent({ objects }: UaFile): readonly Dictionary[] {
  const properties = objects.dictionary(objects.catalog['/OCProperties']);
  const all = [...objects.list(properties['/D']), ...objects.list(properties['/Configs'])];
  return all.map((one) => objects.dictionary(one));
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** The forms of XFA, packet by packet, as text. */
function formsOf({ objects }: UaFile): string {
  const form = objects.dictionary(objects.catalog['/AcroForm'])['/XFA'];
  return objects
    .list(form)
    .map((packet) => objects.stream(packet).toString('utf8'))
    .join('');
}

/** What the file says of itself: clauses 5 and 6, 7.1, 7.10, 7.11, 7.15, 7.16. */
export const DOCUMENT_RULES: readonly UaRule[] = [
  fileRule('5-1', 'No PDF/UA identifier', (file) => file.xmp === '' || identification(file).length > 0),
  fileRule('5-2', 'The part is not 1', (file) => {
    const all = identification(file);
    return all.length === 0 || all.some(({ name, value }) => name === 'part' && value === '1');
  }),
  prefixRule('5-3', 'part'),
  prefixRule('5-4', 'amd'),
  prefixRule('5-5', 'corr'),
  fileRule('6.1-1', 'Not a version of PDF 1', ({ objects }) => /^%PDF-1\.[0-7][\r\n]/.test(objects.header)),
  fileRule(
    '6.2-1',
    'Not marked as tagged',
    ({ objects }) => objects.dictionary(objects.catalog['/MarkInfo'])['/Marked'] === true,
  ),
  fileRule(
    '7.1-4',
    'Suspects',
    ({ objects }) => objects.dictionary(objects.catalog['/MarkInfo'])['/Suspects'] !== true,
  ),
  fileRule('7.1-8', 'No metadata', hasMetadata),
  fileRule(
    '7.1-9',
    'No title in the metadata',
    ({ xmp, properties }) =>
      xmp === '' || properties.some(({ uri, name, value }) => uri === DC && name === 'title' && value !== ''),
  ),
  fileRule(
    '7.1-10',
    'The title is not shown',
    ({ objects }) => objects.dictionary(objects.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
  ),
  fileRule('7.1-11', 'No structure tree', ({ objects }) => objects.catalog['/StructTreeRoot'] !== undefined),
  fileRule('7.10-1', 'Optional content without a name', (file) =>
    optionalContent(file).every((config) => isFilled(asText(config['/Name']))),
  ),
  fileRule('7.10-2', 'Optional content that switches itself', (file) =>
    optionalContent(file).every((config) => config['/AS'] === undefined),
  ),
  dictionaryRule('7.11-1', (entries) =>
    entries['/EF'] === undefined || (isFilled(asText(entries['/F'])) && isFilled(asText(entries['/UF'])))
      ? undefined
      : 'a file without F and UF',
  ),
  fileRule(
    '7.15-1',
    'A form that is made while it is read',
    (file) => !/<dynamicRender>\s*required/.test(formsOf(file)),
  ),
  fileRule('7.16-1', 'Encrypted, and nothing may be read aloud', ({ objects }) => {
    const encryption = objects.dictionary(objects.trailer['/Encrypt']);
    const { '/P': permissions } = encryption;
    if (Object.keys(encryption).length === 0) return true;
    return typeof permissions === 'number' && (permissions & FOR_ACCESSIBILITY) !== 0;
  }),
];

/** xmllint's word on it, or nothing. */
function xmlTrouble(xmp: string): readonly string[] {
  try {
    runTool('xmllint', Buffer.from(xmp), ['--noout', '{file}']);
    return [];
  } catch (error) {
    return [String((error as { stderr?: unknown }).stderr ?? error).split('\n')[0] ?? ''];
  }
}

/** What our files never hold, whether the standard allows it or not; and what makes them fit for archives. */
export const DOCUMENT_HABITS: readonly UaRule[] = [
  { id: '7.1 well-formed', check: ({ xmp }) => (xmp === '' ? [] : xmlTrouble(xmp)) },
  fileRule('7.10 none', 'Optional content', ({ objects }) => objects.catalog['/OCProperties'] === undefined),
  fileRule('7.15 none', 'A form', ({ objects }) => objects.catalog['/AcroForm'] === undefined),
  fileRule('7.16 none', 'Encrypted', ({ objects }) => objects.trailer['/Encrypt'] === undefined),
];
