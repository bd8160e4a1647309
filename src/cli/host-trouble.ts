import { HostError } from '../model/trouble.ts';

const KEYS: Readonly<Record<string, string>> = {
  ENOENT: 'host.not-found',
  ENOTDIR: 'host.not-folder',
  EACCES: 'host.denied',
  EPERM: 'host.denied',
  EROFS: 'host.read-only',
  ENOSPC: 'host.no-space',
  EDQUOT: 'host.no-space',
  EISDIR: 'host.is-folder',
  ENOTEMPTY: 'host.not-empty',
  EEXIST: 'host.not-empty',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** What the machine refused, said in one line. Faults of ours stay what they are. */
export function refusal(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'unknown' || code.startsWith('ERR_')) return error;
  return new HostError(KEYS[code] ?? 'host.failed', { path, code }, { cause: error });
}

/** Runs what asks the machine for something, and says in one line what it refused. */
export async function asking<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw refusal(path, error);
  }
}

/** The same trouble with a path below `from`, told with what it would have been called below `to`. */
function told(error: unknown, from: string, to: string): unknown {
  if (!(error instanceof HostError)) return error;
  const { key, values } = error.phrase;
  const path = String(values?.['path'] ?? '');
  if (!path.startsWith(from)) return error;
  return new HostError(key, { ...values, path: `${to}${path.slice(from.length)}` }, { cause: error });
}

/** Does something in a folder that is not to be seen yet; a refusal there is told by the folder's final name. */
export async function calling<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(error, folder, name);
  }
}
