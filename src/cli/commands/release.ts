import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { ReleaseCheck } from '../../pipeline/release/check-release.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { addMakeOptions } from '../make-options.ts';
import type { PreparedRelease } from '../release/prepare-release.ts';
import type { ReleaseOptions } from '../release/release-options.ts';
import { findingsText, hasErrors } from '../report-findings.ts';

function checkLines({ key, problems }: ReleaseCheck, { words }: Context): readonly string[] {
  const what = words(`release.${key}`);
  if (problems.length === 0) return [words('release.ok', { what })];
  const reasons = problems.map((problem) => `    ${words(problem.key, problem.values)}`);
  return [words('release.not-ok', { what }), ...reasons];
}

/** What was looked at, and what is in the way of a release. */
function tellChecks({ kit, repository, checks }: PreparedRelease, context: Context): string {
  const { id, version } = kit.manifest.value;
  const commit = repository?.commit.slice(0, 12) ?? '?';
  const title = context.words('release.title', { kit: id, version, commit });
  return `${[title, ...checks.flatMap((check) => checkLines(check, context))].join('\n')}\n`;
}

async function tellFindings({ read }: PreparedRelease, context: Context): Promise<void> {
  const found = read.diagnostics.filter(({ severity }) => severity !== 'info');
  if (found.length > 0) context.host.err(await findingsText(read, found, context));
}

async function tellPlan(prepared: PreparedRelease, options: ReleaseOptions, context: Context): Promise<void> {
  const { planRelease } = await import('../../pipeline/release/plan-release.ts');
  const { host, words } = context;
  const isSigned = options.key !== undefined;
  const names = await planRelease(prepared.kit, { isSigned, isCompared: options.since !== undefined }, host);
  host.out(`${words('release.would', { folder: prepared.target })}\n`);
  for (const name of names) host.out(`  ${name}\n`);
}

async function make(prepared: PreparedRelease, options: ReleaseOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { repository, read, target } = prepared;
  const { makeKit } = await import('../make-kits.ts');
  const { makeRelease } = await import('../release/make-release.ts');
  const made = await makeKit(read.folder, { ...options, output: undefined, quiet: true }, context);
  if (!made || !repository || hasErrors(made.documents.flatMap(({ diagnostics }) => diagnostics))) {
    host.err(`${words('release.refused', { kit: read.folder })}\n`);
    return 1;
  }
  const n = await makeRelease({ prepared, repository, made, options, context });
  if (!options.quiet) host.out(`${words('release.made', { folder: target, n })}\n`);
  return 0;
}

async function release(folder: string, options: ReleaseOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  if ((options.key === undefined) !== (options.unsigned === true)) throw new UsageError('release.whose');
  const { prepareRelease } = await import('../release/prepare-release.ts');
  const prepared = await prepareRelease(folder, options, context);
  if (!prepared) throw new UsageError('diff.broken', { path: folder });
  const isReady = prepared.checks.every(({ problems }) => problems.length === 0);
  if (!isReady) await tellFindings(prepared, context);
  if (!options.quiet || !isReady) host.out(tellChecks(prepared, context));
  if (!isReady) {
    host.err(`${words('release.refused', { kit: folder })}\n`);
    return 1;
  }
  if (!options.dryRun) return make(prepared, options, context);
  await tellPlan(prepared, options, context);
  return 0;
}

/** `relevo release KIT` */
export function addRelease(program: Command, context: Context, act: Act): void {
  const { words } = context;
  addMakeOptions(program.command('release <kit>'), context)
    .description(words('release.summary'))
    .option('--key <path>', words('release.key'))
    .option('--unsigned', words('release.unsigned'))
    .option('--since <version>', words('release.since'))
    .option('-n, --dry-run', words('release.dry-run'))
    .addHelpText('after', `\n${words('release.after')}`)
    .action(act((kit: string, options: ReleaseOptions) => release(kit, options, context)));
}
