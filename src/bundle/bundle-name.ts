import { isSafePath, LONGEST_PATH } from '../lib/safe-path.ts';
import { UsageError } from '../model/trouble.ts';

/** Which bundle of a kit. */
export interface BundleLabel {
  readonly kit: string;
  readonly version: string;
  /** What it was made otherwise than the kit asks for. */
  readonly variants?: readonly string[];
  readonly edition?: { readonly audience: string; readonly language: string; readonly role: string };
}

const ENDING = '.zip'.length;

/**
 * `<kit>-<version>-<audience>-<language>-<role>`, or `<kit>-<version>-handover`, and `-large-print` after it where it was made so: of a zip without its ending, and of the
 * folder in it. Throws `UsageError` when the ids make a name that some machine cannot write.
 */
export function bundleName({ kit, version, edition, variants = [] }: BundleLabel): string {
  const rest = edition ? [edition.audience, edition.language, edition.role] : ['handover'];
  const name = [kit, version, ...rest, ...variants].join('-').normalize('NFC');
  const isShort = name.length + ENDING <= LONGEST_PATH;
  if (!isShort || name.includes('/') || !isSafePath(name)) {
    throw new UsageError('bundle.bad-name', { name });
  }
  return name;
}
