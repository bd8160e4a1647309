import type { Command } from 'commander';
import type { TrainerRecord } from '../../deliver/trainer-record.ts';
import type { Words } from '../../model/strings.ts';
import type { JudgedCascade } from '../../pipeline/cascade-deliveries.ts';
import { alignRows } from '../align-rows.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { tellProblems } from '../write-papers.ts';

interface CascadeOptions {
  readonly format: string;
}

function jsonOf({ day, deliveries, trainers, warnings }: JudgedCascade): object {
  const shown = trainers.map(({ level, until, major, ...trainer }) => ({
    ...trainer,
    level: level ?? null,
    until: until ?? null,
    major: major ?? null,
  }));
  return { version: 1, day, deliveries, trainers: shown, warnings };
}

function statusText({ status, passed, asked, until, major }: TrainerRecord, words: Words): string {
  return words(`cascade.status.${status}`, { passed, asked, day: until ?? '', major: major ?? 0 });
}

function textOf({ day, deliveries, trainers, warnings }: JudgedCascade, words: Words): string {
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
    ...warnings.map(({ key, values }) => words(key, values)),
  ].join('\n');
}

async function show(folder: string, options: CascadeOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { cascadeDeliveries } = await import('../../pipeline/cascade-deliveries.ts');
  const cascade = await cascadeDeliveries(host, folder);
  tellProblems(cascade.problems, context);
  host.out(`${format === 'json' ? JSON.stringify(jsonOf(cascade), null, 2) : textOf(cascade, words)}\n`);
  return cascade.problems.length > 0 ? 1 : 0;
}

/** `relevo cascade FOLDER` */
export function addCascade(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('cascade <folder>')
    .description(words('cascade.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .addHelpText('after', `\n${words('cascade.after')}`)
    .action(act((folder: string, options: CascadeOptions) => show(folder, options, context)));
}
