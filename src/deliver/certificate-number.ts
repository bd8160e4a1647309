import { sha256 } from '../lib/sha256.ts';
import type { Delivery } from '../model/delivery.ts';
import type { CertificateKind } from './standing.ts';

const DIGITS = 16;

function grouped(digits: string): string {
  return digits.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');
}

/** `3F9A-11C2-77E0-4B1D`: the first 64 bits of a SHA-256. */
function numberOf(facts: readonly (string | number)[]): string {
  return grouped(sha256(JSON.stringify(facts)).slice(0, DIGITS));
}

/** A number as somebody copied it off a paper: in any case, its groups parted by anything. Undefined for what is none. */
export function readNumber(written: string): string | undefined {
  const digits = written.replace(/[\s.–-]/g, '');
  return digits.length === DIGITS && /^[0-9a-f]+$/i.test(digits) ? grouped(digits) : undefined;
}

/**
 * Over the kind, the person's code, the delivery and the kit's version. Whoever holds the delivery can work it out again;
 * nobody can read a person out of it.
 */
export function certificateNumber(
  kind: CertificateKind,
  code: string,
  { id, kit }: Pick<Delivery, 'id' | 'kit'>,
): string {
  return numberOf([kind, code, id, kit.id, kit.version]);
}

/** The same for who may work alone: over the code, the kit, its major version and the last day. The cascade tells all of them. */
export function authorisationNumber(
  code: string,
  { kit, major, until }: { readonly kit: string; readonly major: number; readonly until: string },
): string {
  return numberOf(['authorised', code, kit, major, until]);
}
