import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Verdict } from '../../bundle/verdict.ts';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface VerifyOptions {
  readonly signer?: string;
  readonly allowedSigners?: string;
  readonly signature?: string;
  readonly format: string;
  readonly quiet?: true;
}

async function judge(path: string, options: VerifyOptions, { host }: Context): Promise<Verdict> {
  const { verifyBundle } = await import('../../pipeline/verify-bundle.ts');
  const bundle = resolve(host.folder, path);
  const verdict = await verifyBundle(bundle, host);
  const { signer, allowedSigners, signature } = options;
  if (signer === undefined && allowedSigners === undefined && signature === undefined) return verdict;
  if (signer === undefined || allowedSigners === undefined) throw new UsageError('verify.whose');
  const { signaturePath } = await import('../../pipeline/sign-bundle.ts');
  const { verifySignature } = await import('../../pipeline/verify-signature.ts');
  const expected = {
    signer,
    allowed: resolve(host.folder, allowedSigners),
    signature: resolve(host.folder, signature ?? signaturePath(path)),
    now: host.now(),
  };
  return verifySignature(verdict, expected, host);
}

async function verify(paths: readonly string[], options: VerifyOptions, context: Context): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { verdictText } = await import('../tell-verdict.ts');
  const verdicts: object[] = [];
  let code: ExitCode = 0;
  for (const path of paths) {
    const { seal: _, manifest: __, ...verdict } = await judge(path, options, context);
    if (verdict.problems.length > 0) code = 1;
    verdicts.push({ path, ...verdict });
    if (format !== 'text' || (options.quiet && code === 0)) continue;
    host.out(verdictText(path, verdict, context));
    if (options.signer && verdict.problems.length === 0)
      host.out(`${context.words('verify.signed', { signer: options.signer })}\n`);
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
    .option('--signer <identity>', words('verify.signer'))
    .option('--allowed-signers <file>', words('verify.allowed-signers'))
    .option('--signature <file>', words('verify.signature'))
    .option('--format <format>', words('option.format'), 'text')
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('verify.after')}`)
    .action(act((paths: readonly string[], options: VerifyOptions) => verify(paths, options, context)));
}
