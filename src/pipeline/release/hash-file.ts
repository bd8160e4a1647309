import { digestStream } from '../../lib/digest-stream.ts';
import type { Files } from '../../model/host.ts';

/** SHA-256 of a file, hex, which is never held whole. */
export async function hashFile(path: string, files: Files): Promise<string> {
  return (await digestStream(files.stream(path))).sha256;
}
