import { runTool } from './pdf-tools.ts';

/** A PDF object as qpdf gives it: `/Name`, `u:text`, `b:hex`, `12 0 R`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Dictionary = { readonly [key: string]: Json };

interface QpdfObject {
  readonly value?: Json;
  readonly stream?: { readonly dict: Dictionary; readonly data?: string };
}

/** A PDF file taken apart by qpdf, which shares no code with what wrote it. */
export interface PdfObjects {
  /** The file's first line, with what ends it. */
  readonly header: string;
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  /** Every object by its reference. */
  readonly all: ReadonlyMap<string, Json>;
  /** What a reference leads to; of a stream its dictionary. */
  resolve(value: Json | undefined): Json | undefined;
  /** As a dictionary, empty when it is none. */
  dictionary(value: Json | undefined): Dictionary;
  /** As an array: one value stands for an array of one. */
  list(value: Json | undefined): readonly Json[];
  /** Every dictionary, those within others included; of streams theirs. */
  dictionaries(): readonly Dictionary[];
  /** The decoded bytes of a stream. */
  stream(reference: Json | undefined): Buffer;
}

const REFERENCE = /^\d+ \d+ R$/;

function isDictionary(value: Json | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a PDF string; undefined when it is none. */
export function asText(value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
}

function findPages(
  objects: Pick<PdfObjects, 'dictionary' | 'list'>,
  root: Json | undefined,
): readonly string[] {
  const node = objects.dictionary(root);
  if (node['/Type'] === '/Page') return typeof root === 'string' ? [root] : [];
  return objects.list(node['/Kids']).flatMap((kid) => findPages(objects, kid));
}

/** The dictionaries in a value. */
function withinValue(value: Json | undefined): readonly Dictionary[] {
  if (Array.isArray(value)) return value.flatMap(withinValue);
  return isDictionary(value) ? [value, ...Object.values(value).flatMap(withinValue)] : [];
}

const HEADER_LENGTH = 10;

export function readPdf(bytes: Uint8Array): PdfObjects {
  const options = [
    '--json=2',
    '--json-key=qpdf',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    '{file}',
  ];
  const { qpdf } = JSON.parse(runTool('qpdf', bytes, options).toString('utf8')) as {
    readonly qpdf: readonly [unknown, Record<string, QpdfObject>];
  };
  const [, raw] = qpdf;
  const resolve: PdfObjects['resolve'] = (value) => {
    if (typeof value !== 'string' || !REFERENCE.test(value)) return value;
    const object = raw[`obj:${value}`];
    return object?.stream ? object.stream.dict : resolve(object?.value);
  };
  const dictionary: PdfObjects['dictionary'] = (value) => {
    const found = resolve(value);
    return isDictionary(found) ? found : {};
  };
  const list: PdfObjects['list'] = (value) => {
    const found = resolve(value);
    if (found === undefined || found === null) return [];
    return Array.isArray(found) ? found : [value as Json];
  };
  const trailer = dictionary(raw['trailer']?.value);
  const catalog = dictionary(trailer['/Root']);
  let dictionaries: readonly Dictionary[] | undefined;
  const references = Object.keys(raw)
    .filter((key) => key.startsWith('obj:'))
    .map((key) => key.slice(4));
  return {
    header: Buffer.from(bytes.subarray(0, HEADER_LENGTH)).toString('latin1'),
    trailer,
    catalog,
    pages: findPages({ dictionary, list }, catalog['/Pages']),
    all: new Map(references.map((reference) => [reference, resolve(reference) ?? null])),
    resolve,
    dictionary,
    list,
    dictionaries: () => {
      dictionaries ??= references.map(resolve).flatMap(withinValue);
      return dictionaries;
    },
    stream: (reference) => {
      const data = typeof reference === 'string' ? raw[`obj:${reference}`]?.stream?.data : undefined;
      return Buffer.from(data ?? '', 'base64');
    },
  };
}
