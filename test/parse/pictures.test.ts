import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../src/parse/parse-picture.ts';

function png(width: number, height: number): Buffer {
  const image = new PNG({ width, height });
  image.data.fill(120);
  return PNG.sync.write(image);
}

/** A JPEG with a frame header of that many colours, and its end. */
function jpeg(colours: number, marker = 0xc0): Buffer {
  const frame = [
    0xff,
    marker,
    0,
    8 + 3 * colours,
    8,
    0,
    20,
    0,
    30,
    colours,
    ...new Array<number>(3 * colours).fill(1),
  ];
  return Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xd9]);
}

function verdict(path: string, bytes: Uint8Array): string {
  const { asset, findings } = parsePicture(path, bytes);
  return findings[0]?.message.key ?? `${asset.kind} ${asset.width}×${asset.height}`;
}

const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

describe('a picture', () => {
  it('is measured when it is whole', () => {
    expect(verdict('assets/a.png', png(30, 20))).toBe('png 30×20');
    expect(verdict('assets/a.jpg', jpeg(3))).toBe('jpeg 30×20');
    expect(verdict('assets/a.svg', svg('<g><rect width="1" height="1"/></g>'))).toBe('svg 40×30');
  });

  it('is refused when it is cut, corrupt, empty, or claims to be huge', () => {
    const whole = png(30, 20);
    expect(verdict('assets/a.png', whole.subarray(0, whole.length - 20))).toBe('bad-picture.damaged');
    const corrupt = Buffer.from(whole);
    corrupt.fill(0, 45, 55);
    expect(verdict('assets/a.png', corrupt)).toBe('bad-picture.damaged');
    const empty = Buffer.from(whole);
    empty.writeUInt32BE(0, 16);
    expect(verdict('assets/a.png', empty)).toBe('bad-picture.empty');
    const bomb = Buffer.from(whole);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(verdict('assets/a.png', bomb)).toBe('bad-picture.too-large');
    expect(verdict('assets/a.jpg', jpeg(3).subarray(0, 12))).toBe('bad-picture.damaged');
  });

  it('is refused in four printing colours, in a coding that readers lack, or under a false name', () => {
    expect(verdict('assets/a.jpg', jpeg(4))).toBe('bad-picture.colours');
    expect(verdict('assets/a.jpg', jpeg(3, 0xc9))).toBe('bad-picture.damaged');
    expect(verdict('assets/a.jpg', png(3, 2))).toBe('bad-picture.wrong-ending');
    expect(verdict('assets/a.gif', Buffer.from('GIF89a'))).toBe('bad-picture.unknown-format');
  });

  it('is refused as SVG when it runs, reaches outside, or is not well formed', () => {
    for (const inside of [
      '<script>x</script>',
      '<a href="https://e.org"><rect/></a>',
      '<use xlink:href="x.svg#a"/>',
      '<rect onclick="x()"/>',
      '<rect fill="url(https://e.org/a)"/>',
      '<foreignObject/>',
      '<image href="data:image/png;base64,x"/>',
      '<text>&evil;</text>',
      '<style>@import "x"</style>',
    ]) {
      expect(verdict('assets/a.svg', svg(inside))).toBe('bad-picture.unsafe-svg');
    }
    expect(verdict('assets/a.svg', Buffer.from('<!DOCTYPE svg><svg viewBox="0 0 1 1"/>'))).toBe(
      'bad-picture.unsafe-svg',
    );
    expect(verdict('assets/a.svg', svg('<g>'))).toBe('bad-picture.damaged');
    expect(verdict('assets/a.svg', Buffer.from('<svg/>'))).toBe('bad-picture.no-size');
  });
});
