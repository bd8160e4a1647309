import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_FILES } from '../../../../src/draw/create-fonts.ts';
import { type Break, type BrokenFile, type Entries, without } from './broken-file.ts';

const SYMBOLIC = 4;
const WITH_LETTERS = 32;

/** A whole font file, with all its character maps or the first ones only. */
function fontFile(maps?: number): Buffer {
  const bytes = Buffer.from(readFileSync(createRequire(import.meta.url).resolve(FONT_FILES.mono)));
  if (maps === undefined) return bytes;
  const entry = bytes.indexOf('cmap', 0, 'latin1');
  bytes.writeUInt16BE(maps, bytes.readUInt32BE(entry + 8) + 2);
  return bytes;
}

/** The code of A, in a font that knows it by its ToUnicode map. */
const TO_UNICODE = '1 beginbfchar\n<41> <0041>\nendbfchar';

/** Sets one letter in a simple TrueType font. */
function setSimple(file: BrokenFile, flags: number, program: Buffer, entries: Entries): void {
  const { page, dictionary, add, addStream, edit } = file;
  const descriptor = add({
    '/Type': '/FontDescriptor',
    '/Flags': flags,
    '/FontFile2': addStream({}, program),
  });
  const font = add({
    '/Type': '/Font',
    '/Subtype': '/TrueType',
    '/BaseFont': '/Letra',
    '/FontDescriptor': descriptor,
    '/ToUnicode': addStream({}, Buffer.from(TO_UNICODE)),
    ...entries,
  });
  Object.assign(dictionary(dictionary(page['/Resources'])['/Font']), { '/Simple': font });
  edit(page['/Contents'], (text) => `${text}\n/Artifact<</Type/Layout>>BDC BT /Simple 9 Tf (A) Tj ET EMC`);
}

/** The first composite font gets a CMap of its own. */
function bringMap({ find, addStream }: BrokenFile, entries: Entries, text: string): void {
  const { '/CIDSystemInfo': info } = find('/Subtype', '/CIDFontType2');
  const map = addStream(
    { '/Type': '/CMap', '/CMapName': '/Propio', '/CIDSystemInfo': info, ...entries },
    Buffer.from(text),
  );
  find('/Subtype', '/Type0')['/Encoding'] = map;
}

/** Changes a font, composite or its descendant. */
function changes(subtype: 'Type0' | 'CIDFontType2', entries: Entries): Break {
  return ({ find }) => Object.assign(find('/Subtype', `/${subtype}`), entries);
}

const GLYPHS = 0x400;

/** What breaks the rules about fonts, and no others. */
export const FONT_BREAKS: Readonly<Record<string, Break>> = {
  '7.21.3.1-1': changes('Type0', { '/Encoding': '/GBK-EUC-H' }),
  '7.21.3.2-1': ({ find }) => without(find('/Subtype', '/CIDFontType2'), '/CIDToGIDMap'),
  '7.21.3.3-1': changes('Type0', { '/Encoding': '/Otra' }),
  '7.21.3.3-2': (file) => bringMap(file, { '/WMode': 1 }, '/WMode 0 def'),
  '7.21.3.3-3': (file) => bringMap(file, {}, '/Otra usecmap'),
  '7.21.4.1-1': ({ find }) => without(find('/Type', '/FontDescriptor'), '/FontFile2'),
  '7.21.4.1-2': ({ find, addStream }) => {
    const map = addStream({}, Buffer.alloc(GLYPHS, 0xf0));
    find('/Subtype', '/CIDFontType2')['/CIDToGIDMap'] = map;
  },
  '7.21.4.2-2': ({ find, addStream }) => {
    find('/Type', '/FontDescriptor')['/CIDSet'] = addStream({}, Buffer.from([0x80]));
  },
  '7.21.5-1': changes('CIDFontType2', { '/W': [0, [500]] }),
  '7.21.6-1': (file) => setSimple(file, WITH_LETTERS, fontFile(0), { '/Encoding': '/WinAnsiEncoding' }),
  '7.21.6-2': (file) => setSimple(file, WITH_LETTERS, fontFile(), { '/Encoding': '/MacExpertEncoding' }),
  '7.21.6-3': (file) => setSimple(file, SYMBOLIC, fontFile(1), { '/Encoding': '/WinAnsiEncoding' }),
  '7.21.6-4': (file) => setSimple(file, SYMBOLIC, fontFile(), {}),
  '7.21.7-1': ({ find }) => without(find('/Subtype', '/Type0'), '/ToUnicode'),
  '7.21.7-2': ({ find, edit }) =>
    edit(find('/Subtype', '/Type0')['/ToUnicode'], (cmap) =>
      cmap.replace(/\[.*?\]/gs, (list) => list.replace(/<[\da-f]*>/g, '<feff>')),
    ),
  '7.21.8-1': ({ page, edit }) => edit(page['/Contents'], (text) => text.replace('[(', '<0000> Tj $&')),
};
