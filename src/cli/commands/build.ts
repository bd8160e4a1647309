import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MakeOptions } from '../make-kits.ts';
import { addMakeOptions, addSummaryOption } from '../make-options.ts';
import { resolveKits } from '../resolve-kits.ts';
import { type Outcome, writeSummary } from '../summary.ts';
import { knownName } from '../wanted-options.ts';

interface BuildOptions extends MakeOptions {
  readonly watch?: true;
}

/** A watch never ends by itself: a report on all that was made, or on what would be, has no moment in it. */
function refuseContradictions({ watch, dryRun, summary, format }: BuildOptions): void {
  if (!watch) return;
  const once = (dryRun && '--dry-run') ?? (summary && '--summary') ?? (format !== 'text' && '--format');
  if (once) throw new UsageError('build.watch-alone', { option: once });
}

async function watch(named: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const { watch: _, ...once } = options;
  const { watchBuild } = await import('../watch-build.ts');
  await watchBuild(await resolveKits(named, context.host), once, context);
  return 0;
}

async function build(named: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
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
    .option('--watch', words('build.watch'))
    .addHelpText('after', `\n${words('build.after')}`)
    .action(
      act((kits: readonly string[], options: BuildOptions) => {
        refuseContradictions(options);
        return options.watch ? watch(kits, options, context) : build(kits, options, context);
      }),
    );
}
