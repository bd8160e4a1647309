import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argsOf, type Bench, type Command, missingFiles, type Run, wrongFiles } from './bench.ts';
import { unfinishedIn } from './files.ts';
import { finish, isClear } from './program.ts';

const RUN = { command: 'bundle', kit: 'one', output: 'disk' } as const;
const RELEASING = { ...RUN, command: 'release' } as const;
/** Sizes of the disk, kB: a part of the documents, a part of the bundles. */
const SIZES = [400, 1200];

function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'relevo-faults', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function remount(folder: string, options: string): void {
  execFileSync('mount', ['-o', `remount,${options}`, folder]);
}

async function refuses(bench: Bench, what: string, run: Run = RUN): Promise<readonly string[]> {
  const { code, said } = await finish(argsOf(run), bench.folder);
  return [
    ...(code === 2 && isClear(said) ? [] : [`${what}: ended with ${code}, and says: ${said}`]),
    ...wrongFiles(bench, RUN.output).map((path) => `${what}: wrong file ${path}`),
    ...unfinishedIn(join(bench.folder, RUN.output)).map((path) => `${what}: left ${path}`),
  ];
}

async function succeeds(bench: Bench, what: string, run: Run = RUN): Promise<readonly string[]> {
  const { code, said } = await finish(argsOf(run), bench.folder);
  return [
    ...(code === 0 ? [] : [`${what}: the next run fails: ${said}`]),
    ...missingFiles(bench, run).map((path) => `${what}: the next run does not make ${path}`),
  ];
}

async function fillAndLock(bench: Bench, disk: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const size of SIZES) {
    remount(disk, `size=${size}k`);
    problems.push(...(await refuses(bench, `a disk of ${size} kB`)));
  }
  problems.push(...(await refuses(bench, 'a full disk, to a release,', RELEASING)));
  remount(disk, 'size=100m');
  problems.push(...(await succeeds(bench, 'a disk that was full')));
  rmSync(join(disk, 'kit'), { recursive: true });
  remount(disk, 'ro');
  const locked = await Promise.all(
    [RUN, RELEASING].map((run) => refuses(bench, `a disk that can only be read, to a ${run.command},`, run)),
  );
  problems.push(...locked.flat());
  remount(disk, 'rw');
  return [...problems, ...(await succeeds(bench, 'a disk that could only be read'))];
}

/** Undefined where nothing may be mounted. */
export async function troubleWithDisk(bench: Bench): Promise<readonly string[] | undefined> {
  const disk = join(bench.folder, RUN.output);
  mkdirSync(disk, { recursive: true });
  if (!mount(disk, `size=${SIZES[0]}k`)) return undefined;
  try {
    return await fillAndLock(bench, disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** A file stands where the output folder should be: nobody can write there, the administrator neither. */
export async function troubleWithPlace(bench: Bench, command: Command): Promise<readonly string[]> {
  const run = { ...RUN, command };
  const place = join(bench.folder, RUN.output);
  rmSync(place, { recursive: true, force: true });
  writeFileSync(place, '');
  const { code, said } = await finish(argsOf(run), bench.folder);
  rmSync(place);
  const what = `a file where the folder of a ${command} should be`;
  return [
    ...(code === 2 && isClear(said) ? [] : [`${what}: ended with ${code}, and says: ${said}`]),
    ...(await succeeds(bench, what, run)),
  ];
}
