const CHANNELS = 4;
const OPAQUE = 255;

/** A picture's colours, one or three bytes a pixel, and how opaque it is, one byte a pixel. */
export interface Planes {
  readonly pixels: Buffer;
  readonly colors: 1 | 3;
  /** Undefined when nothing shows through. */
  readonly alpha: Buffer | undefined;
}

function isGrey(rgba: Buffer): boolean {
  for (let at = 0; at < rgba.length; at += CHANNELS) {
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false;
  }
  return true;
}

function isOpaque(rgba: Buffer): boolean {
  for (let at = CHANNELS - 1; at < rgba.length; at += CHANNELS) if (rgba[at] !== OPAQUE) return false;
  return true;
}

/** `count` channels of each pixel, from the channel `first` on. */
function takeChannels(rgba: Buffer, first: number, count: number): Buffer {
  const taken = Buffer.alloc((rgba.length / CHANNELS) * count);
  let to = 0;
  for (let pixel = first; pixel < rgba.length; pixel += CHANNELS) {
    for (let channel = 0; channel < count; channel += 1) {
      taken[to] = rgba[pixel + channel] ?? 0;
      to += 1;
    }
  }
  return taken;
}

/** Takes apart pixels of red, green, blue and alpha. */
export function splitPixels(rgba: Buffer): Planes {
  const colors = isGrey(rgba) ? 1 : 3;
  return {
    pixels: takeChannels(rgba, 0, colors),
    colors,
    alpha: isOpaque(rgba) ? undefined : takeChannels(rgba, CHANNELS - 1, 1),
  };
}
