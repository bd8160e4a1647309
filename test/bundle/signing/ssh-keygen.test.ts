import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSignature } from '../../../src/bundle/signing/check-signature.ts';
import { readSigningKey } from '../../../src/bundle/signing/ssh-keys.ts';
import { signMessage } from '../../../src/bundle/signing/ssh-signature.ts';

const SEAL = 'aa  bagit.txt\nbb  manifest-sha512.txt\n';
let folder = '';
let allowed = '';

function at(name: string): string {
  return join(folder, name);
}

function keygen(...args: readonly string[]): string {
  const stdin = openSync(at('seal.txt'), 'r');
  try {
    return execFileSync('ssh-keygen', args, { encoding: 'utf8', stdio: [stdin, 'pipe', 'pipe'] });
  } finally {
    closeSync(stdin);
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relevo-sign-'));
  writeFileSync(at('seal.txt'), SEAL);
  keygen('-q', '-t', 'ed25519', '-N', '', '-C', 'prueba', '-f', at('key'));
  allowed = `ana@example.org namespaces="relevo-bundle" ${readFileSync(at('key.pub'), 'utf8')}`;
  writeFileSync(at('allowed'), allowed);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('beside OpenSSH', () => {
  it('sees that a passphrase guards a key', () => {
    keygen('-q', '-t', 'ed25519', '-N', 'frase larga', '-f', at('locked'));
    expect(readSigningKey(readFileSync(at('locked'), 'utf8'))).toBe('locked');
  });

  it('signs so that ssh-keygen says the signature is good', () => {
    const key = readSigningKey(readFileSync(at('key'), 'utf8'));
    if (typeof key === 'string') throw new Error(key);
    writeFileSync(at('ours.sig'), signMessage(new TextEncoder().encode(SEAL), key));
    const who = ['-f', at('allowed'), '-I', 'ana@example.org', '-n', 'relevo-bundle', '-s', at('ours.sig')];
    expect(keygen('-Y', 'verify', ...who)).toContain('Good "relevo-bundle" signature for ana@example.org');
  });

  it('believes a signature that ssh-keygen made', () => {
    keygen('-Y', 'sign', '-f', at('key'), '-n', 'relevo-bundle', at('seal.txt'));
    const vouching = {
      place: 'seal.txt.sig',
      signature: readFileSync(at('seal.txt.sig'), 'utf8'),
      signer: 'ana@example.org',
      allowed,
      now: 1_795_132_800,
    };
    expect(checkSignature(SEAL, vouching)).toBeUndefined();
    expect(checkSignature(`${SEAL}.`, vouching)?.kind).toBe('signature-wrong');
  });
});
