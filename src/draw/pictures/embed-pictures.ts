import type { Asset } from '../../model/asset.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import { embedJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { type DecodePng, embedPng } from './png.ts';
import { type DrawSvg, type EmbedBitmap, embedSvg, type FaceLender } from './svg.ts';

/** What pictures need beside this file's own code, fetched before the first page so that drawing never waits. */
interface Tools {
  readonly decodePng: DecodePng | undefined;
  readonly drawSvg: DrawSvg | undefined;
}

/** A bitmap within a drawing, as parsing lets it through. */
const BITMAP = /^data:image\/(png|jpe?g);base64,/;

function holdsPng({ kind, bytes }: Asset): boolean {
  return kind === 'png' || (kind === 'svg' && Buffer.from(bytes).includes('data:image/png'));
}

async function fetchTools(assets: readonly Asset[]): Promise<Tools> {
  const [png, svg] = await Promise.all([
    assets.some(holdsPng) ? import('pngjs') : undefined,
    assets.some(({ kind }) => kind === 'svg') ? import('svg-to-pdfkit') : undefined,
  ]);
  return { decodePng: png && ((bytes) => png.PNG.sync.read(bytes)), drawSvg: svg?.default };
}

/** The same bitmap in several places of a drawing is embedded once. */
function embedBitmaps(file: PdfFile, decodePng: DecodePng | undefined): EmbedBitmap {
  const known = new Map<string, Picture | undefined>();
  const embedBitmap: EmbedBitmap = (link) => {
    const [head, kind] = BITMAP.exec(link) ?? [];
    if (head === undefined) return undefined;
    const bytes = Buffer.from(link.slice(head.length), 'base64');
    if (kind !== 'png') return embedJpeg(file, bytes);
    return decodePng && embedPng(file, bytes, decodePng);
  };
  return (link) => {
    if (!known.has(link)) known.set(link, embedBitmap(link));
    return known.get(link);
  };
}

function embed(
  file: PdfFile,
  asset: Asset,
  { decodePng, drawSvg, lender }: Tools & { lender: FaceLender },
): Picture {
  if (asset.kind === 'jpeg') return embedJpeg(file, asset.bytes);
  if (asset.kind === 'png' && decodePng) return embedPng(file, asset.bytes, decodePng);
  if (asset.kind === 'svg' && drawSvg) {
    return embedSvg(file, asset, { draw: drawSvg, lender, bitmap: embedBitmaps(file, decodePng) });
  }
  throw new Error(`"${asset.path}" is no picture`);
}

/** Gives pictures by the path of their asset. The same bytes are embedded once, whatever they are called. */
export async function preparePictures(
  file: PdfFile,
  assets: ReadonlyMap<string, Asset>,
  lender: FaceLender,
): Promise<(path: string) => Picture> {
  const tools = await fetchTools([...assets.values()]);
  const pictures = new Map<string, Picture>();
  return (path) => {
    const asset = assets.get(path);
    if (!asset) throw new Error(`No picture "${path}"`);
    const known = pictures.get(asset.sha256);
    if (known) return known;
    const picture = embed(file, asset, { ...tools, lender });
    pictures.set(asset.sha256, picture);
    return picture;
  };
}
