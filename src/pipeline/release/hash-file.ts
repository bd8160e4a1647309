import { digestFile } from '../../bundle/digest.ts';
import { readChunks } from '../../bundle/read-chunks.ts';
import type { Files } from '../../model/host.ts';

/** SHA-256 of a file, hex, which is never held whole. */
export async function hashFile(path: string, files: Files): Promise<string> {
  const size = await files.size(path);
  const read = (start: number, length: number) => files.readRange(path, start, length);
  return (await digestFile('', readChunks({ size, read }, 0, size))).sha256;
}
