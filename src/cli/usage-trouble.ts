import type { CommanderError } from 'commander';
import type { Words } from '../model/strings.ts';
import { UsageError } from '../model/trouble.ts';
import { placeholdersInWords } from './in-words.ts';

const KEYS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.unknownOption': 'usage.unknown-option',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.optionMissingArgument': 'usage.option-needs-value',
  'commander.excessArguments': 'usage.excess-arguments',
  'commander.invalidArgument': 'usage.invalid-value',
  'commander.help': 'usage.missing-command',
};

/** Commander's complaint in the tool's own words: what was not understood, and the nearest thing that would be. */
export function usageTrouble(error: CommanderError, words: Words): UsageError {
  const key = KEYS[error.code] ?? 'usage.other';
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const name =
    error.code === 'commander.missingArgument'
      ? words(`given.${quoted}`)
      : placeholdersInWords(quoted, words);
  const nearest = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const values = { name, message: error.message.replace(/^error: /, ''), nearest: nearest ?? '' };
  return new UsageError(nearest ? `${key}.nearest` : key, values);
}
