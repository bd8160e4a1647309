import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argsOf, type Bench, KITS, missingFiles, unfinishedIn, wrongFiles } from './bench.ts';
import { after, type Ended, finish, start } from './program.ts';

const COMMAND = 'bundle';

function badEnd(what: string, { code, said }: Ended): readonly string[] {
  return code === 0 ? [] : [`${what}: ended with ${code}, and says: ${said}`];
}

/** Two states of the kit are bundled into one folder at once; each file is one's or the other's. */
export async function twoAtOnce(bench: Bench): Promise<readonly string[]> {
  const what = 'two bundles into one folder';
  rmSync(join(bench.folder, 'out'), { recursive: true, force: true });
  const ends = await Promise.all(KITS.map((kit) => finish(argsOf(COMMAND, kit), bench.folder)));
  const next = await finish(argsOf(COMMAND, 'one'), bench.folder);
  return [
    ...[...ends, next].flatMap((end) => badEnd(what, end)),
    ...wrongFiles(bench).map((path) => `${what}: wrong file ${path}`),
    ...unfinishedIn(join(bench.folder, 'out')).map((path) => `${what}: left ${path}`),
    ...missingFiles(bench, { command: COMMAND, kit: 'one' }).map((path) => `${what}: not made: ${path}`),
  ];
}

const REMOVALS = 10;

/**
 * The cache goes away under a run, again and again: it costs time, and nothing else. It is moved away before it is
 * removed: a run that goes on writing into a folder that is being emptied would make the removal itself fail.
 */
export async function cacheRemoved(bench: Bench): Promise<readonly string[]> {
  const what = 'a cache that goes away';
  const { ended } = start(argsOf(COMMAND, 'other'), bench.folder);
  for (let n = 0; n < REMOVALS; n += 1) {
    await after(bench.length / REMOVALS);
    const gone = join(bench.folder, `gone-${n}`);
    if (existsSync(join(bench.folder, '.relevo'))) renameSync(join(bench.folder, '.relevo'), gone);
    rmSync(gone, { recursive: true, force: true });
  }
  return [
    ...badEnd(what, await ended),
    ...missingFiles(bench, { command: COMMAND, kit: 'other' }).map((path) => `${what}: not made: ${path}`),
  ];
}

/** Nobody reads what is said (`relevo … | head`), and the signal that tells of it comes besides. */
export async function readerGone(bench: Bench): Promise<readonly string[]> {
  const what = 'a reader that goes away';
  const args = argsOf(COMMAND, 'one').filter((each) => each !== '--quiet');
  const { child, ended } = start([...args, '--no-cache'], bench.folder);
  child.stdout?.destroy();
  await after(bench.length / 2);
  child.kill('SIGPIPE');
  return [
    ...badEnd(what, await ended),
    ...unfinishedIn(join(bench.folder, 'out')).map((path) => `${what}: left ${path}`),
    ...missingFiles(bench, { command: COMMAND, kit: 'one' }).map((path) => `${what}: not made: ${path}`),
  ];
}
