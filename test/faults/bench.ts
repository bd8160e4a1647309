import { join } from 'node:path';
import { type Hashes, hashesOf } from './files.ts';
import { KEY, KITS, type KitName, layKits, RELEASE } from './lay-kits.ts';
import { finish } from './program.ts';

/** What is interrupted. A command that comes to write files belongs here. */
export const COMMANDS = ['build', 'bundle', 'release'] as const;
export type Command = (typeof COMMANDS)[number];

type Wanted = Readonly<Record<Command, Hashes>>;

/** Two states of one kit, and what each command makes of them when nobody disturbs it. */
export interface Bench {
  readonly folder: string;
  /** Milliseconds that each takes undisturbed, without a cache; a build no more than a bundle. */
  readonly lengths: Readonly<Record<Command, number>>;
  readonly wanted: Readonly<Record<KitName, Wanted>>;
}

/** A command, of which kit and into which folder. */
export interface Run {
  readonly command: Command;
  readonly kit: KitName;
  readonly output?: string;
}

export function argsOf({ command, kit, output = 'out' }: Run): readonly string[] {
  const args = [command, join(kit, 'kit'), '--output', output, '--quiet'];
  return command === 'release' ? [...args, '--key', KEY] : args;
}

/** Gives how long it took, in milliseconds. */
async function make(folder: string, run: Run): Promise<number> {
  const began = performance.now();
  const { code, said } = await finish([...argsOf(run), '--no-cache'], folder);
  if (code !== 0) throw new Error(`a ${run.command} fails undisturbed: ${said}`);
  return performance.now() - began;
}

function undisturbed(command: 'bundle' | 'release', kit: KitName): Required<Run> {
  return { command, kit, output: `${kit}-${command}` };
}

/** What undisturbed runs have made. A bundle leaves what a build leaves, and zips besides. */
function wantedOf(folder: string, kit: KitName): Wanted {
  const bundle = hashesOf(join(folder, undisturbed('bundle', kit).output));
  const build = new Map([...bundle].filter(([path]) => !path.endsWith('.zip')));
  return { build, bundle, release: hashesOf(join(folder, undisturbed('release', kit).output)) };
}

/** Lays the kits down in an empty folder, and makes what is wanted of them: of one alone, to see how long it takes. */
export async function layBench(folder: string): Promise<Bench> {
  await layKits(folder);
  const bundle = await make(folder, undisturbed('bundle', 'one'));
  const release = await make(folder, undisturbed('release', 'one'));
  await Promise.all([
    make(folder, undisturbed('bundle', 'other')),
    make(folder, undisturbed('release', 'other')),
  ]);
  return {
    folder,
    lengths: { build: bundle, bundle, release },
    wanted: { one: wantedOf(folder, 'one'), other: wantedOf(folder, 'other') },
  };
}

/** Files under a final name that are none of what an undisturbed run makes of either kit. */
export function wrongFiles({ folder, wanted }: Bench, output = 'out'): readonly string[] {
  const all = KITS.flatMap((kit) => COMMANDS.map((command) => wanted[kit][command]));
  return [...hashesOf(join(folder, output))].flatMap(([path, hash]) =>
    all.some((each) => each.get(path) === hash) ? [] : [path],
  );
}

/** Files that a run should have left, and did not. */
export function missingFiles(
  { folder, wanted }: Bench,
  { command, kit, output = 'out' }: Run,
): readonly string[] {
  const made = hashesOf(join(folder, output));
  return [...wanted[kit][command]].flatMap(([path, hash]) => (made.get(path) === hash ? [] : [path]));
}

/** Whether the folder of a release is neither whole, of one kit, nor absent. */
export function isReleaseInParts(bench: Bench, output = 'out'): boolean {
  const made = hashesOf(join(bench.folder, output, RELEASE));
  return (
    made.size > 0 && KITS.every((kit) => missingFiles(bench, { command: 'release', kit, output }).length > 0)
  );
}
