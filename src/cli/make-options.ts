import type { Command } from 'commander';
import { UsageError } from '../model/trouble.ts';
import type { Context } from './context.ts';
import { addWantedOptions } from './wanted-options.ts';

/** A number of jobs, 1 to 99. Throws `UsageError` for anything else. */
export function wholeNumber(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new UsageError('usage.bad-number', { option: '--jobs', value });
  return Number(value);
}

/** The options of whatever makes documents, wherever they go. */
export function addPressOptions(command: Command, context: Context): Command {
  const { words } = context;
  return addWantedOptions(command, context)
    .option('--paper <size>', words('option.paper'))
    .option('--theme <name>', words('option.theme'), 'default')
    .option('--booklet', words('option.booklet'))
    .option('--cache <folder>', words('option.cache'), '.relevo/cache')
    .option('--no-cache', words('option.no-cache'))
    .option('-j, --jobs <number>', words('option.jobs'), wholeNumber)
    .option('--format <format>', words('option.format'), 'text')
    .option('-q, --quiet', words('option.quiet'));
}

/** The options that `build` and `bundle` share. */
export function addMakeOptions(command: Command, context: Context): Command {
  return addPressOptions(
    command.option('-o, --output <folder>', context.words('option.output'), 'dist'),
    context,
  );
}

/** Where `build` and `bundle` write a summary. */
export function addSummaryOption(command: Command, { words }: Context): Command {
  return command.option('--summary <file>', words('option.summary'));
}
