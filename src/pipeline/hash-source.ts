import { sha256 } from '../lib/sha256.ts';
import { isHeld, type Source } from '../model/source.ts';

/** SHA-256 of a file of a kit, hex. Reads what is not held. */
export async function hashSource(source: Source): Promise<string> {
  return isHeld(source) ? sha256(source.bytes) : (await source.digest()).sha256;
}
