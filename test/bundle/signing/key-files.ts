import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicBlob } from '../../../src/bundle/signing/ssh-keys.ts';
import { wireString, writeArmor } from '../../../src/bundle/signing/ssh-wire.ts';

/** A key as OpenSSH keeps it: the text of the private file, and the line of the public one. */
export interface KeyFiles {
  readonly secret: string;
  readonly line: string;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function raw(key: KeyObject, part: 'x' | 'd'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url');
}

/** A new key, in OpenSSH's format (its PROTOCOL.key); `cipher` other than none only claims to be locked. */
export function createKeyFiles(cipher = 'none'): KeyFiles {
  const { privateKey } = generateKeyPairSync('ed25519');
  const [publicKey, seed] = [raw(privateKey, 'x'), raw(privateKey, 'd')];
  const plain = Buffer.concat([
    number(7),
    number(7),
    publicBlob(publicKey),
    wireString(Buffer.concat([seed, publicKey])),
    wireString('prueba'),
  ]);
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    wireString(cipher),
    wireString('none'),
    wireString(''),
    number(1),
    wireString(publicBlob(publicKey)),
    wireString(plain),
  ]);
  return {
    secret: writeArmor(bytes, 'OPENSSH PRIVATE KEY'),
    line: `ssh-ed25519 ${publicBlob(publicKey).toString('base64')}`,
  };
}
