import type { Command } from 'commander';
import type { Context } from './context.ts';
import { addWantedOptions } from './wanted-options.ts';
import { wholeNumberOf } from './whole-number.ts';

/** Reads how many jobs there are to be. */
export const jobsOption: (value: string) => number = wholeNumberOf('--jobs', [1, 99]);

/** Where the cache lies. */
export function addCacheFolder(command: Command, text: string): Command {
  return command.option('--cache <folder>', text, '.relevo/cache');
}

/** That, or that there is to be none; `area` says what it is for. */
export function addCacheOptions(command: Command, { words }: Context, area = 'option'): Command {
  return addCacheFolder(command, words(`${area}.cache`)).option('--no-cache', words(`${area}.no-cache`));
}

/** The options of whatever makes documents, wherever they go. */
export function addPressOptions(command: Command, context: Context): Command {
  const { words } = context;
  addWantedOptions(command, context)
    .option('--paper <size>', words('option.paper'))
    .option('--theme <name>', words('option.theme'), 'default')
    .option('--booklet', words('option.booklet'));
  return addCacheOptions(command, context)
    .option('-j, --jobs <number>', words('option.jobs'), jobsOption)
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
