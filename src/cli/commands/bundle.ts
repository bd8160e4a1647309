import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MadeKit, MakeOptions } from '../make-kits.ts';
import { addMakeOptions, addSummaryOption } from '../make-options.ts';
import { hasErrors } from '../report-findings.ts';
import { resolveKits } from '../resolve-kits.ts';
import { sizeText } from '../size-text.ts';
import { type Outcome, writeSummary } from '../summary.ts';
import { knownName } from '../wanted-options.ts';
import { type WrittenBundle, writeBundles } from '../write-bundles.ts';

interface BundleOptions extends MakeOptions {
  /** Bytes of the largest part. */
  readonly split?: number;
  /** An earlier version, for the change sheet in the handover. */
  readonly since?: string;
}

/** `25M`, `900k`, `1G`, in decimal units, as e-mail and disks count. */
function partSize(value: string): number {
  const [, digits, unit = ''] = /^([1-9]\d{0,5})([kMG])B?$/i.exec(value) ?? [];
  const factor = { k: 1e3, m: 1e6, g: 1e9 }[unit.toLowerCase()];
  const size = Number(digits) * (factor ?? 0);
  if (!(size >= SMALLEST_PART)) throw new UsageError('bundle.bad-split', { value });
  return size;
}

/** Bytes. Smaller parts are more trouble to join than any mail is worth. */
const SMALLEST_PART = 100_000;

interface Run {
  readonly options: BundleOptions;
  readonly context: Context;
}

async function sinceOf({ since }: BundleOptions, { read, press }: MadeKit, { host }: Context) {
  if (since === undefined) return undefined;
  const { sinceThen } = await import('../../pipeline/since-then.ts');
  return sinceThen(since, read, { host, press });
}

async function bundleKit(folder: string, options: BundleOptions, context: Context) {
  const { makeKit } = await import('../make-kits.ts');
  const made = await makeKit(folder, options, context);
  if (!made) return { made, bundles: undefined };
  if (hasErrors(made.documents.flatMap(({ diagnostics }) => diagnostics))) {
    context.host.err(`${context.words('bundle.refused', { kit: folder })}\n`);
    return { made, bundles: undefined };
  }
  const { split, output } = options;
  const since = await sinceOf(options, made, context);
  return { made, bundles: await writeBundles(made, { output, split, since }, context) };
}

async function tellBundles(made: MadeKit, bundles: readonly WrittenBundle[], run: Run): Promise<void> {
  const { options, context } = run;
  const { host, words } = context;
  const { madeText } = await import('../tell-made.ts');
  host.out(madeText(made, options.output, context));
  for (const { path, bytes, parts } of bundles) {
    host.out(`${words('bundle.made', { path, size: sizeText(bytes, context) })}\n`);
    if (parts !== undefined) host.out(`${words('bundle.parts', { path, n: parts })}\n`);
  }
}

async function bundle(named: readonly string[], options: BundleOptions, context: Context): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { madeJson } = await import('../tell-made.ts');
  const reports: object[] = [];
  const outcomes: Outcome[] = [];
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, host)) {
    const { made, bundles } = await bundleKit(folder, options, context);
    outcomes.push({ folder, made });
    if (!made || !bundles) {
      code = 1;
      continue;
    }
    reports.push({ ...madeJson(made, options.output), bundles });
    if (format === 'text' && !options.quiet) await tellBundles(made, bundles, { options, context });
  }
  await writeSummary(options.summary, outcomes, context);
  if (format === 'json') host.out(`${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`);
  return code;
}

/** `relevo bundle [KIT...]` */
export function addBundle(program: Command, context: Context, act: Act): void {
  const { words } = context;
  addSummaryOption(addMakeOptions(program.command('bundle [kits...]'), context), context)
    .description(words('bundle.summary'))
    .option('--split <size>', words('bundle.split'), partSize)
    .option('--since <version>', words('bundle.since'))
    .addHelpText('after', `\n${words('bundle.after')}`)
    .action(act((kits: readonly string[], options: BundleOptions) => bundle(kits, options, context)));
}
