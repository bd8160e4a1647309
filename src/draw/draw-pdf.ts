import type { Asset } from '../model/asset.ts';
import { FACES, type Face } from '../model/face.ts';
import type { PagedDoc, PlacedItem, PlacedLink, PlacedPicture, StructureNode } from '../model/paged.ts';
import type { Fonts } from './create-fonts.ts';
import { addOutline } from './file/add-outline.ts';
import { useObjectStreams } from './file/object-streams.ts';
import { openFile, type PdfFile, type PdfReference, textString } from './file/pdfkit-internals.ts';
import { writeInfo } from './file/write-info.ts';
import type { DocumentInfo } from './file/xmp.ts';
import { Content } from './page/content.ts';
import { EmbeddedFace } from './page/embedded-face.ts';
import { number } from './page/number.ts';
import { writeShape } from './page/write-shape.ts';
import { type FaceOf, writeText } from './page/write-text.ts';
import { drawSvg } from './pictures/draw-svg.ts';
import { embedJpeg } from './pictures/embed-jpeg.ts';
import { embedPng } from './pictures/embed-png.ts';
import { StructureTree } from './structure.ts';

export type { DocumentInfo } from './file/xmp.ts';

/** Everything of one file while it is written. */
interface Drawing {
  readonly file: PdfFile;
  readonly paged: PagedDoc;
  readonly tree: StructureTree;
  readonly faceOf: FaceOf;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly images: Map<string, PdfReference>;
}

function createFaces(file: PdfFile, fonts: Fonts): FaceOf {
  const faces = new Map<Face, EmbeddedFace>();
  return (name) => {
    const known = faces.get(name);
    if (known) {
      known.useOn(file.page);
      return known;
    }
    const face = new EmbeddedFace(file, name, fonts.face(name));
    faces.set(name, face);
    face.useOn(file.page);
    return face;
  };
}

function imageOf(asset: Asset, { file, images }: Drawing): PdfReference {
  const known = images.get(asset.path);
  if (known) return known;
  const image = asset.kind === 'png' ? embedPng(file, asset.bytes) : embedJpeg(file, asset);
  images.set(asset.path, image);
  return image;
}

function writePicture(content: Content, picture: PlacedPicture, drawing: Drawing): void {
  const asset = drawing.assets.get(picture.path);
  if (!asset) throw new Error(`No picture "${picture.path}"`);
  content.inside(picture.tag, () => {
    if (asset.kind === 'svg') {
      content.flush();
      drawSvg(drawing.file, asset.bytes, picture);
      return;
    }
    const image = imageOf(asset, drawing);
    const name = `I${image.id}`;
    drawing.file.page.xobjects[name] = image;
    const { x, y, width, height } = picture;
    content.write(
      `${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${name} Do\n`,
    );
  });
  if (asset.kind === 'svg') content.forgetState();
}

function targetOf({ target }: PlacedLink, { paged }: Drawing): Record<string, unknown> {
  if ('url' in target) return { A: { S: 'URI', URI: textString(encodeURI(decodeURI(target.url))) } };
  return paged.destinations.has(target.heading) ? { Dest: textString(target.heading) } : {};
}

function writeLink(link: PlacedLink, drawing: Drawing, height: number): void {
  const { file, tree } = drawing;
  const page = file.page;
  const annotation = file.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [link.x, height - link.y - link.height, link.x + link.width, height - link.y],
    Border: [0, 0, 0],
    F: 4,
    Contents: textString(link.title),
    ...targetOf(link, drawing),
  });
  annotation.data['StructParent'] = tree.addAnnotation(link.tag, page.dictionary, annotation);
  page.annotations.push(annotation);
  annotation.end();
}

function writeItem(content: Content, item: PlacedItem, drawing: Drawing): void {
  switch (item.kind) {
    case 'text':
      writeText(content, item, drawing.faceOf);
      break;
    case 'shape':
      writeShape(content, item);
      break;
    case 'picture':
      writePicture(content, item, drawing);
      break;
    case 'group':
      content.inside(item.tag, () => {
        const { x, y, scale, width, height } = item;
        content.write(`${number(scale)} 0 0 ${number(scale)} ${number(x)} ${number(y)} cm\n`);
        content.write(`0 0 ${number(width)} ${number(height)} re W n\n`);
        for (const inner of item.items) writeItem(content, inner, drawing);
      });
      break;
    default:
      break;
  }
}

function writePages(drawing: Drawing): readonly PdfReference[] {
  const { file, paged, tree } = drawing;
  return paged.pages.map((page, index) => {
    file.addPage({ size: [page.width, page.height], margin: 0 });
    const openMark = tree.beginPage(file.page.dictionary);
    const content = new Content(file.page, (node) => ({ id: openMark(node), role: tree.roleOf(node) }));
    for (const item of page.items) {
      writeItem(content, item, drawing);
      if (item.kind === 'link') writeLink(item, drawing, page.height);
    }
    content.end();
    addDestinations(drawing, index, page.height);
    return file.page.dictionary;
  });
}

function addDestinations({ file, paged }: Drawing, page: number, height: number): void {
  const names = (file._root.data['Names'] as PdfReference).data['Dests'] as {
    add(name: string, value: unknown): void;
  };
  for (const [id, destination] of paged.destinations) {
    if (destination.page !== page) continue;
    names.add(id, [file.page.dictionary, 'XYZ', 0, height - destination.y, null]);
  }
}

function boundsOf({ bounds }: StructureNode, { paged }: Drawing): readonly number[] | undefined {
  const page = bounds && paged.pages[bounds.page];
  if (!bounds || !page) return undefined;
  const { x, y, width, height } = bounds;
  return [x, page.height - y - height, x + width, page.height - y];
}

/** Registers the faces that an SVG may be lettered in, so that none of the standard fourteen is ever taken. */
function offerFacesToSvg(file: PdfFile, fonts: Fonts, assets: ReadonlyMap<string, Asset>): void {
  if (![...assets.values()].some(({ kind }) => kind === 'svg')) return;
  for (const face of FACES) if (face.startsWith('sans')) file.registerFont(face, fonts.face(face).font);
}

/** Everything the file's reader gets: `chunks` are complete once the stream has ended. */
function collect(file: PdfFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    file.on('data', (chunk) => chunks.push(chunk));
    file.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** A tagged PDF 1.7 of a document that was laid out. The same input gives the same bytes. */
export async function drawPdf(
  paged: PagedDoc,
  fonts: Fonts,
  { assets, info }: { readonly assets: ReadonlyMap<string, Asset>; readonly info: DocumentInfo },
): Promise<Uint8Array> {
  const file = openFile(paged.language);
  useObjectStreams(file);
  const bytes = collect(file);
  offerFacesToSvg(file, fonts, assets);
  const tree = new StructureTree(file, paged);
  const drawing: Drawing = { file, paged, tree, faceOf: createFaces(file, fonts), assets, images: new Map() };
  const pages = writePages(drawing);
  tree.end((node) => boundsOf(node, drawing));
  addOutline(file, paged, pages);
  writeInfo(file, paged, info);
  file.end();
  return bytes;
}
