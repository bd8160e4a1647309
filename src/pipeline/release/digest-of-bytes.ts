import { createHash } from 'node:crypto';

/** SHA-256, hex. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
