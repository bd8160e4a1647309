import type { Font } from 'fontkit';
import { remember } from '../lib/remember.ts';
import { ByteBlocks } from './byte-blocks.ts';
import { type Output, type PackedObject, writeTail } from './object-streams.ts';
import { ObjectRef, type PdfDictionary, type PdfEntries, type PdfRef, type PdfValue } from './pdf-value.ts';

/*
 * Everything that leans on what pdfkit 0.20.2 does not promise, in one place: its version is pinned, and an upgrade is
 * checked here. Names with an underscore, `subset`, `widths`, `unicode` and `endMetadata` are its private parts.
 */

/** An indirect object of pdfkit's. One with an empty `buffer` is no stream. */
interface RawRef extends PdfRef {
  buffer: Uint8Array[] | Uint8Array;
  compress: boolean;
  finalize(): void;
}

interface RawPage {
  readonly width: number;
  readonly height: number;
  readonly content: RawRef;
  readonly resources: RawRef;
  readonly dictionary: RawRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly structParentTreeKey: number;
}

interface RawFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  layoutCache: object;
  ref(): PdfRef;
}

interface ParentTree {
  limits: boolean;
  add(key: number, value: PdfValue): void;
  get(key: number): PdfValue[];
}

/** The parts of `PDFDocument` in use. */
interface RawDocument {
  page: RawPage;
  info: Record<string, string>;
  readonly _root: RawRef;
  readonly _info: RawRef;
  readonly _offsets: (number | null)[];
  _offset: number;
  readonly _font: RawFont;
  _ctm: readonly number[];
  _write(data: Uint8Array | string): void;
  _finalize(): void;
  endMetadata(): void;
  ref(data?: PdfEntries): RawRef;
  read(): Uint8Array;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void;
  registerFont(name: string, font: Font): void;
  font(name: string): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  getStructTreeRoot(): RawRef;
  getStructParentTree(): ParentTree;
  createStructParentTreeNextKey(): number;
  end(): void;
}

/** A page being written. */
export interface Sheet {
  readonly height: number;
  readonly ref: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  /** The structure elements that own the marked contents of this page, by their number. */
  owners(): PdfValue[];
  addAnnotation(annotation: PdfRef): void;
  /** The whole content, in the coordinates of PDF. */
  write(content: string): void;
}

/** A font as far as it is embedded. */
export interface EmbeddedFont {
  readonly id: string;
  readonly ref: PdfRef;
  /** The code that draws a glyph and reads as `text`. `advance` in 1/1000 em. */
  codeOf(glyph: { readonly id: number; readonly text: string; readonly advance: number }): number;
}

export interface PdfFile {
  readonly catalog: PdfDictionary;
  readonly structureRoot: PdfRef;
  ref(data?: PdfEntries): PdfRef;
  /** The number of an object that `write` will give its content: of those, a book has a hundred thousand. */
  reserve(): ObjectRef;
  /** `source` is the object as PDF text of one byte a character. */
  write(ref: ObjectRef, source: string): void;
  addSheet(width: number, height: number): Sheet;
  /** `name` is the caller's; the same name gives the same font. */
  embedFont(name: string, font: Font): EmbeddedFont;
  /** Registers `element` as the owner of an annotation, and gives the key to write into it. */
  ownAnnotation(element: ObjectRef): number;
  /** A form XObject. `draw` gets pdfkit's document, with its origin at the top left. */
  drawForm(width: number, height: number, draw: (document: object) => void): PdfRef;
  /** Ends the document and gives its bytes. */
  finish(end: FileEnd): Uint8Array;
}

/** `info` are texts of the document information dictionary, `metadata` is XMP. */
export interface FileEnd {
  readonly info: Record<string, string>;
  readonly metadata: Uint8Array;
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function embed(font: RawFont): EmbeddedFont {
  const reads = (code: number): string => String.fromCodePoint(...(font.unicode[code] ?? []));
  /** A second code for a glyph that is already there with another text: a hyphen that is also a soft hyphen. */
  const addCode = (glyph: number): number => font.subset.glyphs.push(glyph) - 1;
  // pdfkit maps the code 0, which is never drawn, to U+0000, which no text may hold.
  font.unicode[0] = [0xfffd];
  return {
    id: font.id,
    get ref() {
      return font.ref();
    },
    codeOf: ({ id, text, advance }) => {
      const first = font.subset.includeGlyph(id);
      const code = font.unicode[first] === undefined || reads(first) === text ? first : addCode(id);
      font.widths[code] ??= advance;
      font.unicode[code] ??= codePointsOf(text);
      return code;
    },
  };
}

function addSheet(document: RawDocument, width: number, height: number): Sheet {
  document.addPage({ size: [width, height], margin: 0 });
  const { page } = document;
  // pdfkit turns each page upside down first; all content here is written in the coordinates of PDF.
  page.content.buffer = [];
  return {
    height,
    ref: page.dictionary,
    // Read where they are used: pdfkit makes each entry of the resources on its first reading.
    get fonts() {
      return page.fonts;
    },
    get xobjects() {
      return page.xobjects;
    },
    owners: () => document.getStructParentTree().get(page.structParentTreeKey),
    addAnnotation: (annotation) => {
      const { data } = page.dictionary;
      data['Annots'] = [...((data['Annots'] as readonly PdfRef[] | undefined) ?? []), annotation];
    },
    write: (content) => page.content.write(Buffer.from(content, 'latin1')),
  };
}

/** pdfkit has no form XObjects: its page is replaced by one whose content is the form, while `draw` runs. */
function drawForm(
  document: RawDocument,
  { width, height }: { width: number; height: number },
  draw: (document: object) => void,
): PdfRef {
  const { page, _ctm } = document;
  const resources = document.ref({});
  const BBox = [0, 0, width, height];
  const content = document.ref({ Type: 'XObject', Subtype: 'Form', BBox, Resources: resources });
  const stage: object = Object.create(Object.getPrototypeOf(page) as object);
  document.page = Object.assign(stage, {
    document,
    width,
    height,
    content,
    resources,
    dictionary: { data: {} },
    markings: [],
  }) as unknown as RawPage;
  document._ctm = [1, 0, 0, 1, 0, 0];
  document.transform(1, 0, 0, -1, 0, height);
  try {
    draw(document);
  } finally {
    document.page = page;
    document._ctm = _ctm;
  }
  resources.end();
  content.end();
  return content;
}

/** XMP stays readable for tools that know nothing of PDF: neither packed nor compressed (ISO 32000-1, 14.3.2). */
function writeMetadata(document: RawDocument, metadata: Uint8Array): void {
  const ref = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  ref.compress = false;
  ref.write(metadata);
  ref.end();
  document._root.data['Metadata'] = ref;
}

/** What becomes of the objects of a document. */
interface Collected {
  /** No streams: they are kept for the end. */
  readonly packed: PackedObject[];
  /** Once the document has ended. */
  bytes(): Uint8Array;
}

/** Takes what pdfkit writes away from its stream: streams go into the file, all other objects are packed at its end. */
function collectObjects(document: RawDocument): Collected {
  const blocks = new ByteBlocks();
  blocks.append(document.read());
  const packed: PackedObject[] = [];
  let captured: (Uint8Array | string)[] | undefined;
  const output: Output = {
    parts: () => blocks.parts(),
    offset: () => document._offset,
    write: (data) => {
      if (typeof data === 'string') {
        blocks.appendText(`${data}\n`);
        document._offset += data.length + 1;
      } else {
        blocks.append(data);
        document._offset += data.length;
      }
    },
  };
  document._write = (data) => {
    if (captured) captured.push(data);
    else output.write(data);
  };
  function finalize(this: RawRef): void {
    const { finalize: write } = Object.getPrototypeOf(this) as RawRef;
    if (this.buffer.length > 0) {
      write.call(this);
      return;
    }
    captured = [];
    write.call(this);
    // The first line opens the object, the last one closes it.
    packed.push({ id: this.id, text: captured.slice(1, -1).join('\n') });
    captured = undefined;
  }
  const create = document.ref.bind(document);
  document.ref = (data) => Object.assign(create(data), { finalize });
  let whole = false;
  document._finalize = () => {
    const { _offsets: offsets, _root, _info } = document;
    writeTail(output, { packed, offsets, root: String(_root), info: String(_info) });
    whole = true;
  };
  const bytes = (): Uint8Array => {
    if (!whole) throw new Error('An object of the PDF file was begun and not ended');
    return Buffer.concat(blocks.parts());
  };
  return { packed, bytes };
}

/** Words of drawings as a font shapes them. pdfkit would forget them with each document. */
const shapedBy = remember((_: Font): object => Object.create(null));

/** Opens a tagged PDF 1.7 file whose colours are those of sRGB. The bytes never pass through pdfkit's stream, so that they are there when `finish` returns. */
export async function openPdf(language: string): Promise<PdfFile> {
  const { default: Document } = await import('pdfkit');
  const options = {
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    fontLayoutCache: true,
    // Of this only the output intent is kept, with pdfkit's own profile of sRGB: the metadata is ours.
    subset: 'PDF/A-2a',
    // The default would be Helvetica, which is never embedded.
    font: null,
  };
  const document = new Document(options as unknown as PDFKit.PDFDocumentOptions) as unknown as RawDocument;
  const { packed, bytes } = collectObjects(document);
  const embedded = new Map<string, EmbeddedFont>();
  document.getStructParentTree().limits = false;
  return {
    catalog: document._root.data,
    structureRoot: document.getStructTreeRoot(),
    ref: (data) => document.ref(data),
    // pdfkit counts its objects by their offsets.
    reserve: () => new ObjectRef(document._offsets.push(null)),
    write: ({ id }, text) => void packed.push({ id, text }),
    addSheet: (width, height) => addSheet(document, width, height),
    embedFont: (name, font) => {
      const known = embedded.get(name);
      if (known) return known;
      document.registerFont(name, font);
      document.font(name);
      document._font.layoutCache = shapedBy(font);
      const opened = embed(document._font);
      embedded.set(name, opened);
      return opened;
    },
    ownAnnotation: (element) => {
      const key = document.createStructParentTreeNextKey();
      document.getStructParentTree().add(key, element);
      return key;
    },
    drawForm: (width, height, draw) => drawForm(document, { width, height }, draw),
    finish: ({ info, metadata }) => {
      document.info = info;
      document.endMetadata = () => writeMetadata(document, metadata);
      document.end();
      return bytes();
    },
  };
}
