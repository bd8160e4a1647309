import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';

interface SignOptions {
  readonly key: string;
  readonly quiet?: true;
}

async function sign(paths: readonly string[], options: SignOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { signaturePath, signBundle } = await import('../../pipeline/sign-bundle.ts');
  const { verdictText } = await import('../tell-verdict.ts');
  let code: ExitCode = 0;
  for (const path of paths) {
    const bundle = resolve(host.folder, path);
    const { verdict, text, fingerprint } = await signBundle(bundle, resolve(host.folder, options.key), host);
    if (text === undefined) {
      host.err(`${verdictText(path, verdict, context)}${words('sign.refused', { path })}\n`);
      code = 1;
      continue;
    }
    await host.write(signaturePath(bundle), new TextEncoder().encode(text));
    if (!options.quiet) host.out(`${words('sign.done', { path: signaturePath(path), fingerprint })}\n`);
  }
  return code;
}

/** `relevo sign FILE|FOLDER... --key PATH` */
export function addSign(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('sign <paths...>')
    .description(words('sign.summary'))
    .requiredOption('--key <path>', words('sign.key'))
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('sign.after')}`)
    .action(act((paths: readonly string[], options: SignOptions) => sign(paths, options, context)));
}
