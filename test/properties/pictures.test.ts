import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import { parsePicture } from '../../src/parse/parse-picture.ts';
import { doc, draw, page, structure } from '../helpers/pdf-doc.ts';
import { samplePicture } from '../helpers/picture-bytes.ts';
import { richSvg } from '../helpers/sample-svg.ts';

/** What may befall a file: a byte turned, a piece lost, or something put in, at a place between 0 and 1. */
interface Mishap {
  readonly kind: 'turn' | 'lose' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const TRICKS = [
  'NaN',
  '1e400',
  '-1e30',
  '0',
  '%',
  '#g',
  '#m',
  '#c',
  'url(#p)',
  '&#0;',
  '<g>',
  '"',
  '\0',
  '\uffff',
];
const mishap: fc.Arbitrary<Mishap> = fc.record({
  kind: fc.constantFrom('turn', 'lose', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 24 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(...TRICKS).map((text) => new TextEncoder().encode(text)),
  ),
});

function befall(whole: Buffer, { kind, at, length, bytes }: Mishap): Buffer {
  const from = Math.floor(at * whole.length);
  const rest = kind === 'insert' ? from : from + (kind === 'turn' ? bytes.length : length);
  return Buffer.concat([
    whole.subarray(0, from),
    kind === 'lose' ? Buffer.alloc(0) : bytes,
    whole.subarray(rest),
  ]);
}

function drawOn(asset: Asset): Promise<Uint8Array> {
  const box = { x: 20, y: 20, width: 300, height: 200 };
  const items = [{ kind: 'picture', path: asset.path, ...box, tag: 1 } as const];
  const tree = structure(['Figure', { alt: 'Una imagen', bounds: { page: 0, ...box } }]);
  return draw(doc({ pages: [page(items)], structure: tree }), { assets: [asset] });
}

async function checkEnd(path: string, bytes: Uint8Array): Promise<void> {
  const { asset, findings } = parsePicture(path, bytes);
  expect(parsePicture(path, bytes).findings).toEqual(findings);
  if (findings.length > 0) {
    expect(asset.kind).toBe('other');
    return;
  }
  expect(asset.width > 0 && asset.height > 0).toBe(true);
  const [first, second] = [await drawOn(asset), await drawOn(asset)];
  expect(Buffer.from(first).equals(second)).toBe(true);
}

const SAMPLES: readonly (readonly [string, () => Buffer])[] = [
  ['assets/a.png', () => samplePicture('rgba-interlaced.png')],
  ['assets/b.png', () => samplePicture('palette.png')],
  ['assets/c.png', () => samplePicture('grey-alpha.png')],
  ['assets/a.jpg', () => samplePicture('baseline.jpg')],
  ['assets/b.jpg', () => samplePicture('progressive.jpg')],
  ['assets/a.svg', () => Buffer.from(richSvg())],
];

describe('a picture to which anything may have happened', () => {
  it.each(SAMPLES)('like %s is refused or drawn, twice the same', async (path, sample) => {
    const whole = sample();
    await checkEnd(path, whole);
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 1, maxLength: 3 }), (mishaps) =>
        checkEnd(path, mishaps.reduce(befall, whole)),
      ),
      { numRuns: Number(process.env['RUNS'] ?? (path.endsWith('.svg') ? 150 : 60)), seed: 20_261_120 },
    );
  });

  it('like a drawing with any number in it is refused or drawn, twice the same', async () => {
    const parts = richSvg().split(/((?<![\w#.-])-?\d+(?:\.\d+)?(?![\w#.]))/);
    const places = parts.flatMap((_, at) => (at % 2 === 1 ? [at] : []));
    const values = fc.constantFrom(
      '0',
      '-1',
      '1e-9',
      '1e9',
      '1e30',
      '-1e300',
      '1e400',
      'NaN',
      '50%',
      '1e5em',
      '',
    );
    const changes = fc.array(fc.tuple(fc.constantFrom(...places), values), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, (changed) => {
        const text = new Map(changed);
        return checkEnd('assets/a.svg', Buffer.from(parts.map((part, at) => text.get(at) ?? part).join('')));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150), seed: 20_261_120 },
    );
  });
});
