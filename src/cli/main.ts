import { join } from 'node:path';
import type { Host } from '../model/host.ts';
import { HostError, UsageError } from '../model/trouble.ts';
import { loadToolWords } from '../pipeline/load-words.ts';
import type { Context, ExitCode } from './context.ts';
import { toolLanguage } from './tool-language.ts';

async function readVersion(host: Host): Promise<string> {
  const bytes = await host.read(join(host.home, 'package.json'));
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { readonly version: string };
  return manifest.version;
}

/**
 * The whole program: reads the arguments, does what they ask, and returns the exit code. What the user or the machine
 * got wrong is said in one line; a fault of ours goes through, with its stack.
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  const version = await readVersion(host);
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.out(`${version}\n`);
    return 0;
  }
  const language = toolLanguage(argv, host.environment);
  const words = await loadToolWords(host, language);
  const context: Context = { host, words, language, version };
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, context);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof HostError)) throw error;
    host.err(`relevo: ${words(error.phrase.key, error.phrase.values)}\n`);
    return 2;
  }
}
