import { keyFingerprint } from '../../bundle/signing/ssh-keys.ts';
import { signMessage } from '../../bundle/signing/ssh-signature.ts';
import type { Files } from '../../model/host.ts';
import { openKey, signBundle } from '../sign-bundle.ts';

/** `SHA256:…` of the key at a path. Throws as `openKey` does. */
export async function fingerprintOfKey(path: string, files: Files): Promise<string> {
  return keyFingerprint((await openKey(path, files)).publicKey);
}

/** Signatures by the name of what they are of, with `.sig` after it: of each bundle, and of the list of hashes. */
export async function signRelease(
  folder: string,
  {
    names,
    sums,
    key,
  }: { readonly names: readonly string[]; readonly sums: Uint8Array; readonly key: string },
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const signatures = new Map<string, string>();
  for (const name of names) {
    const { text } = await signBundle(`${folder}/${name}`, key, files);
    if (text === undefined) throw new Error(`The bundle ${name} was broken while it was being released`);
    signatures.set(`${name}.sig`, text);
  }
  signatures.set('SHA256SUMS.sig', signMessage(sums, await openKey(key, files)));
  return signatures;
}
