import type { Asset } from '../model/asset.ts';
import type { Face } from '../model/face.ts';
import type { PagedDoc, PlacedLink } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { Content } from './content.ts';
import type { Fonts, LentFace } from './create-fonts.ts';
import { addDestinations } from './destinations.ts';
import { drawItems } from './draw-items.ts';
import { addLinks } from './links.ts';
import { type DocumentInfo, infoEntries, xmpPacket } from './metadata.ts';
import { addOutline } from './outline.ts';
import { pageLabels } from './page-labels.ts';
import { partTexts } from './part-texts.ts';
import { openPdf, type PdfFile, type Sheet } from './pdfkit-internals.ts';
import { preparePictures } from './pictures/embed-pictures.ts';
import type { Picture } from './pictures/picture.ts';
import { createStructure, type Structure } from './structure.ts';
import { type DrawnFace, drawFace } from './word-codes.ts';

/** Told of each page, from 0, when its items have been taken: the caller may let go of them. */
type Release = (page: number) => void;

interface DrawOptions {
  /** The document's pictures. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly info: DocumentInfo;
  readonly release?: Release;
}

/** A document while it is drawn. */
interface Drawing {
  readonly file: PdfFile;
  readonly paged: PagedDoc;
  readonly structure: Structure;
  readonly face: (face: Face | LentFace) => DrawnFace;
  readonly picture: (path: string) => Picture;
}

/** Gives by key, made when it is first asked for. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function embedFaces(file: PdfFile, fonts: Fonts): (face: Face | LentFace) => DrawnFace {
  return remember((name: Face | LentFace) => {
    const face = fonts.open(name);
    return drawFace(face, file.embedFont(name, face.font));
  });
}

/** Faces and pictures for one page: what is asked for becomes a resource of it. */
function pageResources({ face, picture }: Drawing, sheet: Sheet): Pick<Canvas, 'face' | 'picture'> {
  return {
    face: remember((name: Face | LentFace) => {
      const drawn = face(name);
      sheet.fonts[drawn.font.id] = drawn.font.ref;
      return drawn;
    }),
    picture: remember((path) => {
      const found = picture(path);
      const name = `X${found.ref.id}`;
      sheet.xobjects[name] = found.ref;
      return { name, picture: found };
    }),
  };
}

function drawPages(drawing: Drawing, release: Release): readonly Sheet[] {
  const { file, paged, structure } = drawing;
  return paged.pages.map(({ width, height, items, parts }, page) => {
    release(page);
    const sheet = file.addSheet(width, height);
    const resources = pageResources(drawing, sheet);
    const written = (parts ?? [{ rank: page, items }]).map((part) => {
      const surface = { sheet, rank: part.rank };
      const content = new Content((tag, at) => structure.mark(surface, tag, at));
      drawItems({ content, height, ...resources }, partTexts(part.items, paged.structure));
      const links = part.items.filter((item): item is PlacedLink => item.kind === 'link');
      addLinks(file, links, { surface, structure, paged });
      return content.finish();
    });
    // Each part begins in a fresh state.
    sheet.write(written.length > 1 ? written.map((part) => `q\n${part}Q\n`).join('') : written.join(''));
    return sheet;
  });
}

/**
 * Draws a document that was laid out as a tagged PDF 1.7, made to the rules of PDF/UA-1 and PDF/A-2a. The same input gives the same bytes. A picture or a heading that the pages name and that is not there is a bug of ours, and throws.
 */
export async function drawPdf(
  paged: PagedDoc,
  fonts: Fonts,
  { assets, info, release = () => undefined }: DrawOptions,
): Promise<Uint8Array> {
  const { language } = paged;
  const file = await openPdf(language);
  const face = embedFaces(file, fonts);
  const picture = await preparePictures(file, assets, {
    lend: (name) => {
      face(name);
      return name;
    },
    has: (character, name) => fonts.open(name).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    missing: fonts.missing,
  });
  const structure = createStructure(file, paged);
  const labels = pageLabels(paged.pages);
  const sheets = drawPages({ file, paged, structure, face, picture }, release);
  structure.finish(sheets);
  addDestinations(file, paged, sheets);
  addOutline(file, paged, sheets);
  file.catalog['PageLabels'] = labels;
  return file.finish({ info: infoEntries(info), metadata: xmpPacket(info, language) });
}
