import { UsageError } from '../model/trouble.ts';
import { isSafePath } from './safe-path.ts';

/** Which bundle of a kit. */
export interface BundleLabel {
  readonly kit: string;
  readonly version: string;
  readonly edition?: { readonly audience: string; readonly language: string; readonly role: string };
}

/** The name stands twice in a path once it is unpacked, and Windows takes 260 characters for all of it. */
const LONGEST = 180;
const ENDING = '.zip'.length;

/**
 * `<kit>-<version>-<audience>-<language>-<role>`, or `<kit>-<version>-handover`: of a zip without its ending, and of the
 * folder in it. Throws `UsageError` when the ids make a name that some machine cannot write.
 */
export function bundleName({ kit, version, edition }: BundleLabel): string {
  const rest = edition ? [edition.audience, edition.language, edition.role] : ['handover'];
  const name = [kit, version, ...rest].join('-').normalize('NFC');
  const isShort = name.length + ENDING <= LONGEST;
  if (!isShort || name.includes('/') || !isSafePath(name)) {
    throw new UsageError('bundle.bad-name', { name });
  }
  return name;
}
