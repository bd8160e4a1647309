import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MadeKit, MakeOptions } from '../make-kits.ts';
import { addMakeOptions } from '../make-options.ts';
import { hasErrors } from '../report-findings.ts';
import { resolveKits } from '../resolve-kits.ts';
import { sizeText } from '../size-text.ts';
import { knownName } from '../wanted-options.ts';

interface WrittenBundle {
  readonly path: string;
  readonly bytes: number;
}

async function writeBundles(
  made: MadeKit,
  options: MakeOptions,
  context: Context,
): Promise<readonly WrittenBundle[]> {
  const { host } = context;
  const { planBundles } = await import('../../pipeline/plan-bundles.ts');
  const { zipBundle } = await import('../../pipeline/zip-bundle.ts');
  const material = { kit: made.kit, sources: made.read.sources, press: made.press };
  const written: WrittenBundle[] = [];
  for (const bundle of planBundles(made)) {
    const path = `${options.output}/${bundle.name}.zip`;
    await host.writeStream(resolve(host.folder, path), zipBundle(bundle, material));
    written.push({ path, bytes: await host.size(resolve(host.folder, path)) });
  }
  return written;
}

async function bundleKit(folder: string, options: MakeOptions, context: Context) {
  const { makeKit } = await import('../make-kits.ts');
  const made = await makeKit(folder, options, context);
  if (!made) return undefined;
  if (hasErrors(made.documents.flatMap(({ diagnostics }) => diagnostics))) {
    context.host.err(`${context.words('bundle.refused', { kit: folder })}\n`);
    return undefined;
  }
  return { made, bundles: await writeBundles(made, options, context) };
}

async function bundle(named: readonly string[], options: MakeOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { madeJson, madeText } = await import('../tell-made.ts');
  const reports: object[] = [];
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, host)) {
    const result = await bundleKit(folder, options, context);
    if (!result) {
      code = 1;
      continue;
    }
    const { made, bundles } = result;
    reports.push({ ...madeJson(made, options.output), bundles });
    if (format === 'json' || options.quiet) continue;
    host.out(madeText(made, options.output, context));
    for (const { path, bytes } of bundles) {
      host.out(`${words('bundle.made', { path, size: sizeText(bytes, context) })}\n`);
    }
  }
  if (format === 'json') host.out(`${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`);
  return code;
}

/** `relevo bundle [KIT...]` */
export function addBundle(program: Command, context: Context, act: Act): void {
  const { words } = context;
  addMakeOptions(program.command('bundle [kits...]'), context)
    .description(words('bundle.summary'))
    .addHelpText('after', `\n${words('bundle.after')}`)
    .action(act((kits: readonly string[], options: MakeOptions) => bundle(kits, options, context)));
}
