import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from './program.ts';

/** What is interrupted. A command that comes to write files belongs here. */
export const COMMANDS = ['build', 'bundle'] as const;
export type Command = (typeof COMMANDS)[number];

/** The kit as it is, and with one sentence more. */
export const KITS = ['one', 'other'] as const;
export type KitName = (typeof KITS)[number];

/** SHA-256 of each file by its path. */
type Hashes = ReadonlyMap<string, string>;

/** Two states of one kit, and what each command makes of them when nobody disturbs it. */
export interface Bench {
  readonly folder: string;
  /** Milliseconds that an undisturbed bundle takes, without a cache. */
  readonly length: number;
  readonly wanted: Readonly<Record<KitName, Readonly<Record<Command, Hashes>>>>;
}

/** Written beside a file before it takes the file's place. */
function isUnfinished(name: string): boolean {
  return /^\..+\.tmp$/.test(name);
}

function filesIn(folder: string): readonly { readonly path: string; readonly name: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ path: join(parentPath, name).slice(folder.length + 1), name }));
}

export function unfinishedIn(folder: string): readonly string[] {
  return filesIn(folder).flatMap(({ path, name }) => (isUnfinished(name) ? [path] : []));
}

function hashesOf(folder: string): Hashes {
  const files = filesIn(folder).filter(({ name }) => !isUnfinished(name));
  return new Map(
    files.map(({ path }) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

export function argsOf(command: Command, kit: KitName, output = 'out'): readonly string[] {
  return [command, join(kit, 'kit'), '--output', output, '--quiet'];
}

interface Wanted {
  readonly hashes: Readonly<Record<Command, Hashes>>;
  /** Milliseconds. */
  readonly took: number;
}

/** A bundle leaves what a build leaves, and zips besides. */
async function makeWanted(folder: string, kit: KitName): Promise<Wanted> {
  const output = `${kit}-wanted`;
  const began = performance.now();
  const { code, said } = await finish([...argsOf('bundle', kit, output), '--no-cache'], folder);
  if (code !== 0) throw new Error(`a bundle fails undisturbed: ${said}`);
  const bundle = hashesOf(join(folder, output));
  const build = new Map([...bundle].filter(([path]) => !path.endsWith('.zip')));
  return { hashes: { build, bundle }, took: performance.now() - began };
}

/** Lays the kits down in an empty folder, and makes what is wanted of them. */
export async function layBench(folder: string): Promise<Bench> {
  await finish(['new', join('one', 'kit'), '--template', 'taller-corto'], folder);
  cpSync(join(folder, 'one'), join(folder, 'other'), { recursive: true });
  const session = join(folder, 'other', 'kit', 'es', 'modules', '01-inicio', '01-escuchar.md');
  appendFileSync(session, '\nUna frase más.\n');
  const one = await makeWanted(folder, 'one');
  const other = await makeWanted(folder, 'other');
  return { folder, length: one.took, wanted: { one: one.hashes, other: other.hashes } };
}

/** Files under a final name that are none of what an undisturbed run makes of either kit. */
export function wrongFiles({ folder, wanted }: Bench, output = 'out'): readonly string[] {
  return [...hashesOf(join(folder, output))].flatMap(([path, hash]) =>
    KITS.some((kit) => wanted[kit].bundle.get(path) === hash) ? [] : [path],
  );
}

/** Files that a run should have left, and did not. */
export function missingFiles(
  { folder, wanted }: Bench,
  { command, kit, output = 'out' }: { command: Command; kit: KitName; output?: string },
): readonly string[] {
  const made = hashesOf(join(folder, output));
  return [...wanted[kit][command]].flatMap(([path, hash]) => (made.get(path) === hash ? [] : [path]));
}
