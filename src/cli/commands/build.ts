import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MakeOptions } from '../make-kits.ts';
import { addMakeOptions, addSummaryOption } from '../make-options.ts';
import { resolveKits } from '../resolve-kits.ts';
import { type Outcome, writeSummary } from '../summary.ts';
import { knownName } from '../wanted-options.ts';

async function build(named: readonly string[], options: MakeOptions, context: Context): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { buildOnce } = await import('../build-once.ts');
  const reports: object[] = [];
  const outcomes: Outcome[] = [];
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, host)) {
    const built = await buildOnce(folder, options, context);
    outcomes.push({ folder, made: built?.made });
    if (!built || built.finished.hasErrors) code = 1;
    if (built && format === 'json') reports.push(built.finished.report);
    if (built && format === 'text' && !options.quiet && !options.dryRun) host.out(built.finished.text);
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
