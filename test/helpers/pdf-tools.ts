import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian packages that bring the tools. */
const PACKAGES = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  xmllint: 'libxml2-utils',
} as const;
export type PdfTool = keyof typeof PACKAGES;

const MAX_OUTPUT = 1 << 30;

/** Runs a tool on a file that holds `bytes`, which stands for `{file}` among the arguments. Throws what the tool complains of. */
export function runTool(tool: PdfTool, bytes: Uint8Array, args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-pdf-'));
  const file = join(folder, 'input');
  try {
    writeFileSync(file, bytes);
    return execFileSync(
      tool,
      args.map((arg) => arg.replace('{file}', file)),
      { maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is not installed: install the package ${PACKAGES[tool]} to run this test`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as a reader selects it, line ends as spaces, hyphens at line ends taken out. `options` are of pdftotext. */
export function textOf(bytes: Uint8Array, options: readonly string[] = []): string {
  return runTool('pdftotext', bytes, [...options, '-enc', 'UTF-8', '{file}', '-'])
    .toString('utf8')
    .replace(/\u00ad\n/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The structure tree with its text, one line an element. */
export function structureOf(bytes: Uint8Array): string {
  return runTool('pdfinfo', bytes, ['-struct-text', '{file}']).toString('utf8').trimEnd();
}

/** Throws when qpdf finds anything wrong with the syntax. */
export function checkSyntax(bytes: Uint8Array): void {
  runTool('qpdf', bytes, ['--check', '{file}']);
}
