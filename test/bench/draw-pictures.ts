import { PNG } from 'pngjs';
import { PICTURES } from './generate-text.ts';

/** The bench's pictures, 900 × 500 pixels without transparency: slopes of colour with a little grain. */
export function drawPictures(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    PICTURES.map((name, nth) => {
      const png = new PNG({ width: 900, height: 500 });
      for (let at = 0; at < 900 * 500; at += 1) {
        const [x, y] = [at % 900, Math.floor(at / 900)];
        const grain = (x * 7919 + y * 104_729) % 5;
        png.data.set([(x * 255) / 900, (y * 255) / 500 + grain, 60 * nth + grain, 255], at * 4);
      }
      return [name, PNG.sync.write(png, { colorType: 2 })];
    }),
  );
}
