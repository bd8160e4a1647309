import { asText, type Dictionary, type Json, type PdfObjects } from '../../helpers/pdf-objects.ts';
import type { UsedFont } from './read-fonts.ts';
import type { UaFile, UaRule } from './rule.ts';

/** Predefined CMaps by the collection of characters that they encode (ISO 32000-1, 9.7.5.2). */
const PREDEFINED: Readonly<Record<string, string>> = {
  GB1: 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  CNS1: 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  Japan1:
    '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  Korea1: 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
};
const IDENTITY = ['/Identity-H', '/Identity-V'];
/** Collection by name of the CMap. Two names are the mere direction of writing. */
const COLLECTIONS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PREDEFINED).flatMap(([collection, names]) =>
    names
      .split(' ')
      .flatMap((name) => ['H', 'V'].map((way): [string, string] => [`/${name}-${way}`, collection])),
  ),
  ['/H', 'Japan1'],
  ['/V', 'Japan1'],
]);

function isKnown(name: Json | undefined): boolean {
  return IDENTITY.includes(String(name)) || COLLECTIONS.has(String(name));
}

/** A CMap that the file brings along. */
interface OwnMap {
  readonly entries: Dictionary;
  readonly text: string;
}

function ownMap({ entries }: UsedFont, objects: PdfObjects): OwnMap | undefined {
  const { '/Encoding': encoding } = entries;
  const dictionary = objects.dictionary(encoding);
  if (dictionary['/Type'] !== '/CMap') return undefined;
  return { entries: dictionary, text: objects.stream(encoding).toString('latin1') };
}

function mapRule(id: string, find: (font: UsedFont, file: UaFile) => string | undefined): UaRule {
  return {
    id,
    check: (file) =>
      file.fonts
        .filter(({ isComposite }) => isComposite)
        .flatMap((font) => {
          const wrong = find(font, file);
          return wrong === undefined ? [] : [`${font.name}: ${wrong}`];
        }),
  };
}

function orderingOf(entries: Dictionary, objects: PdfObjects): string | undefined {
  return asText(objects.dictionary(entries['/CIDSystemInfo'])['/Ordering']);
}

/** The CMap that another one builds on. */
function baseOf({ entries, text }: OwnMap): string | undefined {
  const [, named] = /(\/[\w-]+)\s+usecmap/.exec(text) ?? [];
  return named ?? (entries['/UseCMap'] === undefined ? undefined : String(entries['/UseCMap']));
}

/** How codes become characters of a composite font: 7.21.3. */
export const CMAP_RULES: readonly UaRule[] = [
  mapRule('7.21.3.1-1', (font, { objects }) => {
    const name = String(font.entries['/Encoding']);
    if (IDENTITY.includes(name)) return undefined;
    const own = ownMap(font, objects);
    const wanted = own ? orderingOf(own.entries, objects) : COLLECTIONS.get(name);
    const isSame = wanted === undefined ? !own : wanted === orderingOf(font.descendant, objects);
    return isSame ? undefined : 'its encoding is of another collection of characters';
  }),
  mapRule('7.21.3.2-1', ({ descendant, isEmbedded }) =>
    descendant['/Subtype'] === '/CIDFontType2' && isEmbedded && descendant['/CIDToGIDMap'] === undefined
      ? 'no CIDToGIDMap'
      : undefined,
  ),
  mapRule('7.21.3.3-1', (font, { objects }) =>
    ownMap(font, objects) || isKnown(font.entries['/Encoding'])
      ? undefined
      : 'an encoding that is not embedded',
  ),
  mapRule('7.21.3.3-2', (font, { objects }) => {
    const own = ownMap(font, objects);
    if (!own) return undefined;
    const [, inText = '0'] = /\/WMode\s+(\d)\s+def/.exec(own.text) ?? [];
    return Number(inText) === Number(own.entries['/WMode'] ?? 0) ? undefined : 'two directions of writing';
  }),
  mapRule('7.21.3.3-3', (font, { objects }) => {
    const own = ownMap(font, objects);
    const base = own && baseOf(own);
    return base === undefined || isKnown(base) ? undefined : `its encoding builds on ${base}`;
  }),
];
