import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../src/parse/parse-picture.ts';
import {
  addChunk,
  addSegment,
  bomb,
  orient,
  pngChunk,
  samplePicture,
  withData,
  withFrameByte,
  withHeader,
} from '../helpers/picture-bytes.ts';

function verdict(path: string, bytes: Uint8Array): string {
  const { asset, findings } = parsePicture(path, bytes);
  return findings[0]?.message.key ?? `${asset.kind} ${asset.width}×${asset.height}`;
}

const png = (name: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes): string =>
  verdict('assets/a.png', change(samplePicture(`${name}.png`)));
const jpeg = (name: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes): string =>
  verdict('assets/a.jpg', change(samplePicture(`${name}.jpg`)));
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

describe('a PNG', () => {
  it.each([
    'rgb',
    'rgb-16',
    'rgba-16',
    'rgba-interlaced',
    'grey-2',
    'grey-16',
    'grey-alpha',
    'palette',
    'palette-interlaced',
  ])('of the kind %s is measured', (name) => {
    expect(png(name)).toBe('png 24×16');
  });

  it('is refused when it is cut in half, or only a header', () => {
    expect(png('rgb', half)).toBe('bad-picture.damaged');
    expect(png('rgb', (bytes) => bytes.subarray(0, 33))).toBe('bad-picture.damaged');
    expect(png('rgb', (bytes) => bytes.subarray(0, 8))).toBe('bad-picture.damaged');
  });

  it('is refused when a check sum is wrong, even of a comment', () => {
    expect(png('rgb', (bytes) => Buffer.concat([bytes.subarray(0, 29), half(bytes.subarray(29))]))).toBe(
      'bad-picture.damaged',
    );
    const comment = pngChunk('tEXt', Buffer.from('Title\0Taller'));
    expect(png('rgb', (bytes) => addChunk(bytes, comment, 'IDAT'))).toBe('png 24×16');
    comment[comment.length - 1] = (comment.at(-1) ?? 0) ^ 1;
    expect(png('rgb', (bytes) => addChunk(bytes, comment, 'IDAT'))).toBe('bad-picture.damaged');
  });

  it('is refused when its data is no data, too little, or too much', () => {
    expect(png('rgb', (bytes) => withData(bytes, Buffer.from('no data')))).toBe('bad-picture.damaged');
    expect(png('rgb', (bytes) => withData(bytes, bomb(16 * 72)))).toBe('bad-picture.damaged');
    expect(png('rgb', (bytes) => withData(bytes, bomb(16 * 73)))).toBe('png 24×16');
    expect(png('rgb', (bytes) => withData(bytes, bomb(16 * 73 + 1)))).toBe('bad-picture.damaged');
  });

  it('is refused before it is unpacked when it claims to be huge, and unpacked no further than it claims', () => {
    const huge = (header: Buffer): void => {
      header.writeUInt32BE(60_000, 0);
      header.writeUInt32BE(60_000, 4);
    };
    expect(png('rgb', (bytes) => withHeader(bytes, huge))).toBe('bad-picture.too-large');
    const deep = (header: Buffer): void => {
      header.writeUInt32BE(7000, 0);
      header.writeUInt32BE(7000, 4);
    };
    expect(png('rgba-16', (bytes) => withHeader(bytes, deep))).toBe('bad-picture.too-large');
    for (const name of ['rgb', 'rgba-interlaced']) {
      expect(png(name, (bytes) => withData(bytes, bomb(100_000_000)))).toBe('bad-picture.damaged');
    }
  });

  it('is refused when its size is zero or its header means nothing', () => {
    expect(png('rgb', (bytes) => withHeader(bytes, (header) => header.writeUInt32BE(0, 0)))).toBe(
      'bad-picture.empty',
    );
    for (const [at, value] of [
      [8, 3],
      [9, 5],
      [10, 1],
      [11, 1],
      [12, 2],
    ] as const) {
      const changed = (bytes: Buffer): Buffer => withHeader(bytes, (header) => header.writeUInt8(value, at));
      expect(png('rgb', changed)).toBe('bad-picture.damaged');
    }
  });

  it('is refused when its palette is missing, broken, or too short for its pixels', () => {
    const other = (data: Uint8Array) => (bytes: Buffer) =>
      Buffer.concat([
        bytes.subarray(0, 33),
        pngChunk('PLTE', data),
        bytes.subarray(bytes.indexOf('IDAT') - 4),
      ]);
    expect(
      png('palette', (bytes) => Buffer.concat([bytes.subarray(0, 33), other(Buffer.alloc(0))(bytes)])),
    ).toBe('bad-picture.damaged');
    expect(png('palette', other(Buffer.alloc(7)))).toBe('bad-picture.damaged');
    expect(png('palette-interlaced', other(Buffer.alloc(3)))).toBe('bad-picture.damaged');
  });

  it('may hold more frames, and anything behind its end', () => {
    const frames = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    expect(png('rgb', (bytes) => addChunk(bytes, frames, 'IDAT'))).toBe('png 24×16');
    for (const name of ['rgb', 'grey-alpha']) {
      expect(png(name, (bytes) => Buffer.concat([bytes, Buffer.from('left over')]))).toBe('png 24×16');
    }
  });

  it('is refused when it holds a part without which nobody can show it', () => {
    const apple = pngChunk('CgBI', Buffer.alloc(4));
    expect(png('rgb', (bytes) => addChunk(bytes, apple, 'IDAT'))).toBe('bad-picture.damaged');
  });
});

describe('a JPEG', () => {
  it.each(['baseline', 'progressive', 'grey', 'subsampled'])('of the kind %s is measured', (name) => {
    expect(jpeg(name)).toBe('jpeg 24×16');
  });

  it('is measured as it is seen, however the camera was held', () => {
    const seen = [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => jpeg('baseline', (bytes) => orient(bytes, turn)));
    expect(seen).toEqual([
      ...new Array<string>(4).fill('jpeg 24×16'),
      ...new Array<string>(4).fill('jpeg 16×24'),
    ]);
  });

  it('is refused when it is cut in half, only a header, or cut and given an end', () => {
    for (const name of ['baseline', 'progressive', 'subsampled']) {
      expect(jpeg(name, half)).toBe('bad-picture.damaged');
      expect(jpeg(name, (bytes) => bytes.subarray(0, 30))).toBe('bad-picture.damaged');
      expect(
        jpeg(name, (bytes) =>
          Buffer.concat([bytes.subarray(0, bytes.length - 9), Buffer.from([0xff, 0xd9])]),
        ),
      ).toBe('bad-picture.damaged');
    }
  });

  it('is refused when it is larger than its data', () => {
    expect(jpeg('baseline', (bytes) => withFrameByte(bytes, 6, 200))).toBe('bad-picture.damaged');
    expect(jpeg('progressive', (bytes) => withFrameByte(bytes, 6, 200))).toBe('bad-picture.damaged');
    expect(jpeg('baseline', (bytes) => withFrameByte(withFrameByte(bytes, 5, 0), 6, 0))).toBe(
      'bad-picture.empty',
    );
    const giant = (bytes: Buffer): Buffer => withFrameByte(withFrameByte(bytes, 5, 255), 7, 255);
    expect(jpeg('baseline', giant)).toBe('bad-picture.too-large');
  });

  it('is refused in four printing colours, in 12 bits, and in a coding that readers lack', () => {
    expect(jpeg('cmyk')).toBe('bad-picture.colours');
    expect(jpeg('baseline', (bytes) => withFrameByte(bytes, 4, 12))).toBe('bad-picture.colours');
    for (const arithmetic of [0xc9, 0xca]) {
      expect(jpeg('baseline', (bytes) => withFrameByte(bytes, 1, arithmetic))).toBe('bad-picture.coding');
    }
  });

  it('is refused when a table is missing', () => {
    for (const marker of [0xc4, 0xdb]) {
      const without = (bytes: Buffer): Buffer => {
        const changed = Buffer.from(bytes);
        for (let at = changed.indexOf(Buffer.from([0xff, marker])); at !== -1; ) {
          changed[at + 1] = 0xfe;
          at = changed.indexOf(Buffer.from([0xff, marker]));
        }
        return changed;
      };
      expect(jpeg('baseline', without)).toBe('bad-picture.damaged');
    }
  });

  it('is refused when it asks for the work of thousands of passes', () => {
    const passes = (bytes: Buffer): Buffer => {
      const scan = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])), -2);
      return Buffer.concat([bytes.subarray(0, -2), ...new Array<Buffer>(200).fill(scan), bytes.subarray(-2)]);
    };
    expect(jpeg('baseline', passes)).toBe('bad-picture.too-many-parts');
  });

  it('may hold a second picture, notes, and anything behind its end', () => {
    const whole = samplePicture('baseline.jpg');
    expect(verdict('assets/a.jpg', Buffer.concat([whole, whole, Buffer.from('left over')]))).toBe(
      'jpeg 24×16',
    );
    expect(verdict('assets/a.jpg', addSegment(whole, 0xe2, whole))).toBe('jpeg 24×16');
  });
});

describe('a picture', () => {
  it('is known by its first bytes, not by its name', () => {
    expect(verdict('assets/a.jpg', samplePicture('rgb.png'))).toBe('bad-picture.wrong-ending');
    expect(verdict('assets/a.png', samplePicture('baseline.jpg'))).toBe('bad-picture.wrong-ending');
    expect(verdict('assets/a.gif', Buffer.from('GIF89a'))).toBe('bad-picture.unknown-format');
    expect(verdict('assets/a.png', Buffer.alloc(0))).toBe('bad-picture.unknown-format');
  });
});
