import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { enclosingKit, resolveKits } from '../resolve-kits.ts';
import { knownName } from '../wanted-options.ts';

interface SheetOptions {
  readonly audience: string;
  readonly roster?: string;
  readonly blank?: string;
  readonly date: string;
  readonly days: string;
  readonly venue: string;
  readonly municipality?: string;
  readonly trainers?: string;
  readonly paper?: string;
  readonly output?: string;
}

/** A whole number between two others, or one line that says so. */
function wholeNumber(value: string, option: string, [least, most]: readonly [number, number]): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError('attendance.bad-number', { option, value, least, most });
}

/** People's data never go into a kit, nor are they read from one. */
async function keepOutsideKits(path: string, { host }: Context): Promise<void> {
  if (await enclosingKit(dirname(path), host)) throw new UsageError('attendance.inside-kit', { path });
}

async function sheet(named: string, options: SheetOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  if ((options.roster === undefined) === (options.blank === undefined)) {
    throw new UsageError('attendance.roster-or-blank');
  }
  const [folder = named] = await resolveKits([named], host);
  const days = wholeNumber(options.days, '--days', [1, 60]);
  const blank = options.blank === undefined ? undefined : wholeNumber(options.blank, '--blank', [1, 500]);
  const { printAttendance } = await import('../../pipeline/print-attendance.ts');
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const paper = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  const roster = options.roster === undefined ? undefined : resolve(host.folder, options.roster);
  if (roster !== undefined) await keepOutsideKits(roster, context);
  const sheets = await printAttendance(host, {
    folder,
    roster,
    blank,
    paper,
    days,
    audience: options.audience,
    date: options.date,
    venue: options.venue,
    municipality: options.municipality ?? '',
    trainers: options.trainers ?? '',
    producer: `relevo ${context.version}`,
  });
  const output = options.output ?? `${sheets.name}.pdf`;
  await keepOutsideKits(resolve(host.folder, output), context);
  await host.write(resolve(host.folder, output), sheets.bytes);
  for (const { row, problem } of sheets.problems) {
    host.err(`${words('attendance.row', { path: options.roster ?? '', row, problem })}\n`);
  }
  const { pages, people } = sheets;
  host.out(`${words('attendance.made', { path: output, pages, people, days })}\n`);
  return sheets.problems.length > 0 ? 1 : 0;
}

/** `relevo attendance sheet KIT` */
export function addAttendance(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('attendance')
    .description(words('attendance.summary'))
    .command('sheet <kit>')
    .description(words('attendance.sheet'))
    .requiredOption('--audience <id>', words('attendance.audience'))
    .option('--roster <file>', words('attendance.roster'))
    .option('--blank <rows>', words('attendance.blank'))
    .requiredOption('--date <day>', words('attendance.date'))
    .option('--days <number>', words('attendance.days'), '1')
    .requiredOption('--venue <name>', words('attendance.venue'))
    .option('--municipality <name>', words('attendance.municipality'))
    .option('--trainers <names>', words('attendance.trainers'))
    .option('--paper <size>', words('option.paper'))
    .option('-o, --output <file>', words('attendance.output'))
    .addHelpText('after', `\n${words('attendance.after')}`)
    .action(act((kit: string, options: SheetOptions) => sheet(kit, options, context)));
}
