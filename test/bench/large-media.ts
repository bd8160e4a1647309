import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inNode, inPython, measure } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';

const CHUNK = 10_000_000;
const MEDIUM =
  '- {id: film, file: assets/film.mp4, title: {es: "Ruido"}, license: CC0-1.0, credits: "Nadie", public: false}\n';
/** The film itself, a copy, its bundle, and the bundle's parts. */
const COPIES = 4;

/** Bytes that no disk can leave out and no packer make less. */
function writeNoise(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  for (let at = 0; at < bytes; at += CHUNK) writeSync(file, randomBytes(Math.min(CHUNK, bytes - at)));
  closeSync(file);
}

function isPossible(scratch: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(scratch);
  return bavail * bsize > bytes * COPIES * 1.2;
}

/** Bundles a film of so many bytes for its trainers, and has other programs read the zip. */
export function showLargeMedia(
  bin: string,
  { scratch, bytes }: { readonly scratch: string; readonly bytes: number },
  print: (line: string) => void,
): void {
  if (!isPossible(scratch, bytes)) {
    print(`large media: left out, for ${scratch} has no room for ${COPIES} times ${bytes / 1e9} GB`);
    return;
  }
  const where = { folder: scratch, scratch };
  const once = (args: readonly string[]) => measure(inNode([bin, ...args]), where, 1);
  execFileSync(process.execPath, [bin, 'new', 'kit', '--template', 'taller-corto'], { cwd: scratch });
  writeNoise(join(scratch, 'kit', 'assets', 'film.mp4'), bytes);
  appendFileSync(join(scratch, 'kit', 'media.yaml'), MEDIUM);
  once(['build', 'kit', '--role', 'trainer,participant', '--quiet']);
  const film = join('kit', 'assets', 'film.mp4');
  const plain = measure(inPython(['sh', '-c', `sha256sum ${film} >sum && cp ${film} copy`]), where, 1);
  rmSync(join(scratch, 'copy'));
  const bundle = ['bundle', 'kit', '--role', 'trainer', '--quiet'];
  const ours = once(bundle);
  print(showCost(`sha256sum and cp (a film of ${bytes / 1e9} GB)`, plain));
  print(showCost('relevo bundle (the same film; documents made)', ours));
  const ratio = plain.wall / ours.wall;
  print(
    `  ${ratio.toFixed(2)} × their speed ${showTarget(ratio >= 0.7, '≥ 0.7 ×')}, ${ours.megabytes.toFixed(0)} MB ${showTarget(ours.megabytes <= 150, '≤ 150 MB')}`,
  );
  const zip = join('dist', 'kit-0.1.0-participantes-es-trainer.zip');
  for (const [program, ...args] of [
    ['unzip', '-tq', zip],
    ['7z', 't', zip],
  ] as const) {
    execFileSync(program, args, { cwd: scratch, stdio: 'ignore' });
    print(`  ${program} reads it back whole`);
  }
  print(showCost('relevo verify (its bundle)', once(['verify', zip, '--quiet'])));
  const parted = once([...bundle, '--split', '25M']);
  print(
    `${showCost('relevo bundle --split 25M', parted)} ${showTarget(parted.megabytes <= 150, '≤ 150 MB')}`,
  );
}
