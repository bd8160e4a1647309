import type { Verdict } from '../bundle/verdict.ts';
import { verifyFolder } from '../bundle/verify-folder.ts';
import { verifyZip } from '../bundle/verify-zip.ts';
import type { Files } from '../model/host.ts';
import { HostError } from '../model/trouble.ts';

/** Checks a zip, or the folder it was unpacked into. Throws `HostError` when there is nothing at `path`. */
export async function verifyBundle(path: string, files: Files): Promise<Verdict> {
  const kind = await files.exists(path);
  if (kind === undefined) throw new HostError('host.not-found', { path, code: 'ENOENT' });
  if (kind === 'folder') return verifyFolder(path, files);
  return verifyZip({
    size: await files.size(path),
    read: (start, length) => files.readRange(path, start, length),
  });
}
