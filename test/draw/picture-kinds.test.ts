import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import { parsePicture } from '../../src/parse/parse-picture.ts';
import { doc, draw, page, structure } from '../helpers/pdf-doc.ts';
import { checkSyntax, runTool } from '../helpers/pdf-tools.ts';
import { addChunk, addSegment, orient, pngChunk, samplePicture } from '../helpers/picture-bytes.ts';

type Pixel = readonly number[];

const COLOURS: readonly Pixel[] = [
  [220, 30, 30],
  [30, 160, 60],
  [40, 60, 200],
  [120, 120, 120],
];
const GREYS: readonly Pixel[] = [0, 85, 170, 255].map((grey) => [grey, grey, grey]);
const WHITE = [255, 255, 255];

function pictureOf(path: string, bytes: Uint8Array): Asset {
  const { asset, findings } = parsePicture(path, bytes);
  expect(findings).toEqual([]);
  return asset;
}

function drawAlone(asset: Asset): Promise<Uint8Array> {
  const { path, width, height } = asset;
  const box = { x: 0, y: 0, width, height };
  const items = [{ kind: 'picture', path, ...box, tag: 1 } as const];
  const tree = structure(['Figure', { alt: 'Cuatro campos', bounds: { page: 0, ...box } }]);
  return draw(doc({ pages: [page(items, { width, height })], structure: tree }), { assets: [asset] });
}

/** What a reader shows in the middle of the four fields, row by row. */
async function seen(path: string, bytes: Uint8Array): Promise<readonly Pixel[]> {
  const asset = pictureOf(path, bytes);
  const [first, second] = [await drawAlone(asset), await drawAlone(asset)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  checkSyntax(first);
  const image = PNG.sync.read(runTool('pdftoppm', first, ['-r', '288', '-png', '-singlefile', '{file}']));
  return [1, 3].flatMap((row) =>
    [1, 3].map((column): Pixel => {
      const at =
        (Math.floor((image.height * row) / 4) * image.width + Math.floor((image.width * column) / 4)) * 4;
      return [...image.data.subarray(at, at + 3)];
    }),
  );
}

/** Each colour as it shows on white when it is half transparent. */
const half = (pixels: readonly Pixel[]): readonly Pixel[] =>
  pixels.map((pixel) => pixel.map((value) => Math.round((value + 255) / 2)));

function expectNear(found: readonly Pixel[], wanted: readonly Pixel[], most: number): void {
  const apart = found.flatMap((pixel, field) =>
    pixel.map((value, channel) => Math.abs(value - (wanted[field]?.[channel] ?? 999))),
  );
  expect({ found, apart: Math.max(...apart) <= most }).toEqual({ found, apart: true });
}

describe('a PNG', () => {
  it.each([
    ['rgb', COLOURS],
    ['rgb-16', COLOURS],
    ['rgba-interlaced', COLOURS],
    ['rgba-16', half(COLOURS)],
    ['grey-2', GREYS],
    ['grey-16', GREYS],
    ['grey-alpha', half(GREYS)],
    ['palette', COLOURS],
  ] as const)('of the kind %s prints as it is', async (name, wanted) => {
    expectNear(await seen('assets/a.png', samplePicture(`${name}.png`)), wanted, 2);
  });

  it('lets through what its palette or its one clear colour says', async () => {
    const palette = addChunk(
      samplePicture('palette.png'),
      pngChunk('tRNS', Buffer.from([255, 0, 255])),
      'IDAT',
    );
    expectNear(await seen('assets/a.png', palette), COLOURS.with(1, WHITE), 2);
    const grey = addChunk(samplePicture('grey-2.png'), pngChunk('tRNS', Buffer.from([0, 1])), 'IDAT');
    expectNear(await seen('assets/a.png', grey), GREYS.with(1, WHITE), 2);
    const clear = pngChunk('tRNS', Buffer.from([0, 220, 0, 30, 0, 30]));
    const rgb = addChunk(samplePicture('rgb.png'), clear, 'IDAT');
    expectNear(await seen('assets/a.png', rgb), COLOURS.with(0, WHITE), 2);
  });

  it('with left-overs behind its end prints as if they were not there', async () => {
    const bytes = Buffer.concat([samplePicture('grey-alpha.png'), Buffer.from('left over')]);
    expectNear(await seen('assets/a.png', bytes), half(GREYS), 2);
  });
});

describe('a JPEG', () => {
  it.each([
    ['baseline', COLOURS],
    ['progressive', COLOURS],
    ['subsampled', COLOURS],
    ['grey', GREYS],
  ] as const)('of the kind %s prints as it is', async (name, wanted) => {
    expectNear(await seen('assets/a.jpg', samplePicture(`${name}.jpg`)), wanted, 12);
  });

  it('that was taken on its side fills the page that is measured for it', async () => {
    const bytes = orient(samplePicture('baseline.jpg'), 6);
    const [topLeft, topRight, bottomLeft, bottomRight] = COLOURS as [Pixel, Pixel, Pixel, Pixel];
    // Turned to the right, the left bottom field comes to the left top.
    expectNear(await seen('assets/a.jpg', bytes), [bottomLeft, topLeft, bottomRight, topRight], 12);
  });

  it('says nothing of where and when it was taken, and with what', async () => {
    const plain = samplePicture('baseline.jpg');
    const notes = [
      addSegment(orient(plain, 1), 0xed, Buffer.from('Photoshop 3.0 Lempira')),
      addSegment(plain, 0xfe, Buffer.from('Casa de acogida, Lempira')),
      Buffer.concat([plain, Buffer.from('Lempira')]),
    ];
    const wanted = Buffer.from(await drawAlone(pictureOf('assets/a.jpg', plain)));
    for (const bytes of notes) {
      expect(Buffer.from(await drawAlone(pictureOf('assets/a.jpg', bytes))).equals(wanted)).toBe(true);
    }
  });
});
