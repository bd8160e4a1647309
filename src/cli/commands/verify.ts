import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface VerifyOptions {
  readonly format: string;
  readonly quiet?: true;
}

async function verify(paths: readonly string[], options: VerifyOptions, context: Context): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { verifyBundle } = await import('../../pipeline/verify-bundle.ts');
  const { verdictText } = await import('../tell-verdict.ts');
  const verdicts: object[] = [];
  let code: ExitCode = 0;
  for (const path of paths) {
    const verdict = await verifyBundle(resolve(host.folder, path), host);
    if (verdict.problems.length > 0) code = 1;
    verdicts.push({ path, ...verdict });
    if (format === 'text' && !(options.quiet && code === 0)) host.out(verdictText(path, verdict, context));
  }
  if (format === 'json') host.out(`${JSON.stringify({ version: 1, bundles: verdicts }, null, 2)}\n`);
  return code;
}

/** `relevo verify FILE|FOLDER...` */
export function addVerify(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('verify <paths...>')
    .description(words('verify.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('verify.after')}`)
    .action(act((paths: readonly string[], options: VerifyOptions) => verify(paths, options, context)));
}
