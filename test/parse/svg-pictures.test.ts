import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../src/parse/parse-picture.ts';

function verdict(path: string, bytes: Uint8Array): string {
  const { asset, findings } = parsePicture(path, bytes);
  return findings[0]?.message.key ?? `${asset.kind} ${asset.width}×${asset.height}`;
}

const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

describe('a picture', () => {
  it('is measured when it is whole', () => {
    expect(verdict('assets/a.svg', svg('<g><rect width="1" height="1"/></g>'))).toBe('svg 40×30');
  });

  it('is refused as SVG when it runs, reaches outside, or is not well formed', () => {
    for (const inside of [
      '<script>x</script>',
      '<a href="https://e.org"><rect/></a>',
      '<use xlink:href="x.svg#a"/>',
      '<rect onclick="x()"/>',
      '<rect fill="url(https://e.org/a)"/>',
      '<foreignObject/>',
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
