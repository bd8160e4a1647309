import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readArmor, readWire, type WireReader, wireString } from './ssh-wire.ts';

export const KEY_TYPE = 'ssh-ed25519';
const KEY_BYTES = 32;

/** A public key as SSH writes it in binary: its type, then its 32 bytes (RFC 8709, section 4). */
export function publicBlob(key: Uint8Array): Buffer {
  return Buffer.concat([wireString(KEY_TYPE), wireString(key)]);
}

/** The 32 bytes of an Ed25519 key; undefined for any other key, and for what is none. */
export function readPublicBlob(blob: Uint8Array): Buffer | undefined {
  const key = readWire(blob, (wire) => (wire.text() === KEY_TYPE ? wire.string() : undefined));
  return key?.length === KEY_BYTES ? key : undefined;
}

/** A key to check signatures with, from its 32 bytes. */
export function publicKeyOf(key: Uint8Array): KeyObject {
  const x = Buffer.from(key).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** `SHA256:…`, as `ssh-keygen -l` prints it. */
export function keyFingerprint(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(publicBlob(key)).digest('base64').replace(/=+$/, '')}`;
}

export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly privateKey: KeyObject;
}

function readPlainKey(wire: WireReader): SigningKey | undefined {
  const check = wire.number();
  if (wire.number() !== check || wire.text() !== KEY_TYPE) return undefined;
  const publicKey = wire.string();
  const secret = wire.string();
  if (publicKey.length !== KEY_BYTES || secret.length !== 2 * KEY_BYTES) return undefined;
  const d = secret.subarray(0, KEY_BYTES).toString('base64url');
  const x = publicKey.toString('base64url');
  return {
    publicKey,
    privateKey: createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' }),
  };
}

const MAGIC = 'openssh-key-v1\0';

/**
 * An Ed25519 key from the text of OpenSSH's private key file (its PROTOCOL.key), or why it is none: `locked` when a
 * passphrase guards it, `unreadable` when it is another kind of key, or no key.
 */
export function readSigningKey(text: string): SigningKey | 'locked' | 'unreadable' {
  const bytes = readArmor(text, 'OPENSSH PRIVATE KEY');
  if (!bytes) return 'unreadable';
  const found = readWire(bytes, (wire) => {
    if (wire.take(MAGIC.length).toString('latin1') !== MAGIC) return undefined;
    const cipher = wire.text();
    wire.string();
    wire.string();
    if (cipher !== 'none') return 'locked' as const;
    if (wire.number() !== 1) return undefined;
    wire.string();
    return readWire(wire.string(), readPlainKey);
  });
  return found ?? 'unreadable';
}
