import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../helpers/pdf-sample.ts';
import { runTool } from '../helpers/pdf-tools.ts';
import { checkUa, UA_RULES } from '../helpers/pdf-ua.ts';

type Entries = Record<string, unknown>;
type Break = (file: BrokenFile) => void;

/** A PDF file in qpdf's JSON, to be spoilt. */
interface BrokenFile {
  readonly catalog: Entries;
  readonly page: Entries;
  /** The first structure element of a role. */
  element(role: string): Entries;
  /** The first dictionary that has these. */
  find(key: string, value: unknown): Entries;
  dictionary(reference: unknown): Entries;
  /** Changes the text of the first page's content, or of the metadata. */
  edit(reference: unknown, change: (text: string) => string): void;
}

const pdf = await drawSample();
const json = runTool('qpdf', pdf, [
  '--json-output',
  '--json-stream-data=inline',
  '--decode-level=generalized',
  '{file}',
]).toString('utf8');

function open(
  all: Record<string, { value?: Entries; stream?: { dict: Entries; data: string } }>,
): BrokenFile {
  const dictionary = (reference: unknown): Entries => {
    const object = all[`obj:${String(reference)}`];
    return object?.stream?.dict ?? object?.value ?? (reference as Entries);
  };
  const find = (key: string, value: unknown): Entries => {
    const found = Object.keys(all)
      .map((name) => dictionary(name.slice(4)))
      .find((entries) => entries?.[key] === value);
    if (!found) throw new Error(`Nothing has ${key} ${String(value)}`);
    return found;
  };
  return {
    catalog: find('/Type', '/Catalog'),
    page: find('/Type', '/Page'),
    element: (role) => find('/S', `/${role}`),
    find,
    dictionary,
    edit: (reference, change) => {
      const stream = all[`obj:${String(reference)}`]?.stream;
      if (!stream) throw new Error('No stream');
      stream.data = Buffer.from(
        change(Buffer.from(stream.data, 'base64').toString('latin1')),
        'latin1',
      ).toString('base64');
    },
  };
}

/** The sample with one thing broken. */
function spoil(breakIt: Break): Uint8Array {
  const parsed = JSON.parse(json);
  breakIt(open(parsed.qpdf[1]));
  const folder = mkdtempSync(join(tmpdir(), 'relevo-ua-'));
  try {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(parsed));
    execFileSync('qpdf', ['--json-input', join(folder, 'in.json'), join(folder, 'out.pdf')]);
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const without = (entries: Entries, key: string): void => {
  delete entries[key];
};

/** What breaks a rule. Others may break with it. */
const BREAKS: Readonly<Record<string, Break>> = {
  '5-1': ({ catalog, edit }) => edit(catalog['/Metadata'], (xmp) => xmp.replace('pdfua/ns/id', 'pdfua/ns')),
  '5-2': ({ catalog, edit }) => edit(catalog['/Metadata'], (xmp) => xmp.replace('part>1<', 'part>2<')),
  '6.2-1': ({ catalog, dictionary }) => without(dictionary(catalog['/MarkInfo']), '/Marked'),
  '7.1-1': ({ page, edit }) =>
    edit(page['/Contents'], (text) => text.replace('/H1<</MCID 0>>BDC', '$& /Artifact BMC EMC')),
  '7.1-2': ({ page, edit }) =>
    edit(page['/Contents'], (text) => text.replace('/H1<</MCID 0>>BDC', '/Artifact BMC $& EMC')),
  '7.1-3': ({ page, edit }) => edit(page['/Contents'], (text) => `${text}\n0 0 5 5 re f`),
  '7.1-3 in tree': ({ element }) => without(element('Lbl'), '/K'),
  '7.1-3 once': ({ element }) => Object.assign(element('Lbl'), { '/K': [0, 99] }),
  '7.1-5': ({ element }) => Object.assign(element('Span'), { '/S': '/Trozo' }),
  '7.1-8': ({ catalog }) => without(catalog, '/Metadata'),
  '7.1-8 well-formed': ({ catalog, edit }) =>
    edit(catalog['/Metadata'], (xmp) => xmp.replace('</dc:title>', '&</dc:title>')),
  '7.1-9': ({ catalog, edit }) =>
    edit(catalog['/Metadata'], (xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  '7.1-10': ({ catalog }) => without(catalog, '/ViewerPreferences'),
  '7.1-11': ({ catalog }) => without(catalog, '/StructTreeRoot'),
  '7.1-12': ({ element }) => without(element('Lbl'), '/P'),
  '7.1-12 parent': ({ element }) => Object.assign(element('Lbl'), { '/P': element('H1')['/P'] }),
  '7.1 balance': ({ page, edit }) => edit(page['/Contents'], (text) => text.replace('EMC', '')),
  '7.1 parent tree': ({ page }) => Object.assign(page, { '/StructParents': 70 }),
  '7.2-3': ({ element }) => Object.assign(element('THead'), { '/S': '/P' }),
  '7.2-10': ({ element }) => Object.assign(element('TD'), { '/S': '/P' }),
  '7.2-14': ({ element }) => Object.assign(element('TBody'), { '/S': '/TFoot' }),
  '7.2-17': ({ element }) => Object.assign(element('L'), { '/S': '/Div' }),
  '7.2-20': ({ element }) => Object.assign(element('Lbl'), { '/S': '/P' }),
  '7.2-29': ({ element }) => Object.assign(element('Span'), { '/Lang': 'u:en_US' }),
  '7.2-34': ({ catalog }) => without(catalog, '/Lang'),
  '7.2-42': ({ element, dictionary }) =>
    without(dictionary((element('TH')['/A'] as Entries) ?? {}), '/ColSpan'),
  '7.3-1': ({ element }) => without(element('Figure'), '/Alt'),
  '7.3 bounding box': ({ element }) => without(element('Figure'), '/A'),
  '7.4.2-1': ({ element }) => Object.assign(element('H1'), { '/S': '/H3' }),
  '7.5-1': ({ find }) => Object.assign(find('/S', '/TH'), { '/S': '/TD' }),
  '7.6 numbering': ({ element }) => without(element('L'), '/A'),
  '7.8 artifacts': ({ page, edit }) =>
    edit(page['/Contents'], (text) => text.replace('/Artifact<</Type/Layout>>BDC', '/Artifact BMC')),
  '7.9-1': ({ element }) => without(element('Note'), '/ID'),
  '7.9 id tree': ({ catalog, dictionary }) => without(dictionary(catalog['/StructTreeRoot']), '/IDTree'),
  '7.18.1-2': ({ find }) => without(find('/Subtype', '/Link'), '/Contents'),
  '7.18.3-1': ({ page }) => without(page, '/Tabs'),
  '7.18.5-1': ({ element }) => Object.assign(element('Link'), { '/S': '/Span' }),
  '7.18.5-2': ({ find }) => Object.assign(find('/Subtype', '/Link'), { '/Contents': 'u:' }),
  '7.18.5 page': ({ element, catalog, dictionary }) => {
    const [, object] = element('Link')['/K'] as readonly [number, Entries];
    const pages = dictionary(catalog['/Pages']);
    object['/Pg'] = (pages['/Kids'] as readonly string[])[1];
  },
  '7.18.5 parent tree': ({ find }) => Object.assign(find('/Subtype', '/Link'), { '/StructParent': 0 }),
  '7.18.5 target': ({ find, dictionary }) =>
    Object.assign(dictionary(find('/Subtype', '/Link')['/A']), { '/D': 'u:otro' }),
  '7.21.4.1-1': ({ find }) => without(find('/Type', '/FontDescriptor'), '/FontFile2'),
  '7.21.4.1-1 type': ({ find }) => Object.assign(find('/Subtype', '/CIDFontType2'), { '/Subtype': '/Type1' }),
  '7.21.4.2-2': ({ find }) => Object.assign(find('/Type', '/FontDescriptor'), { '/CIDSet': 1 }),
  '7.21.5-1': ({ find }) => Object.assign(find('/Subtype', '/CIDFontType2'), { '/W': [0, [500]] }),
  '7.21.7-1': ({ find, edit }) =>
    edit(find('/Subtype', '/Type0')['/ToUnicode'], (cmap) =>
      cmap.replace(/<([\da-f]{4})> <[\da-f]{4}> \[.*\]/s, ''),
    ),
  '7.21.8-1': ({ page, edit }) => edit(page['/Contents'], (text) => text.replace('ET', '<0000> Tj ET')),
};

describe('the rules of PDF/UA', () => {
  it('have names of their own', () => {
    const ids = UA_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(BREAKS).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('let the sample pass, also when qpdf has written it anew', () => {
    expect(checkUa(spoil(() => undefined))).toEqual([]);
  });

  for (const [id, breakIt] of Object.entries(BREAKS)) {
    it(`find what breaks ${id}`, () => {
      expect(checkUa(spoil(breakIt)).map(({ rule }) => rule)).toContain(id);
    });
  }
});
