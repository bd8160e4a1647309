import { checkSignature } from '../bundle/signing/check-signature.ts';
import type { Verdict } from '../bundle/verdict.ts';
import type { Files } from '../model/host.ts';

/** Who must have signed, by which list, and when it is judged. */
export interface ExpectedSigner {
  readonly signer: string;
  /** Path of the allowed-signers file. */
  readonly allowed: string;
  /** Path of the signature. */
  readonly signature: string;
  /** Seconds since 1970. */
  readonly now: number;
}

async function textAt(path: string, files: Files): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}

/** The verdict on a bundle, with what is wrong with its signature. Throws `HostError` without the list of signers. */
export async function verifySignature(
  verdict: Verdict,
  { signature, allowed, signer, now }: ExpectedSigner,
  files: Files,
): Promise<Verdict> {
  const isThere = (await files.exists(signature)) === 'file';
  const problem = checkSignature(verdict.seal ?? '', {
    place: signature,
    signature: isThere ? await textAt(signature, files) : undefined,
    signer,
    allowed: await textAt(allowed, files),
    now,
  });
  return problem ? { ...verdict, problems: [...verdict.problems, problem] } : verdict;
}
