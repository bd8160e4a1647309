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
