import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignature, type Vouching } from '../../../src/bundle/signing/check-signature.ts';
import { readSigningKey, type SigningKey } from '../../../src/bundle/signing/ssh-keys.ts';
import { signMessage } from '../../../src/bundle/signing/ssh-signature.ts';
import { createKeyFiles, type KeyFiles } from './key-files.ts';

const SEAL = 'aa  bagit.txt\nbb  manifest-sha512.txt\n';
const ANA = createKeyFiles();
const OTHER = createKeyFiles();
/** 2026-11-20, midnight UTC. */
const NOW = 1_795_132_800;

function keyOf({ secret }: KeyFiles): SigningKey {
  const key = readSigningKey(secret);
  if (typeof key === 'string') throw new Error(`The key of the test is ${key}`);
  return key;
}

function signed(message = SEAL, files = ANA): string {
  return signMessage(new TextEncoder().encode(message), keyOf(files));
}

function kindOf(change: Partial<Vouching> = {}): string | undefined {
  const vouching: Vouching = {
    place: 'kit.zip.sig',
    signature: signed(),
    signer: 'ana@example.org',
    allowed: `ana@example.org ${ANA.line} prueba\n`,
    now: NOW,
    ...change,
  };
  return checkSignature(SEAL, vouching)?.kind;
}

describe('the signature of a bundle', () => {
  it('counts when the expected person made it, over this very seal', () => {
    expect(kindOf()).toBeUndefined();
  });

  it('is the same text each time, for the same key and seal', () => {
    expect(signed()).toBe(signed());
  });

  it('names what is wrong: none, no signature, another seal, another purpose, another key, another person', () => {
    expect(kindOf({ signature: undefined })).toBe('unsigned');
    expect(kindOf({ signature: 'hola' })).toBe('signature-unreadable');
    expect(kindOf({ signature: signed('otra cosa') })).toBe('signature-wrong');
    expect(kindOf({ signature: signed(SEAL, OTHER) })).toBe('signer-unknown');
    expect(kindOf({ signer: 'otra@example.org' })).toBe('signer-other');
    const foreign = Buffer.from(signed().replace(/-----.*-----/g, ''), 'base64');
    foreign.write('relevo-bundlf', foreign.indexOf('relevo-bundle'));
    const armored = `-----BEGIN SSH SIGNATURE-----\n${foreign.toString('base64')}\n-----END SSH SIGNATURE-----`;
    expect(kindOf({ signature: armored })).toBe('signature-foreign');
  });

  it('never counts when a byte of it changed', () => {
    const bytes = Buffer.from(signed().replace(/-----.*-----/g, ''), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        const text = `-----BEGIN SSH SIGNATURE-----\n${changed.toString('base64')}\n-----END SSH SIGNATURE-----\n`;
        return kindOf({ signature: text }) !== undefined;
      }),
    );
  });

  it('gives a verdict on any text, as signature and as list of signers', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (signature, allowed) => {
        expect(kindOf({ signature, allowed })).toBe('signature-unreadable');
        expect(kindOf({ allowed })).toBe('signer-unknown');
      }),
    );
  });
});

describe('the list of signers', () => {
  it('names who else has the key, where whom one expects does not', () => {
    const found = checkSignature(SEAL, {
      place: 'kit.zip.sig',
      signature: signed(),
      signer: 'eva@example.org',
      allowed: `ana@example.org,*@academia.example ${ANA.line}\n`,
      now: 0,
    });
    expect(found?.kind).toBe('signer-other');
    expect(found?.entry).toMatch(/^eva@example\.org ≠ ana@example\.org, \*@academia\.example, SHA256:/);
  });

  it('knows several names, patterns, purposes, comments and limits of time', () => {
    for (const [line, found] of [
      [`"otra@example.org,*@example.org" ${ANA.line}`, undefined],
      [`a??@example.org namespaces="file,relevo-*" ${ANA.line}`, undefined],
      [`ana@example.org namespaces="git" ${ANA.line}`, 'signer-unknown'],
      [`ana@example.org valid-after="20260101",valid-before="20270101" ${ANA.line}`, undefined],
      [`ana@example.org valid-before="20261119" ${ANA.line}`, 'signer-expired'],
      [`ana@example.org valid-after="20261121Z" ${ANA.line}`, 'signer-expired'],
      [`ana@example.org valid-before="mañana" ${ANA.line}`, 'signer-unknown'],
      [`ana@example.org cert-authority ${ANA.line}`, 'signer-unknown'],
      [`# ana@example.org ${ANA.line}`, 'signer-unknown'],
      [`anaXexample.org ${ANA.line}`, 'signer-other'],
    ] as const) {
      expect(kindOf({ allowed: `${line}\n` }), line).toBe(found);
    }
  });
});

describe('a private key', () => {
  it('is refused when a passphrase guards it, and when it is something else', () => {
    expect(readSigningKey(createKeyFiles('aes256-ctr').secret)).toBe('locked');
    expect(readSigningKey('-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n')).toBe(
      'unreadable',
    );
  });

  it('is refused wherever its file was cut', () => {
    fc.assert(
      fc.property(fc.nat(ANA.secret.length - 60), (end) => {
        const cut = `${ANA.secret.slice(0, end)}\n-----END OPENSSH PRIVATE KEY-----\n`;
        return typeof readSigningKey(cut) === 'string';
      }),
    );
  });
});
