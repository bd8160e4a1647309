import { createHash } from 'node:crypto';

/** Of bytes, or of a text as UTF-8: hex, lower case. What is too large to be held goes through `digestStream`. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
