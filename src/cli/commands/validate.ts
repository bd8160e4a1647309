import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../../model/trouble.ts';
import type { ReadKit } from '../../pipeline/read-kit.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { addCacheOptions } from '../make-options.ts';
import { mend, showMending } from '../mend-kit.ts';
import { hasErrors } from '../report-findings.ts';
import { FORMATS, reportKits, usualFormat } from '../report-kits.ts';
import { resolveKits } from '../resolve-kits.ts';
import { type ShownOptions, shownFrom } from '../shown-options.ts';
import { knownName, listOption } from '../wanted-options.ts';
import { watchKits } from '../watch-kits.ts';

interface ValidateOptions extends ShownOptions {
  readonly format?: string;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly since?: string;
  readonly watch?: true;
  readonly strict?: true;
  readonly release?: true;
  readonly quiet?: true;
  readonly cache: string | false;
}

/** Strictly, warnings count too; notices never do. */
function codeFor(found: readonly Diagnostic[], strict: boolean): ExitCode {
  if (hasErrors(found)) return 1;
  return strict && found.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

/** A watch never ends by itself: what is done once, before or after the report, has no moment in it. */
function refuseContradictions({ watch, fix, dryRun, since }: ValidateOptions): void {
  const once = (fix && '--fix') ?? (dryRun && '--dry-run') ?? (since && '--since');
  if (watch && once) throw new UsageError('validate.watch-alone', { option: once });
  if (dryRun && !fix) throw new UsageError('validate.dry-run-alone');
}

type Reader = (folder: string) => Promise<ReadKit>;

/** Reads a kit, and leaves out of its findings what is not asked for. A file that stays the same is parsed once. */
async function readerFor(
  { release, since, cache }: ValidateOptions,
  isShown: (diagnostic: Diagnostic) => boolean,
  { host }: Context,
): Promise<Reader> {
  const { createReader } = await import('../../pipeline/read-kit.ts');
  const { readHandover } = await import('../../pipeline/since-handover.ts');
  const handover =
    since === undefined ? undefined : await readHandover(since, resolve(host.folder, since), host);
  const read = createReader(host, {
    isRelease: release === true,
    handover,
    cache: cache === false ? undefined : resolve(host.folder, cache),
  });
  const narrowed = (kit: ReadKit): ReadKit => ({
    ...kit,
    diagnostics: kit.diagnostics.filter(isShown),
    withSources: async (sources) => narrowed(await kit.withSources(sources)),
  });
  return async (folder) => narrowed(await read(folder));
}

async function readAll(folders: readonly string[], read: Reader): Promise<readonly ReadKit[]> {
  const kits: ReadKit[] = [];
  for (const folder of folders) kits.push(await read(folder));
  return kits;
}

/** What is left to mend is a finding, strictly or not. */
async function showAll(kits: readonly ReadKit[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const kit of kits) if (await showMending(kit, context)) code = 1;
  return code;
}

async function validate(
  named: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const { host } = context;
  refuseContradictions(options);
  const format = knownName(options.format ?? usualFormat(host), FORMATS, '--format');
  const isShown = await shownFrom(options);
  const folders = await resolveKits(named, host);
  const read = await readerFor(options, isShown, context);
  let code: ExitCode = 0;
  const report = async (): Promise<void> => {
    const kits = await readAll(folders, read);
    await reportKits(kits, { format, quiet: options.quiet === true }, context);
    const found = kits.flatMap(({ diagnostics }) => diagnostics);
    code = codeFor(found, options.strict === true);
  };
  if (options.watch) {
    await watchKits(folders, report, context);
    return code;
  }
  if (options.dryRun) return showAll(await readAll(folders, read), context);
  if (options.fix) for (const kit of await readAll(folders, read)) await mend(kit, context);
  await report();
  return code;
}

/** `relevo validate [KIT...]` */
export function addValidate(program: Command, context: Context, act: Act): void {
  const { words } = context;
  const command = program
    .command('validate [kits...]')
    .description(words('validate.summary'))
    .option('--strict', words('validate.strict'))
    .option('--release', words('validate.release'))
    .option('--rule <ids>', words('validate.rule'), listOption)
    .option('--severity <level>', words('validate.severity'))
    .option('--fix', words('validate.fix'))
    .option('--dry-run', words('validate.dry-run'))
    .option('--since <bundle>', words('validate.since'))
    .option('--watch', words('validate.watch'))
    .option('--format <format>', words('validate.format'));
  addCacheOptions(command, context, 'validate')
    .option('-q, --quiet', words('option.quiet'))
    .addHelpText('after', `\n${words('validate.after')}`)
    .action(act((kits: readonly string[], options: ValidateOptions) => validate(kits, options, context)));
}
