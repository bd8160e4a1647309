import { createHash, sign, verify } from 'node:crypto';
import { KEY_TYPE, publicBlob, publicKeyOf, readPublicBlob, type SigningKey } from './ssh-keys.ts';
import { readArmor, readWire, wireString, writeArmor } from './ssh-wire.ts';

/** What a signature is for (`ssh-keygen -n`): one made for another purpose does not count here. */
export const NAMESPACE = 'relevo-bundle';

const LABEL = 'SSH SIGNATURE';
const MAGIC = 'SSHSIG';
const VERSION = 1;
const HASHES: readonly string[] = ['sha512', 'sha256'];

interface Signature {
  /** 32 bytes of the key that says it signed. */
  readonly key: Uint8Array;
  readonly namespace: string;
  readonly hash: string;
  /** 64 bytes. */
  readonly value: Uint8Array;
}

/** What is signed in the end: the purpose and the hash of the message (OpenSSH's PROTOCOL.sshsig, section 3). */
function signedBytes(
  message: Uint8Array,
  { namespace, hash }: Pick<Signature, 'namespace' | 'hash'>,
): Buffer {
  const digest = createHash(hash).update(message).digest();
  return Buffer.concat([
    Buffer.from(MAGIC),
    wireString(namespace),
    wireString(''),
    wireString(hash),
    wireString(digest),
  ]);
}

/** Signs a message. The same key and message give the same text (RFC 8032); `ssh-keygen -Y verify` reads it. */
export function signMessage(message: Uint8Array, { publicKey, privateKey }: SigningKey): string {
  const hash = 'sha512';
  const value = sign(null, signedBytes(message, { namespace: NAMESPACE, hash }), privateKey);
  const version = Buffer.alloc(4);
  version.writeUInt32BE(VERSION);
  const blob = Buffer.concat([
    Buffer.from(MAGIC),
    version,
    wireString(publicBlob(publicKey)),
    wireString(NAMESPACE),
    wireString(''),
    wireString(hash),
    wireString(Buffer.concat([wireString(KEY_TYPE), wireString(value)])),
  ]);
  return writeArmor(blob, LABEL);
}

function readSignature(text: string): Signature | undefined {
  const bytes = readArmor(text, LABEL);
  if (!bytes) return undefined;
  return readWire(bytes, (wire) => {
    if (wire.take(MAGIC.length).toString('latin1') !== MAGIC || wire.number() !== VERSION) return undefined;
    const key = readPublicBlob(wire.string());
    const namespace = wire.text();
    wire.string();
    const hash = wire.text();
    const value = readWire(wire.string(), (inner) =>
      inner.text() === KEY_TYPE ? inner.string() : undefined,
    );
    return key && value && HASHES.includes(hash) ? { key, namespace, hash, value } : undefined;
  });
}

/**
 * The 32 bytes of the key that signed this very message for this very purpose; `unreadable` for a text that is no
 * Ed25519 signature of OpenSSH, `foreign` for one of another purpose, `wrong` for one of another message.
 */
export function findSigner(
  text: string,
  message: Uint8Array,
): { readonly key: Uint8Array } | 'unreadable' | 'foreign' | 'wrong' {
  const signature = readSignature(text);
  if (!signature) return 'unreadable';
  if (signature.namespace !== NAMESPACE) return 'foreign';
  const isTrue = verify(null, signedBytes(message, signature), publicKeyOf(signature.key), signature.value);
  return isTrue ? { key: signature.key } : 'wrong';
}
