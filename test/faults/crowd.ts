import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  argsOf,
  type Bench,
  type Command,
  isReleaseInParts,
  missingFiles,
  type Run,
  wrongFiles,
} from './bench.ts';
import { unfinishedIn } from './files.ts';
import { KITS, RELEASE } from './lay-kits.ts';
import { after, type Ended, finish, isClear, start } from './program.ts';

const COMMAND = 'bundle';

function badEnd(what: string, { code, said }: Ended): readonly string[] {
  return code === 0 ? [] : [`${what}: ended with ${code}, and says: ${said}`];
}

/** Two states of the kit are bundled into one folder at once; each file is one's or the other's. */
export async function twoAtOnce(bench: Bench): Promise<readonly string[]> {
  const what = 'two bundles into one folder';
  rmSync(join(bench.folder, 'out'), { recursive: true, force: true });
  const ends = await Promise.all(KITS.map((kit) => finish(argsOf({ command: COMMAND, kit }), bench.folder)));
  const next = await finish(argsOf({ command: COMMAND, kit: 'one' }), bench.folder);
  return [
    ...[...ends, next].flatMap((end) => badEnd(what, end)),
    ...wrongFiles(bench).map((path) => `${what}: wrong file ${path}`),
    ...unfinishedIn(join(bench.folder, 'out')).map((path) => `${what}: left ${path}`),
    ...missingFiles(bench, { command: COMMAND, kit: 'one' }).map((path) => `${what}: not made: ${path}`),
  ];
}

/** It comes upon the other's folder before it begins, and says what is in the way; or when its own is to take the place. */
function isToldSo({ code, said }: Ended): boolean {
  return code === 1 || (code === 2 && isClear(said));
}

/** Two states of the kit are released under one version at once: one is, the other is refused, and told so. */
export async function twoReleases(bench: Bench): Promise<readonly string[]> {
  const what = 'two releases of one version';
  rmSync(join(bench.folder, 'out', RELEASE), { recursive: true, force: true });
  const ends = await Promise.all(
    KITS.map((kit) => finish(argsOf({ command: 'release', kit }), bench.folder)),
  );
  const [late, ...others] = ends.filter(({ code }) => code !== 0);
  const isRefused = late !== undefined && others.length === 0 && isToldSo(late);
  return [
    ...(isRefused ? [] : ends.map(({ code, said }) => `${what}: ended with ${code}, and says: ${said}`)),
    ...(isReleaseInParts(bench) ? [`${what}: neither is whole`] : []),
    ...wrongFiles(bench).map((path) => `${what}: wrong file ${path}`),
    ...unfinishedIn(join(bench.folder, 'out')).map((path) => `${what}: left ${path}`),
  ];
}

const REMOVALS = 10;

/** A run over an empty folder, with a cache or without: another release of a version would be refused. */
function layRun(bench: Bench, run: Run): Run {
  rmSync(join(bench.folder, 'out'), { recursive: true, force: true });
  return run;
}

function wrongAfter(bench: Bench, what: string, { run, end }: { readonly run: Run; readonly end: Ended }) {
  return [
    ...badEnd(what, end),
    ...wrongFiles(bench).map((path) => `${what}: wrong file ${path}`),
    ...unfinishedIn(join(bench.folder, 'out')).map((path) => `${what}: left ${path}`),
    ...missingFiles(bench, run).map((path) => `${what}: not made: ${path}`),
  ];
}

/**
 * The cache goes away under a run, again and again: it costs time, and nothing else. It is moved away before it is
 * removed: a run that goes on writing into a folder that is being emptied would make the removal itself fail.
 */
export async function cacheRemoved(bench: Bench, command: Command): Promise<readonly string[]> {
  const run = layRun(bench, { command, kit: 'other' });
  const { ended } = start(argsOf(run), bench.folder);
  for (let n = 0; n < REMOVALS; n += 1) {
    await after(bench.lengths[command] / REMOVALS);
    const gone = join(bench.folder, `gone-${n}`);
    if (existsSync(join(bench.folder, '.relevo'))) renameSync(join(bench.folder, '.relevo'), gone);
    rmSync(gone, { recursive: true, force: true });
  }
  return wrongAfter(bench, `a cache that goes away under a ${command}`, { run, end: await ended });
}

/** Nobody reads what is said (`relevo … | head`), and the signal that tells of it comes besides. */
export async function readerGone(bench: Bench, command: Command): Promise<readonly string[]> {
  const run = layRun(bench, { command, kit: 'one' });
  const args = argsOf(run).filter((each) => each !== '--quiet');
  const { child, ended } = start([...args, '--no-cache'], bench.folder);
  child.stdout?.destroy();
  await after(bench.lengths[command] / 2);
  child.kill('SIGPIPE');
  return wrongAfter(bench, `a reader of a ${command} that goes away`, { run, end: await ended });
}
