import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { wholeNumber } from '../whole-number.ts';
import { tellProblems, writePapers } from '../write-papers.ts';

interface SheetOptions {
  readonly blank?: string;
  readonly paper?: string;
  readonly output?: string;
}

interface ImportOptions {
  readonly delivery: string;
}

async function sheet(folder: string, options: SheetOptions, context: Context): Promise<ExitCode> {
  const { host, words, version } = context;
  const { printSheets } = await import('../../pipeline/print-sheets.ts');
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const blank = options.blank === undefined ? undefined : wholeNumber(options.blank, '--blank', [1, 500]);
  const paper = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  const sheets = await printSheets(host, { folder, blank, paper, producer: `relevo ${version}` });
  const path = await writePapers(sheets, options.output, context);
  tellProblems(sheets.problems, context);
  const { pages, participants, delivery, problems } = sheets;
  const people = blank ?? participants.length;
  host.out(`${words('attendance.made', { path, pages, people, days: delivery.days.length })}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function takeIn(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { importAttendance } = await import('../../pipeline/import-attendance.ts');
  const { halfDays, problems, path } = await importAttendance(host, file, options.delivery);
  tellProblems(problems, context);
  host.out(`${words('attendance.imported', { path, n: halfDays })}\n`);
  return problems.length > 0 ? 1 : 0;
}

/** `relevo attendance sheet DELIVERY`, `relevo attendance import FILE` */
export function addAttendance(program: Command, context: Context, act: Act): void {
  const { words } = context;
  const attendance = program.command('attendance').description(words('attendance.summary'));
  attendance
    .command('sheet <delivery>')
    .description(words('attendance.sheet'))
    .option('--blank <rows>', words('attendance.blank'))
    .option('--paper <size>', words('option.paper'))
    .option('-o, --output <file>', words('attendance.output'))
    .addHelpText('after', `\n${words('attendance.after')}`)
    .action(act((folder: string, options: SheetOptions) => sheet(folder, options, context)));
  attendance
    .command('import <file>')
    .description(words('attendance.import'))
    .requiredOption('--delivery <folder>', words('attendance.delivery'))
    .addHelpText('after', `\n${words('attendance.import-after')}`)
    .action(act((file: string, options: ImportOptions) => takeIn(file, options, context)));
}
