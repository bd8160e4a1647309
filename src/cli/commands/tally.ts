import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ReportCell, ReportTable, TallyReport } from '../../deliver/tally-report.ts';
import type { Words } from '../../model/strings.ts';
import { UsageError } from '../../model/trouble.ts';
import type { ToldTally } from '../../pipeline/write-tally.ts';
import { alignRows } from '../align-rows.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName, listOption } from '../wanted-options.ts';
import { tellProblems } from '../write-papers.ts';

interface TallyOptions {
  readonly format: string;
  readonly count?: readonly string[];
  readonly cross?: readonly string[];
  readonly round?: boolean;
  readonly paper?: string;
  readonly output?: string;
}

/** More rows than anybody reads on a screen go to a workbook. */
const MOST_ROWS = 40;

function cellText(cell: ReportCell): string {
  return typeof cell === 'object' ? `${Math.round(cell.share * 100)} %` : String(cell);
}

function tableText({ title, head, rows }: ReportTable, words: Words): readonly string[] {
  if (rows.length === 0) return ['', title, `  ${words('tally.none-shown')}`];
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map(cellText));
  const more = rows.length > MOST_ROWS ? ['  …'] : [];
  return ['', title, ...alignRows([head, ...shown]).map((line) => `  ${line}`), ...more];
}

function textOf(report: TallyReport, words: Words): string {
  const { facts, traits, crossings, attendance, questions, unlearnt, notes } = report;
  const tables = [traits, ...crossings, attendance, questions];
  return [
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...tables.flatMap((table) => tableText(table, words)),
    '',
    words('tally.unlearnt'),
    ...(unlearnt.length > 0 ? unlearnt : [words('tally.unlearnt.none')]).map((line) => `  ${line}`),
    '',
    ...notes,
  ].join('\n');
}

/** By the ending of the file's name. */
async function bytesOf(told: ToldTally, output: string, { host, version }: Context): Promise<Uint8Array> {
  const { tallyPdf, tallyXlsx } = await import('../../pipeline/write-tally.ts');
  return output.endsWith('.pdf') ? tallyPdf(host, told, `relevo ${version}`) : tallyXlsx(told);
}

async function write(told: ToldTally, output: string, context: Context): Promise<void> {
  const { host, words } = context;
  await host.write(resolve(host.folder, output), await bytesOf(told, output, context));
  host.out(`${words('tally.made', { path: output, n: told.tally.deliveries })}\n`);
}

async function tallyUp(
  folders: readonly string[],
  options: TallyOptions,
  context: Context,
): Promise<ExitCode> {
  const { host, language, words } = context;
  const { output, round = false } = options;
  const format = knownName(options.format, ['text', 'json'], '--format');
  if (output !== undefined && !/\.(pdf|xlsx)$/.test(output))
    throw new UsageError('tally.bad-output', { path: output });
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const wanted = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  const { countRules, crossesFrom } = await import('../tally-options.ts');
  const rules = countRules(options.count ?? []);
  const crosses = crossesFrom(options.cross ?? []);
  const { tallyDeliveries } = await import('../../pipeline/tally-deliveries.ts');
  const { tally, paper, purged, problems } = await tallyDeliveries(host, folders, { rules, crosses });
  tellProblems(problems, context);
  for (const folder of purged) host.err(`${words('tally.purged', { folder })}\n`);
  const { tellTally } = await import('../../pipeline/write-tally.ts');
  const told = await tellTally(host, { tally, paper: wanted ?? paper, language, round });
  if (output !== undefined) await write(told, output, context);
  else if (format === 'json') {
    const { tallyJson } = await import('../../deliver/tally-json.ts');
    host.out(`${JSON.stringify(tallyJson(told.tally), null, 2)}\n`);
  } else host.out(`${textOf(told.report, told.words)}\n`);
  return problems.length + purged.length > 0 ? 1 : 0;
}

/** `relevo tally DELIVERY...` */
export function addTally(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('tally <delivery...>')
    .description(words('tally.summary'))
    .option('--count <rules>', words('tally.count'), listOption)
    .option('--cross <traits>', words('tally.cross'), (value: string, before: readonly string[] = []) => [
      ...before,
      value,
    ])
    .option('--round', words('tally.round'))
    .option('--format <format>', words('option.format'), 'text')
    .option('--paper <size>', words('option.paper'))
    .option('-o, --output <file>', words('tally.output'))
    .addHelpText('after', `\n${words('tally.after')}`)
    .action(act((folders: readonly string[], options: TallyOptions) => tallyUp(folders, options, context)));
}
