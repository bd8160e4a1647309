import { createHash } from 'node:crypto';
import type { Delivery } from '../model/delivery.ts';
import type { CertificateKind } from './standing.ts';

const DIGITS = 16;

/**
 * `3F9A-11C2-77E0-4B1D`: the first 64 bits of a SHA-256 over the kind, the person's code, the delivery and the kit's version. Whoever
 * holds the delivery can work it out again; nobody can read a person out of it.
 */
export function certificateNumber(
  kind: CertificateKind,
  code: string,
  { id, kit }: Pick<Delivery, 'id' | 'kit'>,
): string {
  const text = JSON.stringify([kind, code, id, kit.id, kit.version]);
  const digits = createHash('sha256').update(text).digest('hex').slice(0, DIGITS).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}
