import type { Command } from 'commander';
import type { Context } from './context.ts';
import { addWantedOptions } from './wanted-options.ts';

/** The options that `build` and `bundle` share. */
export function addMakeOptions(command: Command, context: Context): Command {
  const { words } = context;
  return addWantedOptions(command, context)
    .option('-o, --output <folder>', words('option.output'), 'dist')
    .option('--paper <size>', words('option.paper'))
    .option('--format <format>', words('option.format'), 'text')
    .option('-q, --quiet', words('option.quiet'));
}
