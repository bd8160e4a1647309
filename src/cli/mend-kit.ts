import { join } from 'node:path';
import type { ReadKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';

/** Writes what was found and has one right answer. Was there any? It is told on the error stream, for the report is the output. */
export async function mend(read: ReadKit, { host, words }: Context): Promise<boolean> {
  const { mendKit, writeMended } = await import('../pipeline/fix-kit.ts');
  const files = await mendKit(read);
  await writeMended(read.folder, files, host);
  for (const { path, count } of files)
    host.err(`${words('validate.mended', { path: join(read.folder, path), n: count })}\n`);
  return files.length > 0;
}

/** What `mend` would write, as a patch. Was there any? */
export async function showMending(read: ReadKit, { host }: Context): Promise<boolean> {
  const { mendKit } = await import('../pipeline/fix-kit.ts');
  const files = await mendKit(read);
  for (const { diff } of files) host.out(diff);
  return files.length > 0;
}
