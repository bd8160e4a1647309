import type { Asset } from '../../model/asset.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import { embedJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { type DecodePng, embedPng } from './png.ts';
import { type DrawSvg, embedSvg, type FaceLender } from './svg.ts';

/** What pictures need beside this file's own code, fetched before the first page so that drawing never waits. */
interface Tools {
  readonly decodePng: DecodePng | undefined;
  readonly drawSvg: DrawSvg | undefined;
}

async function fetchTools(kinds: ReadonlySet<Asset['kind']>): Promise<Tools> {
  const [png, svg] = await Promise.all([
    kinds.has('png') ? import('pngjs') : undefined,
    kinds.has('svg') ? import('svg-to-pdfkit') : undefined,
  ]);
  return { decodePng: png && ((bytes) => png.PNG.sync.read(bytes)), drawSvg: svg?.default };
}

function embed(
  file: PdfFile,
  asset: Asset,
  { decodePng, drawSvg, lender }: Tools & { lender: FaceLender },
): Picture {
  if (asset.kind === 'jpeg') return embedJpeg(file, asset.bytes);
  if (asset.kind === 'png' && decodePng) return embedPng(file, asset.bytes, decodePng);
  if (asset.kind === 'svg' && drawSvg) return embedSvg(file, asset, { draw: drawSvg, lender });
  throw new Error(`"${asset.path}" is no picture`);
}

/** Gives pictures by the path of their asset. The same bytes are embedded once, whatever they are called. */
export async function preparePictures(
  file: PdfFile,
  assets: ReadonlyMap<string, Asset>,
  lender: FaceLender,
): Promise<(path: string) => Picture> {
  const tools = await fetchTools(new Set([...assets.values()].map(({ kind }) => kind)));
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
