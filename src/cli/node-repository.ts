import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Repository } from '../model/repository.ts';
import { HostError } from '../model/trouble.ts';

const run = promisify(execFile);
/** A list of all files of a large repository. Bytes. */
const MOST_OUTPUT = 64_000_000;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What git says, or undefined where it refuses: no repository, no commit, no such remote. */
async function ask(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    // A repository may name programs that git runs to look for changes: nothing of it is run here.
    const safe = ['-C', folder, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
    const options = { maxBuffer: MOST_OUTPUT, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } };
    return (await run('git', [...safe, ...args], options)).stdout;
  } catch (error) {
    if (isMissing(error)) throw new HostError('host.no-git', {}, { cause: error });
    return undefined;
  }
}

/** `XY path`, parted by NUL; of a renamed file its old path follows. */
function changedPaths(status: string): readonly string[] {
  const fields = status.split('\0').filter(Boolean);
  const paths: string[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    paths.push(field.slice(3));
    if (field.startsWith('R') || field.startsWith('C')) at += 1;
  }
  return paths;
}

/** `name hash peeled`: of an annotated tag the second hash is the commit's. */
function tagsOf(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [name = '', hash = '', peeled = ''] = line.split(' ');
        return [name, peeled || hash];
      }),
  );
}

/** A name or password in an address belongs to whoever cloned, and in no paper. */
function withoutUser(url: string): string {
  return url.trim().replace(/^([a-z+]+:\/\/)[^@/]*@/, '$1');
}

/** The repository that a folder lies in, as the git program tells. */
export async function nodeRepository(folder: string): Promise<Repository | undefined> {
  const commit = await ask(folder, 'rev-parse', '--verify', 'HEAD');
  if (commit === undefined) return undefined;
  const [prefix = '', status = '', tags = '', origin] = await Promise.all([
    ask(folder, 'rev-parse', '--show-prefix'),
    ask(folder, 'status', '--porcelain=v1', '-z', '--untracked-files=normal'),
    ask(folder, 'for-each-ref', 'refs/tags', '--format=%(refname:short) %(objectname) %(*objectname)'),
    ask(folder, 'config', '--get', 'remote.origin.url'),
  ]);
  return {
    commit: commit.trim(),
    path: prefix.trim().replace(/\/$/, ''),
    changed: changedPaths(status),
    tags: tagsOf(tags),
    origin: origin === undefined ? undefined : withoutUser(origin),
  };
}
