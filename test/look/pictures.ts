import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { runTool } from '../helpers/pdf-tools.ts';

const PICTURE = fileURLToPath(new URL('../../docs/images/pages.png', import.meta.url));
const EDITION = join('trata-identificacion', 'policia', 'es');

/** Pages that show what the roles get: a document, and a word that its page has. */
const SHOWN: readonly (readonly [file: string, word: RegExp])[] = [
  [join('participant', 'cuaderno.pdf'), /./],
  [join('trainer', 'guia-formacion.pdf'), /SOLUCIÓN|Solución/],
  [join('participant', 'cuaderno.pdf'), /ACTIVIDAD|PRÁCTICA|Práctica/],
  [join('participant', 'laminas-3-por-pagina.pdf'), /./],
  [join('participant', 'prueba-inicial.pdf'), /./],
];
const WIDTH = 330;
const GAP = 8;
/** Of 255: what another version of the same rasterizer may make of a grey. */
const TOLERANCE = 2;

function firstPage(bytes: Uint8Array, word: RegExp): number {
  const pages = runTool('pdftotext', bytes, ['-enc', 'UTF-8', '{file}', '-']).toString('utf8').split('\f');
  const at = pages.findIndex((text) => word.test(text));
  if (at === -1) throw new Error(`no page has ${word}`);
  return at + 1;
}

function drawPage(bytes: Uint8Array, page: number): PNG {
  const size = ['-scale-to-x', String(WIDTH), '-scale-to-y', '-1'];
  const which = ['-f', String(page), '-singlefile'];
  return PNG.sync.read(runTool('pdftoppm', bytes, ['-png', ...size, ...which, '{file}']));
}

/** The pages side by side on grey. */
function drawAll(folder: string): PNG {
  const pages = SHOWN.map(([file, word]) => {
    const bytes = readFileSync(join(folder, EDITION, file));
    return drawPage(bytes, firstPage(bytes, word));
  });
  const height = Math.max(...pages.map((page) => page.height)) + 2 * GAP;
  const all = new PNG({ width: pages.length * (WIDTH + GAP) + GAP, height });
  all.data.fill(0x99);
  for (let at = 3; at < all.data.length; at += 4) all.data[at] = 0xff;
  for (const [at, page] of pages.entries()) {
    PNG.bitblt(page, all, 0, 0, page.width, page.height, GAP + at * (WIDTH + GAP), GAP);
  }
  return all;
}

/** How far two pictures are apart, of 255, on the average of all their bytes. */
function distance(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  const sum = one.data.reduce((total, byte, at) => total + Math.abs(byte - (other.data[at] ?? 0)), 0);
  return sum / one.data.length;
}

/**
 * Run as `pictures.ts <folder of a build> [--check]`: draws the README's picture from pages that were built; with
 * `--check` it only tells whether the picture still shows them.
 */
function main([folder = 'dist', flag]: readonly string[]): number {
  const drawn = drawAll(folder);
  if (flag !== '--check') {
    writeFileSync(PICTURE, PNG.sync.write(drawn, { colorType: 2, deflateLevel: 9 }));
    return 0;
  }
  const apart = distance(drawn, PNG.sync.read(readFileSync(PICTURE)));
  if (apart <= TOLERANCE) return 0;
  console.error(
    `docs/images/pages.png is ${apart.toFixed(1)} away from the pages as they are; npm run pictures draws it`,
  );
  return 1;
}

process.exitCode = main(process.argv.slice(2));
