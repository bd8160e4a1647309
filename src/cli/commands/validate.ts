import type { Command } from 'commander';
import { loadWords } from '../../pipeline/load-words.ts';
import type { ReadKit } from '../../pipeline/read-kit.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { findingsText, hasErrors } from '../report-findings.ts';
import { resolveKits } from '../resolve-kits.ts';
import { knownName } from '../wanted-options.ts';

interface ValidateOptions {
  readonly format: string;
  readonly strict?: true;
  readonly release?: true;
  readonly quiet?: true;
}

async function reportKits(
  kits: readonly ReadKit[],
  options: ValidateOptions,
  context: Context,
): Promise<void> {
  const { host, words } = context;
  if (knownName(options.format, ['text', 'json'], '--format') === 'json') {
    const { reportJson } = await import('../../report/report-json.ts');
    const english = await loadWords(host, 'rules', 'en');
    const reports = kits.map(({ folder, diagnostics }) =>
      reportJson(diagnostics, { words: english, root: folder }),
    );
    host.out(`${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`);
    return;
  }
  for (const read of kits) {
    if (read.diagnostics.length > 0) host.out(await findingsText(read, read.diagnostics, context));
    else if (!options.quiet) host.out(`${words('validate.clean', { kit: read.folder })}\n`);
  }
}

async function validate(
  named: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const { readKit } = await import('../../pipeline/read-kit.ts');
  const kits: ReadKit[] = [];
  const isRelease = options.release === true;
  for (const folder of await resolveKits(named, context.host)) {
    kits.push(await readKit(folder, context.host, { isRelease }));
  }
  await reportKits(kits, options, context);
  const found = kits.flatMap(({ diagnostics }) => diagnostics);
  const counted = options.strict ? found.filter(({ severity }) => severity !== 'info') : found;
  return (options.strict ? counted.length > 0 : hasErrors(counted)) ? 1 : 0;
}

/** `relevo validate [KIT...]` */
export function addValidate(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('validate [kits...]')
    .description(words('validate.summary'))
    .option('--strict', words('validate.strict'))
    .option('--release', words('validate.release'))
    .option('--format <format>', words('option.format'), 'text')
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('validate.after')}`)
    .action(act((kits: readonly string[], options: ValidateOptions) => validate(kits, options, context)));
}
