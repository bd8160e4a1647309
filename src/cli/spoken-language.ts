import { isSpoken, TOOL_LANGUAGES } from '../pipeline/load-words.ts';
import { knownName } from './wanted-options.ts';

/** `--lang` as it was given. Throws `UsageError` for a language in which there are no messages. */
export function spokenLanguage(value: string): string {
  return isSpoken(value) ? value : knownName(value, TOOL_LANGUAGES, '--lang');
}
