import { keyFingerprint, readSigningKey, type SigningKey } from '../bundle/signing/ssh-keys.ts';
import { signMessage } from '../bundle/signing/ssh-signature.ts';
import type { Verdict } from '../bundle/verdict.ts';
import type { Files } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import { verifyBundle } from './verify-bundle.ts';

/** A key is a few hundred bytes. */
const LARGEST_KEY = 100_000;

export interface SignedBundle {
  readonly verdict: Verdict;
  /** The signature's file; undefined when the bundle is not whole, for then nothing is signed. */
  readonly text: string | undefined;
  /** `SHA256:…` of the key. */
  readonly fingerprint: string;
}

/** Beside the bundle, with `.sig` after its whole name. */
export function signaturePath(bundle: string): string {
  return `${bundle.replace(/[/\\]+$/, '')}.sig`;
}

/** Reads a key to sign with. Throws `UsageError` for one that is guarded by a passphrase, or is no Ed25519 key of OpenSSH. */
export async function openKey(path: string, files: Files): Promise<SigningKey> {
  const size = await files.size(path);
  const key =
    size > LARGEST_KEY ? 'unreadable' : readSigningKey(new TextDecoder().decode(await files.read(path)));
  if (typeof key === 'string') throw new UsageError(`sign.key-${key}`, { path });
  return key;
}

/** Signs a bundle, zip or folder, after checking it whole. The key is read and forgotten. Throws as `openKey` does. */
export async function signBundle(path: string, keyPath: string, files: Files): Promise<SignedBundle> {
  const key = await openKey(keyPath, files);
  const verdict = await verifyBundle(path, files);
  const { seal, problems } = verdict;
  const isWhole = problems.length === 0 && seal !== undefined;
  return {
    verdict,
    text: isWhole ? signMessage(new TextEncoder().encode(seal), key) : undefined,
    fingerprint: keyFingerprint(key.publicKey),
  };
}
