import type { Command } from 'commander';
import type { PrintPlan } from '../../model/print-plan.ts';
import { UsageError } from '../../model/trouble.ts';
import { loadWords } from '../../pipeline/load-words.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import type { MakeOptions } from '../make-kits.ts';
import { addPressOptions } from '../make-options.ts';
import { resolveKits } from '../resolve-kits.ts';
import { knownName } from '../wanted-options.ts';
import { wholeNumberOf } from '../whole-number.ts';

interface PrintPlanOptions extends Omit<MakeOptions, 'output'> {
  readonly participants: number;
  readonly trainers: number;
  readonly observers: number;
  readonly simplex?: true;
  readonly duplex?: true;
}

const MOST = 5000;

function sidesFrom({ simplex, duplex, booklet }: PrintPlanOptions): 'duplex' | 'single' | undefined {
  if (simplex && booklet) throw new UsageError('print-plan.booklet-simplex');
  if (simplex && duplex) throw new UsageError('print-plan.both-sides');
  if (simplex) return 'single';
  return duplex && 'duplex';
}

async function tell(
  plans: readonly PrintPlan[],
  isJson: boolean,
  { host, language }: Context,
): Promise<void> {
  if (isJson) {
    host.out(`${JSON.stringify({ version: 1, kits: plans }, null, 2)}\n`);
    return;
  }
  const { printPlanText } = await import('../../report/print-plan-text.ts');
  const [words, names] = await Promise.all([
    loadWords(host, 'print-plan', language),
    loadWords(host, 'documents', language),
  ]);
  for (const plan of plans) host.out(printPlanText(plan, { words, names }));
}

async function printPlan(
  named: readonly string[],
  options: PrintPlanOptions,
  context: Context,
): Promise<ExitCode> {
  const isJson = knownName(options.format, ['text', 'json'], '--format') === 'json';
  const sides = sidesFrom(options);
  const { makeKit } = await import('../make-kits.ts');
  const { planPrint } = await import('../../pipeline/plan-print.ts');
  const plans: PrintPlan[] = [];
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, context.host)) {
    const made = await makeKit(folder, { ...options, output: undefined }, context);
    if (!made) {
      code = 1;
      continue;
    }
    const { participants, trainers, observers } = options;
    const people = { participants, trainers, observers };
    plans.push(planPrint(made.kit, made.documents, { people, sides, paper: made.press.paper }));
  }
  await tell(plans, isJson, context);
  return code;
}

/** `relevo print-plan [KIT...]` */
export function addPrintPlan(program: Command, context: Context, act: Act): void {
  const { words } = context;
  addPressOptions(program.command('print-plan [kits...]'), context)
    .description(words('print-plan.summary'))
    .requiredOption(
      '--participants <number>',
      words('print-plan.participants'),
      wholeNumberOf('--participants', [1, MOST]),
    )
    .option('--trainers <number>', words('print-plan.trainers'), wholeNumberOf('--trainers', [1, MOST]), 2)
    .option('--observers <number>', words('print-plan.observers'), wholeNumberOf('--observers', [0, MOST]), 1)
    .option('--simplex', words('print-plan.simplex'))
    .option('--duplex', words('print-plan.duplex'))
    .addHelpText('after', `\n${words('print-plan.after')}`)
    .action(act((kits: readonly string[], options: PrintPlanOptions) => printPlan(kits, options, context)));
}
