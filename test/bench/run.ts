import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundDocuments } from './bound-documents.ts';
import { comparePeers } from './compare-peers.ts';
import { showLargeMedia } from './large-media.ts';
import { layDeliveries } from './lay-deliveries.ts';
import { inNode, measure } from './measure.ts';
import { measurePageEnds } from './page-ends.ts';
import { readCosts, writeCosts } from './scale/read-costs.ts';
import { recordCosts } from './scale/record-costs.ts';
import { scaleLines } from './scale/show-scale.ts';
import { showCost } from './show-cost.ts';
import { showSlope } from './show-slope.ts';
import { showThreads } from './show-threads.ts';
import { measureTypography } from './typography.ts';
import { showValidate } from './validate.ts';
import { BUILDING, VALIDATING, type Watch, watchEdits } from './watch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin', 'relevo.js');
const REFERENCE = join(ROOT, 'kits', 'trata-identificacion');

interface Made {
  readonly kits: readonly { readonly documents: readonly { readonly pages: number }[] }[];
}

/** Pages that a build makes, asked of the build itself. */
function pagesOf(args: readonly string[], folder: string): number {
  const report = execFileSync(process.execPath, [...args, '--format', 'json'], {
    cwd: folder,
    maxBuffer: 1 << 28,
  }).toString();
  const { kits } = JSON.parse(report) as Made;
  return kits.flatMap((kit) => kit.documents).reduce((sum, { pages }) => sum + pages, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function showCommands(scratch: string): void {
  const where = { folder: scratch, scratch };
  const node = measure(inNode(['-e', '0']), where);
  const version = measure(inNode([BIN, '--version']), where);
  print(showCost('node -e 0', node));
  print(`${showCost('relevo --version', version)} ${(version.wall / node.wall).toFixed(2)} × node -e 0`);
  const validate = [BIN, 'validate', REFERENCE, '--quiet'];
  print(showCost('relevo validate (reference kit)', measure(inNode(validate), where)));
  for (const command of ['build', 'bundle']) {
    const args = [BIN, command, REFERENCE, '--output', join(scratch, 'out'), '--no-cache'];
    const pages = pagesOf(args, scratch);
    print(showCost(`relevo ${command} (reference kit)`, measure(inNode(args), where), { pages }));
  }
  const unchanged = [
    BIN,
    'build',
    REFERENCE,
    '--output',
    join(scratch, 'out'),
    '--cache',
    join(scratch, 'cache'),
  ];
  print(showCost('relevo build (reference kit, nothing changed; 0.35 s)', measure(inNode(unchanged), where)));
}

async function showWatch(watch: Watch, what: string): Promise<void> {
  const edits = await watchEdits(watch, { bin: BIN, kit: REFERENCE, scratch });
  const taken = [...edits].sort((a, b) => a - b);
  const [least = 0, median = 0, most = 0] = [0, taken.length >> 1, taken.length - 1].map((at) => taken[at]);
  const shown = [median, least, most].map((each) => each.toFixed(0));
  print(
    `relevo ${watch.command[0]} --watch (reference kit): ${shown[0]} ms from a saved edit to ${what}, median of ${taken.length} (${shown[1]}–${shown[2]})`,
  );
}

/** Cold, and once: what is measured is reading many small files. */
function showTally(): void {
  const folder = join(scratch, 'courses');
  const extent = { deliveries: 4000, people: 25 };
  layDeliveries(folder, extent);
  const args = [BIN, 'tally', folder, '--format', 'json'];
  const cost = measure(inNode(args), { folder: scratch, scratch }, 1);
  print(
    showCost(
      `relevo tally (${extent.deliveries * extent.people} people, ${extent.deliveries} deliveries)`,
      cost,
    ),
  );
}

async function showTypography(): Promise<void> {
  const bound = await boundDocuments(REFERENCE);
  print('\nRunning text of the reference kit’s guides and workbooks, broken into lines:');
  for (const line of measureTypography(bound)) print(`  ${line}`);
  print('Their pages, those apart that a chapter ends on:');
  print(`  ${measurePageEnds(bound)}`);
}

/** Takes minutes: every figure is of a whole process, and none is measured twice. */
function recordScale(note: string): void {
  writeCosts(recordCosts({ bin: BIN, kit: REFERENCE, scratch }, note));
  print('recorded in test/bench/scale/costs.json');
}

/** Of the film that `large-media` invents; another number may be asked for. */
const FILM_GIGABYTES = 5;

const [part = 'all', more = ''] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'relevo-bench-'));
try {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  print(`relevo ${version}, node ${process.version}; medians of cold processes`);
  if (part === 'tally') showTally();
  else if (part === 'scale') for (const line of scaleLines(readCosts())) print(line);
  else if (part === 'scale-costs') recordScale(`node ${process.version}; ${more}`);
  else if (part === 'watch') {
    await showWatch(VALIDATING, 'its report');
    await showWatch(BUILDING, 'the first PDF that shows it');
  } else if (part === 'large-media')
    showLargeMedia(BIN, { scratch, bytes: Number(more || FILM_GIGABYTES) * 1e9 }, print);
  else if (part === 'validate') showValidate(BIN, REFERENCE, { scratch, print });
  else if (part === 'typography') await showTypography();
  else if (part === 'slope') await showSlope(BIN, scratch, print);
  else if (part === 'threads') showThreads([BIN, REFERENCE], { folder: scratch, scratch }, print);
  else {
    if (part === 'all') {
      showCommands(scratch);
      showThreads([BIN, REFERENCE], { folder: scratch, scratch }, print);
      showTally();
    }
    await comparePeers(BIN, scratch, print);
    if (part === 'all') {
      await showTypography();
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
