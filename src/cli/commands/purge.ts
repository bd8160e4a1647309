import { join } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';

interface PurgeOptions {
  readonly dryRun?: boolean;
  readonly early?: boolean;
}

async function purge(
  folder: string,
  { dryRun = false, early = false }: PurgeOptions,
  { host, words }: Context,
): Promise<ExitCode> {
  const { applyPurge, planPurge } = await import('../../pipeline/purge-delivery.ts');
  const plan = await planPurge(host, folder, early);
  const lines = (key: string, names: readonly string[]): readonly string[] =>
    names.map((name) => words(key, { path: join(folder, name) }));
  if (!dryRun) await applyPurge(host, plan);
  const told = [
    ...lines(dryRun ? 'purge.would-remove' : 'purge.removed', plan.personal),
    ...(plan.personal.length === 0 ? [words('purge.nothing', { folder })] : []),
    ...lines('purge.unknown', plan.unknown),
    ...(dryRun ? [] : [words('purge.left', { folder })]),
    ...(plan.delivery.audience.level === 'trainer' ? [words('purge.training')] : []),
    words('purge.beyond'),
  ];
  host.out(`${told.join('\n')}\n`);
  return plan.unknown.length > 0 ? 1 : 0;
}

/** `relevo delivery purge DIR` */
export function addPurge(delivery: Command, { words, ...context }: Context, act: Act): void {
  delivery
    .command('purge <folder>')
    .description(words('purge.summary'))
    .option('--dry-run', words('purge.dry-run'))
    .option('--early', words('purge.early'))
    .addHelpText('after', `\n${words('purge.after')}`)
    .action(act((folder: string, options: PurgeOptions) => purge(folder, options, { words, ...context })));
}
