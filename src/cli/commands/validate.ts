import type { Command } from 'commander';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReadKit } from '../../pipeline/read-kit.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { hasErrors } from '../report-findings.ts';
import { FORMATS, reportKits, usualFormat } from '../report-kits.ts';
import { resolveKits } from '../resolve-kits.ts';
import { type ShownOptions, shownFrom } from '../shown-options.ts';
import { knownName, listOption } from '../wanted-options.ts';

interface ValidateOptions extends ShownOptions {
  readonly format?: string;
  readonly strict?: true;
  readonly release?: true;
  readonly quiet?: true;
}

/** Strictly, warnings count too; notices never do. */
function codeFor(found: readonly Diagnostic[], strict: boolean): ExitCode {
  if (hasErrors(found)) return 1;
  return strict && found.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

async function validate(
  named: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format ?? usualFormat(host), FORMATS, '--format');
  const { readKit } = await import('../../pipeline/read-kit.ts');
  const isShown = await shownFrom(options);
  const kits: ReadKit[] = [];
  for (const folder of await resolveKits(named, host)) {
    const read = await readKit(folder, host, { isRelease: options.release === true });
    kits.push({ ...read, diagnostics: read.diagnostics.filter(isShown) });
  }
  await reportKits(kits, { format, quiet: options.quiet === true }, context);
  return codeFor(
    kits.flatMap(({ diagnostics }) => diagnostics),
    options.strict === true,
  );
}

/** `relevo validate [KIT...]` */
export function addValidate(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('validate [kits...]')
    .description(words('validate.summary'))
    .option('--strict', words('validate.strict'))
    .option('--release', words('validate.release'))
    .option('--rule <ids>', words('validate.rule'), listOption)
    .option('--severity <level>', words('validate.severity'))
    .option('--format <format>', words('validate.format'))
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('validate.after')}`)
    .action(act((kits: readonly string[], options: ValidateOptions) => validate(kits, options, context)));
}
