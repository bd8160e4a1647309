import type { Command } from 'commander';
import { type BuildPlan, STEP_GRAINS } from '../../model/build-plan.ts';
import type { PlanSubject } from '../../pipeline/plan-build.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { addCacheFolder, jobsOption } from '../make-options.ts';
import { findingsText, hasErrors } from '../report-findings.ts';
import { resolveKits } from '../resolve-kits.ts';
import { addWantedOptions, knownName, type WantedOptions, wantedFrom } from '../wanted-options.ts';

interface PlanOptions extends WantedOptions {
  readonly output: string;
  readonly cache: string;
  readonly jobs: number;
  readonly program: string;
  readonly format: string;
  readonly by: string;
}

const FORMATS = ['json', 'github-matrix', 'gitlab', 'ninja'] as const;

async function subjectOf(
  folder: string,
  options: PlanOptions,
  context: Context,
): Promise<PlanSubject | undefined> {
  const { readKit } = await import('../../pipeline/read-kit.ts');
  const read = await readKit(folder, context.host);
  if (!read.kit || hasErrors(read.diagnostics)) {
    context.host.err(await findingsText(read, read.diagnostics, context));
    return undefined;
  }
  const files = read.sources.map(({ path }) => path);
  return { folder, kit: read.kit, wanted: wantedFrom(options, read.kit), files };
}

async function write(plan: BuildPlan, { jobs, format }: PlanOptions): Promise<string> {
  const known = knownName(format, FORMATS, '--format');
  if (known === 'json') return `${JSON.stringify({ version: 1, ...plan }, null, 2)}\n`;
  if (known === 'ninja') return (await import('../../report/plans/plan-ninja.ts')).planNinja(plan);
  const { planGithubMatrix, planGitlab } = await import('../../report/plans/plan-matrix.ts');
  return known === 'gitlab' ? planGitlab(plan, jobs) : planGithubMatrix(plan, jobs);
}

async function plan(named: readonly string[], options: PlanOptions, context: Context): Promise<ExitCode> {
  const { planBuild } = await import('../../pipeline/plan-build.ts');
  const { loadDocumentWords } = await import('../../pipeline/load-words.ts');
  const grain = knownName(options.by, STEP_GRAINS, '--by');
  const subjects: PlanSubject[] = [];
  for (const folder of await resolveKits(named, context.host)) {
    const subject = await subjectOf(folder, options, context);
    if (!subject) return 1;
    subjects.push(subject);
  }
  const languages = subjects.flatMap(({ kit }) => kit.manifest.value.languages);
  const made = planBuild(subjects, {
    program: options.program.split(' ').filter(Boolean),
    output: options.output,
    cache: options.cache,
    wordsIn: await loadDocumentWords(context.host, languages),
    grain,
  });
  context.host.out(await write(made, options));
  return 0;
}

/** `relevo plan [KIT...] --format json|github-matrix|gitlab|ninja` */
export function addPlan(program: Command, context: Context, act: Act): void {
  const { words } = context;
  const command = addWantedOptions(program.command('plan [kits...]'), context)
    .description(words('plan.summary'))
    .option('-o, --output <folder>', words('option.output'), 'dist');
  addCacheFolder(command, words('option.cache'))
    .option('-j, --jobs <number>', words('plan.jobs'), jobsOption, 4)
    .option('--by <size>', words('plan.by', { all: STEP_GRAINS.join(', ') }), 'edition')
    .option('--program <command>', words('plan.program'), 'relevo')
    .option('--format <format>', words('plan.format', { all: FORMATS.join(', ') }), 'json')
    .addHelpText('after', `\n${words('plan.after')}`)
    .action(act((kits: readonly string[], options: PlanOptions) => plan(kits, options, context)));
}
