import type { Command } from 'commander';
import { loadWords } from '../../pipeline/load-words.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import type { Condition } from '../doctor/check.ts';
import { knownName } from '../wanted-options.ts';

/** Told apart without colour. */
const SIGNS = { good: '✓', advice: '·', fault: '✗' } as const;

async function conditionText(
  { subject, variant, state, values }: Condition,
  context: Context,
): Promise<string> {
  const words = await loadWords(context.host, 'doctor', context.language);
  const key = `${subject}.${variant}`;
  const line = `${SIGNS[state]} ${words(key, values)}\n`;
  return state === 'good' ? line : `${line}    ${words(`${key}.hint`, values)}\n`;
}

async function doctor(options: { readonly format: string }, context: Context): Promise<ExitCode> {
  const isJson = knownName(options.format, ['text', 'json'], '--format') === 'json';
  const { examine } = await import('../doctor/examine.ts');
  const found = await examine(context);
  if (isJson) context.host.out(`${JSON.stringify({ version: 1, conditions: found }, null, 2)}\n`);
  else for (const condition of found) context.host.out(await conditionText(condition, context));
  return found.some(({ state }) => state === 'fault') ? 1 : 0;
}

/** `relevo doctor` */
export function addDoctor(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('doctor')
    .description(words('doctor.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .addHelpText('after', `\n${words('doctor.after')}`)
    .action(act((options: { readonly format: string }) => doctor(options, context)));
}
