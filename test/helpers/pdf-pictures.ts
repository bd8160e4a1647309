import { PNG } from 'pngjs';

/** 16 × 8 pixels, the left half red, the right half blue. */
const JPEG = [
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMU',
  'FRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU',
  'FBQUFBQUFBT/wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF',
  'BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW',
  'V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi',
  '4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC',
  'AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm',
  'Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq',
  '8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD50rwKiiv3D6Mv/M4/7gf+5j+jfpDf8yr/ALjf+4j/2Q==',
].join('');

/** The JPEG above, with what a camera says of how it was held, if anything (Exif 2.3, orientation). */
export function jpeg(orientation?: number): Buffer {
  const bytes = Buffer.from(JPEG, 'base64');
  if (orientation === undefined) return bytes;
  const tiff = Buffer.from('MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, exif, bytes.subarray(2)]);
}

/** A PNG of 12 × 8 pixels, `pixel` giving red, green, blue and alpha of each. Kept as greys (0), colours (2), or colours and alpha (6). */
export function png(
  pixel: (x: number, y: number) => readonly [number, number, number, number],
  colorType: 0 | 2 | 6 = 6,
): Buffer {
  const image = new PNG({ width: 12, height: 8 });
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) image.data.set(pixel(x, y), (y * image.width + x) * 4);
  }
  return PNG.sync.write(image, { colorType });
}

/** Half transparent on its right side. */
export function alphaPng(shade = 200): Buffer {
  return png((x) => [shade, 40, 40, x < 6 ? 255 : 128]);
}

export const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
<defs><linearGradient id="g"><stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient></defs>
<rect x="0" y="0" width="200" height="100" fill="url(#g)"/>
<circle cx="50" cy="50" r="30" fill="#00ff00" fill-opacity="0.5" stroke="black" stroke-dasharray="4 2"/>
<g opacity="0.5"><path d="M100 10 L190 10 L145 80 Z"/></g>
<text x="100" y="90" font-family="Helvetica" font-weight="bold" font-size="16" text-anchor="middle">Ruta de derivación</text>
<text x="10" y="20" font-family="Georgia, serif" font-style="italic" font-size="12">Primera señal</text>
</svg>`;
