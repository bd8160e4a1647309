import { HostError } from '../model/trouble.ts';

const KEYS: Readonly<Record<string, string>> = {
  ENOENT: 'host.not-found',
  ENOTDIR: 'host.not-found',
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

/** Runs what asks the machine for something, and says in one line what it refused. Faults of ours go through untouched. */
export async function asking<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'unknown' || code.startsWith('ERR_')) throw error;
    throw new HostError(KEYS[code] ?? 'host.failed', { path, code }, { cause: error });
  }
}
