import { resolve } from 'node:path';
import type { Command } from 'commander';
import { cohortText, composeCascade, statusText } from '../../deliver/cascade-doc.ts';
import type { Words } from '../../model/strings.ts';
import { UsageError } from '../../model/trouble.ts';
import type { JudgedCascade } from '../../pipeline/cascade-deliveries.ts';
import { requirePrivate } from '../../pipeline/private-place.ts';
import { alignRows } from '../align-rows.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { tellProblems } from '../write-papers.ts';

interface CascadeOptions {
  readonly format: string;
  readonly paper?: string;
  readonly output?: string;
}

function jsonOf({ day, deliveries, trainers, warnings, cohorts }: JudgedCascade): object {
  const shown = trainers.map(({ level, until, major, ...trainer }) => ({
    ...trainer,
    level: level ?? null,
    until: until ?? null,
    major: major ?? null,
  }));
  const trained = cohorts.map((cohort) => ({ ...cohort, utilisation: cohort.utilisation ?? null }));
  return { version: 1, day, deliveries, trainers: shown, cohorts: trained, warnings };
}

function textOf({ day, deliveries, trainers, warnings, cohorts }: JudgedCascade, words: Words): string {
  const head = ['code', 'kit', 'status', 'observers', 'next'].map((key) => words(`cascade.${key}`));
  const rows = trainers.map((trainer) => [
    trainer.code,
    trainer.kit,
    statusText(trainer, words),
    trainer.observers.join(', ') || '-',
    trainer.next.map(({ key, values }) => words(key, values)).join('; ') || '-',
  ]);
  return [
    words('cascade.judged', { day, n: deliveries }),
    ...alignRows([head, ...rows]),
    ...cohorts.map((cohort) => cohortText(cohort, words)),
    ...warnings.map(({ key, values }) => words(key, values)),
  ].join('\n');
}

/** Codes of trainers are personal: the file goes where such may lie. */
async function print(
  cascade: JudgedCascade,
  { output, paper }: CascadeOptions & { readonly output: string },
  { host, words, language, version }: Context,
): Promise<void> {
  if (!output.endsWith('.pdf')) throw new UsageError('cascade.bad-output', { path: output });
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const { printDrawn } = await import('../../pipeline/print-plots.ts');
  const wanted = paper === undefined ? cascade.paper : knownName(paper, PAPERS, '--paper');
  const target = resolve(host.folder, output);
  await requirePrivate(target, host);
  const doc = composeCascade({ cascade, ...cascade, paper: wanted, language, words });
  const { bytes, pages } = await printDrawn(doc, { host, producer: `relevo ${version}`, day: cascade.day });
  await host.write(target, bytes);
  host.out(`${words('cascade.made', { path: output, n: pages })}\n`);
}

async function show(folder: string, options: CascadeOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { cascadeDeliveries } = await import('../../pipeline/cascade-deliveries.ts');
  const cascade = await cascadeDeliveries(host, folder);
  tellProblems(cascade.problems, context);
  if (options.output !== undefined) await print(cascade, { ...options, output: options.output }, context);
  else host.out(`${format === 'json' ? JSON.stringify(jsonOf(cascade), null, 2) : textOf(cascade, words)}\n`);
  return cascade.problems.length > 0 ? 1 : 0;
}

/** `relevo cascade FOLDER` */
export function addCascade(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('cascade <folder>')
    .description(words('cascade.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .option('--paper <size>', words('option.paper'))
    .option('-o, --output <file>', words('cascade.output'))
    .addHelpText('after', `\n${words('cascade.after')}`)
    .action(act((folder: string, options: CascadeOptions) => show(folder, options, context)));
}
