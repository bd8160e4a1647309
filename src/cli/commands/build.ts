import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MakeOptions } from '../make-kits.ts';
import { addMakeOptions, addSummaryOption } from '../make-options.ts';
import { hasErrors } from '../report-findings.ts';
import { resolveKits } from '../resolve-kits.ts';
import { type Outcome, writeSummary } from '../summary.ts';
import { knownName } from '../wanted-options.ts';

async function build(named: readonly string[], options: MakeOptions, context: Context): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { makeKit } = await import('../make-kits.ts');
  const { madeJson, madeText } = await import('../tell-made.ts');
  const reports: object[] = [];
  const outcomes: Outcome[] = [];
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, host)) {
    const made = await makeKit(folder, options, context);
    outcomes.push({ folder, made });
    if (!made || hasErrors(made.documents.flatMap(({ diagnostics }) => diagnostics))) code = 1;
    if (made && format === 'json') reports.push(madeJson(made, options.output));
    if (made && format === 'text' && !options.quiet && !options.dryRun)
      host.out(madeText(made, options.output, context));
  }
  if (!options.dryRun) await writeSummary(options.summary, outcomes, context);
  if (format === 'json') host.out(`${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`);
  return code;
}

/** `relevo build [KIT...]` */
export function addBuild(program: Command, context: Context, act: Act): void {
  const { words } = context;
  addSummaryOption(addMakeOptions(program.command('build [kits...]'), context), context)
    .description(words('build.summary'))
    .option('-n, --dry-run', words('build.dry-run'))
    .addHelpText('after', `\n${words('build.after')}`)
    .action(act((kits: readonly string[], options: MakeOptions) => build(kits, options, context)));
}
