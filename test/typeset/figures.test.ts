import { expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { Doc, DocBlock } from '../../src/model/doc.ts';
import type { PlacedItem } from '../../src/model/paged.ts';
import { setPages, theme } from './helpers.ts';

const figure: DocBlock = { type: 'figure', path: 'assets/cartel.svg', alt: 'Cartel', caption: [] };
const poster = {
  path: 'assets/cartel.svg',
  kind: 'svg',
  bytes: new Uint8Array(),
  size: 0,
  sha256: '',
} as const;

function sizeIn(kind: Doc['kind'], size: { readonly width: number; readonly height: number }) {
  const asset: Asset = { ...poster, ...size };
  const assets = new Map([[asset.path, asset]]);
  const items: readonly PlacedItem[] = setPages([figure], { kind, assets }).pages[0]?.items ?? [];
  const [picture] = items.filter((item) => item.kind === 'picture');
  return { width: picture?.width ?? 0, height: picture?.height ?? 0 };
}

it('sets a picture as wide as the page on a job aid, and as the text elsewhere', () => {
  const wide = { width: 1200, height: 600 };
  const { width } = sizeIn('workbook', wide);
  expect(sizeIn('job-aids', wide).width - width).toBeCloseTo(theme.hang.width);
});

it('lets a poster be higher on a job aid than a picture among text', () => {
  const high = { width: 600, height: 1200 };
  const { sheet, height } = theme.figure;
  expect(sizeIn('job-aids', high).height / sizeIn('workbook', high).height).toBeCloseTo(sheet / height);
});
