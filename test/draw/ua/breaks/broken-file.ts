import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../../helpers/pdf-tools.ts';

export type Entries = Record<string, unknown>;
export type Break = (file: BrokenFile) => void;

interface JsonObject {
  value?: unknown;
  stream?: { dict: Entries; data: string };
}

/** A PDF file in qpdf's JSON, to be spoilt. References are as in `12 0 R`. */
export interface BrokenFile {
  readonly catalog: Entries;
  /** The first one. */
  readonly page: Entries;
  readonly pages: readonly Entries[];
  /** The root of the structure tree. */
  readonly tree: Entries;
  /** The first structure element of a role. */
  element(role: string): Entries;
  /** The first dictionary that has this. */
  find(key: string, value: unknown): Entries;
  all(key: string, value: unknown): readonly Entries[];
  dictionary(reference: unknown): Entries;
  /** Adds an object, and gives its reference. */
  add(value: unknown): string;
  addStream(dict: Entries, data: Uint8Array): string;
  /** Adds an element, with those below it, as the last child of an element or of the tree. */
  grow(parent: Entries, branch: Branch): Entries;
  /** Changes the text of a stream. */
  edit(reference: unknown, change: (text: string) => string): void;
}

/** A role, then entries and children in any order. */
export interface Branch extends ReadonlyArray<string | Entries | Branch> {}

type Objects = Record<string, JsonObject>;

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dictionaryIn(objects: Objects, reference: unknown): Entries {
  const object = objects[`obj:${String(reference)}`];
  const found = object ? (object.stream?.dict ?? object.value) : reference;
  return isEntries(found) ? found : {};
}

function referencesOf(objects: Objects): readonly string[] {
  return Object.keys(objects)
    .filter((key) => key.startsWith('obj:'))
    .map((key) => key.slice('obj:'.length));
}

/** Kids of an element: one stands for an array of one. */
function kidsOf(parent: Entries): unknown[] {
  const kids = parent['/K'];
  if (kids === undefined) return [];
  return Array.isArray(kids) ? kids : [kids];
}

function open(objects: Objects): BrokenFile {
  const dictionary = (reference: unknown): Entries => dictionaryIn(objects, reference);
  const all: BrokenFile['all'] = (key, value) =>
    referencesOf(objects)
      .map(dictionary)
      .filter((entries) => entries[key] === value);
  const find: BrokenFile['find'] = (key, value) => {
    const [found] = all(key, value);
    if (!found) throw new Error(`Nothing has ${key} ${String(value)}`);
    return found;
  };
  const put = (object: JsonObject): string => {
    const reference = `${Math.max(...referencesOf(objects).map(Number.parseFloat)) + 1} 0 R`;
    objects[`obj:${reference}`] = object;
    return reference;
  };
  const catalog = find('/Type', '/Catalog');
  const grow: BrokenFile['grow'] = (parent, [role, ...rest]) => {
    const above = referencesOf(objects).find((reference) => dictionary(reference) === parent);
    const entries: Entries = Object.assign(
      { '/S': `/${String(role)}`, '/P': above },
      ...rest.filter(isEntries),
    );
    const reference = put({ value: entries });
    parent['/K'] = [...kidsOf(parent), reference];
    for (const child of rest) if (Array.isArray(child)) grow(entries, child as unknown as Branch);
    return entries;
  };
  return {
    catalog,
    page: find('/Type', '/Page'),
    pages: all('/Type', '/Page'),
    tree: dictionary(catalog['/StructTreeRoot']),
    element: (role) => find('/S', `/${role}`),
    find,
    all,
    dictionary,
    add: (value) => put({ value }),
    addStream: (dict, data) => put({ stream: { dict, data: Buffer.from(data).toString('base64') } }),
    grow,
    edit: (reference, change) => {
      const stream = objects[`obj:${String(reference)}`]?.stream;
      if (!stream) throw new Error('No stream');
      const text = Buffer.from(stream.data, 'base64').toString('latin1');
      stream.data = Buffer.from(change(text), 'latin1').toString('base64');
    },
  };
}

export function without(entries: Entries, key: string): void {
  delete entries[key];
}

/** Makes bad files of a good one. Options are those of qpdf, which writes them. */
export function createSpoiler(pdf: Uint8Array): (breakIt: Break, options?: readonly string[]) => Uint8Array {
  const json = runTool('qpdf', pdf, [
    '--json-output',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    '{file}',
  ]).toString('utf8');
  return (breakIt, options = []) => {
    const parsed = JSON.parse(json) as { qpdf: [Entries, Objects] };
    breakIt(open(parsed.qpdf[1]));
    const folder = mkdtempSync(join(tmpdir(), 'relevo-ua-'));
    try {
      writeFileSync(join(folder, 'in.json'), JSON.stringify(parsed));
      execFileSync('qpdf', ['--json-input', ...options, join(folder, 'in.json'), join(folder, 'out.pdf')]);
      return readFileSync(join(folder, 'out.pdf'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}
