import type { Problem } from '../verdict.ts';
import { holdersOf, judgeSigner } from './allowed-signers.ts';
import { keyFingerprint } from './ssh-keys.ts';
import { findSigner } from './ssh-signature.ts';

/** A signature, and who is expected to have made it. */
export interface Vouching {
  /** Where the signature was looked for, to be named. */
  readonly place: string;
  /** Text of the signature; undefined where there is none. */
  readonly signature: string | undefined;
  readonly signer: string;
  /** Text of the allowed-signers file. */
  readonly allowed: string;
  /** Seconds since 1970. */
  readonly now: number;
}

/** What is wrong with the signature over a bundle's seal; undefined when the signer vouches for it. */
export function checkSignature(seal: string, vouching: Vouching): Problem | undefined {
  const { place, signature, signer, allowed, now } = vouching;
  if (signature === undefined) return { kind: 'unsigned', entry: place };
  const found = findSigner(signature, new TextEncoder().encode(seal));
  if (typeof found === 'string') return { kind: `signature-${found}`, entry: place };
  const standing = judgeSigner(allowed, { signer, key: found.key, now });
  if (standing === 'allowed') return undefined;
  const who = standing === 'other' ? `${signer} ≠ ${holdersOf(allowed, found.key).join(', ')}` : signer;
  return { kind: `signer-${standing}`, entry: `${who}, ${keyFingerprint(found.key)}` };
}
