import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { PlacedItem } from '../../src/model/paged.ts';
import { asset, doc, draw, page, structure } from '../helpers/pdf-doc.ts';
import { readPdf } from '../helpers/pdf-objects.ts';
import { alphaPng, jpeg, png, SVG } from '../helpers/pdf-pictures.ts';
import { checkSyntax, runTool, textOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const POINTS = 96;
const svgAsset = (path = 'assets/ruta.svg', text = SVG): Asset => asset(path, Buffer.from(text), 200, 100);

/** A page with each picture in a box of 96 × 48 points, one below the other; each is a figure. */
function drawFigures(assets: readonly Asset[], names = assets.map(({ path }) => path)): Promise<Uint8Array> {
  const box = (at: number) => ({ x: 0, y: at * POINTS, width: POINTS, height: POINTS / 2 });
  const items = names.map((path, at): PlacedItem => ({ kind: 'picture', path, ...box(at), tag: at + 1 }));
  const tree = structure(
    ...names.map(
      (name, at) => ['Figure', { alt: `Figura ${name}`, bounds: { page: 0, ...box(at) } }] as const,
    ),
  );
  return draw(doc({ pages: [page(items)], structure: tree }), { assets });
}

/** The first page as a bitmap of one pixel a point. */
function rasterize(pdf: Uint8Array): (x: number, y: number) => readonly number[] {
  const image = PNG.sync.read(runTool('pdftoppm', pdf, ['-r', '72', '-png', '-singlefile', '{file}']));
  return (x, y) => [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)];
}

function imagesOf(pdf: Uint8Array): readonly (readonly string[])[] {
  const rows = runTool('pdfimages', pdf, ['-list', '{file}']).toString('utf8').trim().split('\n').slice(2);
  return rows.map((row) => row.trim().split(/\s+/));
}

const red = [200, 40, 40];
const close = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < 30);

describe('a PNG', () => {
  it('of solid colours goes in as it is', async () => {
    const bytes = png((x) => [x * 20, 100, 50, 255], 2);
    const pdf = await drawFigures([asset('assets/a.png', bytes, 12, 8)]);
    checkSyntax(pdf);
    const [image] = imagesOf(pdf);
    expect(image?.slice(2, 9)).toEqual(['image', '12', '8', 'rgb', '3', '8', 'image']);
    // A picture that is narrower than its box stands in the middle of it.
    expect(rasterize(pdf)(80, 20)).toEqual([220, 100, 50]);
    expect(checkUa(pdf)).toEqual([]);
  });

  it('of greys stays grey, whatever it is kept as', async () => {
    const grey = png((x) => [x * 20, x * 20, x * 20, 255], 0);
    const colors = png(() => [10, 10, 10, 255]);
    const pdf = await drawFigures([asset('assets/a.png', grey, 12, 8), asset('assets/b.png', colors, 12, 8)]);
    expect(imagesOf(pdf).map((row) => row[5])).toEqual(['gray', 'gray']);
    expect(rasterize(pdf)(80, 20)).toEqual([220, 220, 220]);
  });

  it('that lets something through has a mask', async () => {
    const pdf = await drawFigures([asset('assets/a.png', alphaPng(), 12, 8)]);
    checkSyntax(pdf);
    expect(imagesOf(pdf).map((row) => row[2])).toEqual(['image', 'smask']);
    const at = rasterize(pdf);
    expect(at(20, 20)).toEqual(red);
    expect(close(at(70, 20), [227, 147, 147])).toBe(true);
  });

  it('with a palette, interlaced, or with both, looks as it should', async () => {
    const pdf = await drawFigures([
      asset('assets/palette.png', Buffer.from(PALETTE, 'base64'), 2, 1),
      asset('assets/interlaced.png', Buffer.from(INTERLACED, 'base64'), 2, 1),
    ]);
    checkSyntax(pdf);
    const at = rasterize(pdf);
    for (const y of [20, 116]) {
      expect(at(10, y)).toEqual([255, 0, 0]);
      expect(at(85, y)).toEqual([0, 0, 255]);
    }
  });
});

describe('a JPEG', () => {
  it('goes in as it is', async () => {
    const bytes = jpeg();
    const pdf = await drawFigures([asset('assets/a.jpg', bytes, 16, 8)]);
    expect(imagesOf(pdf)[0]?.[8]).toBe('jpeg');
    expect(Buffer.from(pdf).includes(bytes)).toBe(true);
    const at = rasterize(pdf);
    expect([close(at(20, 24), [255, 0, 0]), close(at(76, 24), [0, 0, 255])]).toEqual([true, true]);
  });

  it('stands upright, however the camera was held, and is never distorted', async () => {
    const assets = [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => asset(`assets/${turn}.jpg`, jpeg(turn), 16, 8));
    const at = rasterize(await drawFigures(assets));
    const isRed = (x: number, y: number): string => (close(at(x, y), [255, 0, 0]) ? 'red' : 'blue');
    const found = assets.map((_, index) => {
      const top = index * POINTS;
      // On its side the picture is 24 points wide, in the middle of its box.
      return index < 4
        ? [isRed(20, top + 24), isRed(76, top + 24)]
        : [isRed(48, top + 8), isRed(48, top + 40)];
    });
    const [redFirst, blueFirst] = [
      ['red', 'blue'],
      ['blue', 'red'],
    ];
    expect(found).toEqual([
      redFirst,
      blueFirst,
      blueFirst,
      redFirst,
      redFirst,
      redFirst,
      blueFirst,
      blueFirst,
    ]);
    expect(at(20, 4 * POINTS + 24)).toEqual([255, 255, 255]);
  });
});

describe('an SVG', () => {
  it('is drawn within one figure, its letters in faces of ours', async () => {
    const pdf = await drawFigures([svgAsset()]);
    checkSyntax(pdf);
    expect(checkUa(pdf)).toEqual([]);
    expect(textOf(pdf)).toContain('Ruta de derivación');
    const fonts = runTool('pdffonts', pdf, ['{file}']).toString('utf8');
    expect(fonts).toMatch(/SourceSans3-Bold/);
    expect(fonts).toMatch(/SourceSerif4-It/);
    expect(fonts).not.toMatch(/Type 1|Helvetica/);
    const at = rasterize(pdf);
    expect([close(at(3, 24), [250, 0, 5]), close(at(93, 40), [8, 0, 247])]).toEqual([true, true]);
  });

  it('with letters that no face has draws something else for them', async () => {
    const pdf = await drawFigures([svgAsset('assets/x.svg', SVG.replace('derivación', 'derivación → 漢'))]);
    expect(checkUa(pdf)).toEqual([]);
  });
});

describe('pictures', () => {
  it('of the same bytes are embedded once', async () => {
    const bytes = alphaPng();
    const assets = [asset('assets/a.png', bytes, 12, 8), asset('assets/b.png', bytes, 12, 8), svgAsset()];
    const names = ['assets/a.png', 'assets/b.png', 'assets/a.png', 'assets/ruta.svg', 'assets/ruta.svg'];
    const pdf = await drawFigures(assets, names);
    const objects = readPdf(pdf);
    const kinds = [...objects.all.values()].map((value) => objects.dictionary(value)['/Subtype']);
    expect(kinds.filter((kind) => kind === '/Image')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === '/Form')).toHaveLength(2);
  });

  it('come out the same every time', async () => {
    const assets = [40, 80, 120, 160, 200].map((shade) =>
      asset(`assets/${shade}.png`, alphaPng(shade), 12, 8),
    );
    const all = [...assets, svgAsset(), asset('assets/a.jpg', jpeg(6), 16, 8)];
    const [first, second] = await Promise.all([drawFigures(all), drawFigures(all)]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('that are not there are a bug', async () => {
    await expect(drawFigures([], ['assets/nada.png'])).rejects.toThrow('assets/nada.png');
  });
});

/** Two pixels, red and blue, with a palette of one bit. */
const PALETTE =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAADO7O3JAAAABlBMVEX/AAAAAP9sof2OAAAACklEQVR4nGNwAAAAQgBBKTf07wAAAABJRU5ErkJggg==';
/** The same in colours, interlaced. */
const INTERLACED =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAEMR9hLAAAADUlEQVR4nGP4zwAC/wEIAAH/2ZC7NQAAAABJRU5ErkJggg==';
