import type { Command } from 'commander';
import type { Host } from '../../model/host.ts';
import type { SheetRequest } from '../../pipeline/print-sheets.ts';
import type { TypedFile } from '../../pipeline/typed-sheets.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { wholeNumber } from '../whole-number.ts';
import { tellProblems, writePapers } from '../write-papers.ts';

interface SheetOptions {
  readonly blank?: string;
  readonly paper?: string;
  readonly format: string;
  readonly output?: string;
}

interface MadeSheets extends TypedFile {
  readonly pages?: number;
}

interface ImportOptions {
  readonly delivery: string;
  readonly date?: string;
}

const FORMATS = ['pdf', 'xlsx', 'xlsform'] as const;
type Format = (typeof FORMATS)[number];

/** How many pages a PDF has, or nothing of a workbook: that is known once it is printed. */
async function makeSheets(format: Format, request: SheetRequest, host: Host): Promise<MadeSheets> {
  if (format === 'pdf') {
    const { printSheets } = await import('../../pipeline/print-sheets.ts');
    return printSheets(host, request);
  }
  const { attendanceForm, typedSheets } = await import('../../pipeline/typed-sheets.ts');
  return format === 'xlsx' ? typedSheets(host, request) : attendanceForm(host, request);
}

async function sheet(folder: string, options: SheetOptions, context: Context): Promise<ExitCode> {
  const { host, words, version } = context;
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const format = knownName(options.format, FORMATS, '--format');
  const blank = options.blank === undefined ? undefined : wholeNumber(options.blank, '--blank', [1, 500]);
  const paper = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  const producer = `relevo ${version}`;
  const sheets = await makeSheets(format, { folder, blank, paper, producer }, host);
  const path = await writePapers(sheets, options.output, context);
  tellProblems(sheets.problems, context);
  const { pages, participants, delivery, problems } = sheets;
  const people = blank ?? participants.length;
  const days = delivery.days.length;
  const key = { pdf: 'made', xlsx: 'typed', xlsform: 'form' }[format];
  const made = words(`attendance.${key}`, {
    path,
    pages: words('attendance.pages', { n: pages ?? 0 }),
    people: words('attendance.people', { n: people }),
    days,
  });
  host.out(`${made}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function takeIn(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { importAttendance } = await import('../../pipeline/import-attendance.ts');
  const { halfDays, problems, path } = await importAttendance(host, file, {
    folder: options.delivery,
    day: options.date,
  });
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
    .option('--format <format>', words('attendance.format'), 'pdf')
    .option('-o, --output <file>', words('attendance.output'))
    .addHelpText('after', `\n${words('attendance.after')}`)
    .action(act((folder: string, options: SheetOptions) => sheet(folder, options, context)));
  attendance
    .command('import <file>')
    .description(words('attendance.import'))
    .requiredOption('--delivery <folder>', words('attendance.delivery'))
    .option('--date <day>', words('attendance.date'))
    .addHelpText('after', `\n${words('attendance.import-after')}`)
    .action(act((file: string, options: ImportOptions) => takeIn(file, options, context)));
}
