import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateKit } from './generate-kit.ts';
import { type Cost, measure } from './measure.ts';
import { measureTypography } from './typography.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin', 'relevo.js');
const REFERENCE = join(ROOT, 'kits', 'trata-identificacion');

function row(name: string, { wall, cpu, megabytes }: Cost, pages?: number): string {
  const speed =
    pages === undefined
      ? ''
      : `${String(pages).padStart(6)} pages ${(pages / wall).toFixed(0).padStart(5)} pages/s`;
  return `${name.padEnd(44)} ${wall.toFixed(3).padStart(7)} s wall ${cpu.toFixed(2).padStart(6)} s CPU ${megabytes.toFixed(0).padStart(5)} MB ${speed}`;
}

interface Made {
  readonly kits: readonly { readonly documents: readonly { readonly pages: number }[] }[];
}

/** Pages that a build makes, asked of the build itself. */
function countPages(report: string): number {
  const { kits } = JSON.parse(report) as Made;
  return kits.flatMap((kit) => kit.documents).reduce((sum, { pages }) => sum + pages, 0);
}

/** Builds, and reads the number of pages from a report that the measured process wrote to its standard output. */
async function pagesOf(args: readonly string[], folder: string): Promise<number> {
  const { execFileSync } = await import('node:child_process');
  return countPages(
    execFileSync(process.execPath, [...args, '--format', 'json'], {
      cwd: folder,
      maxBuffer: 1 << 28,
    }).toString(),
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'relevo-bench-'));
try {
  const where = { folder: scratch, scratch };
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(
    `relevo ${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}, node ${process.version}; medians of 5 cold processes`,
  );
  const node = measure(['-e', '0'], where);
  const version = measure([BIN, '--version'], where);
  print(row('node -e 0', node));
  print(`${row('relevo --version', version)} ${(version.wall / node.wall).toFixed(2)} × node -e 0`);

  const output = ['--output', join(scratch, 'out')];
  print(row('relevo validate (reference kit)', measure([BIN, 'validate', REFERENCE, '--quiet'], where)));
  const build = [BIN, 'build', REFERENCE, ...output];
  print(row('relevo build (reference kit)', measure(build, where), await pagesOf(build, scratch)));
  const bundle = [BIN, 'bundle', REFERENCE, ...output];
  print(row('relevo bundle (reference kit)', measure(bundle, where), await pagesOf(bundle, scratch)));

  const large = join(scratch, 'large');
  mkdirSync(large);
  generateKit(large, 29);
  const workbook = [BIN, 'build', large, '--role', 'participant', '--document', 'workbook', ...output];
  print(
    row(
      'relevo build (one document of a large kit)',
      measure(workbook, where),
      await pagesOf(workbook, scratch),
    ),
  );
  print('Running text of the reference kit’s guides and workbooks, broken into lines:');
  for (const line of await measureTypography(REFERENCE)) print(`  ${line}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
