import type { Command } from 'commander';
import type { Words } from '../../model/strings.ts';
import { loadWords } from '../../pipeline/load-words.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import type { Condition } from '../doctor/check.ts';
import { knownName } from '../wanted-options.ts';

/** Told apart without colour. */
const SIGNS = { good: '✓', advice: '·', fault: '✗' } as const;

function conditionText({ subject, variant, state, values }: Condition, words: Words): string {
  const key = `${subject}.${variant}`;
  const line = `${SIGNS[state]} ${words(key, values)}\n`;
  return state === 'good' ? line : `${line}    ${words(`${key}.hint`, values)}\n`;
}

async function doctor(options: { readonly format: string }, context: Context): Promise<ExitCode> {
  const isJson = knownName(options.format, ['text', 'json'], '--format') === 'json';
  const { examine } = await import('../doctor/examine.ts');
  const found = await examine(context);
  const { host, language } = context;
  if (isJson) host.out(`${JSON.stringify({ version: 1, conditions: found }, null, 2)}\n`);
  else {
    const words = await loadWords(host, 'doctor', language);
    for (const condition of found) host.out(conditionText(condition, words));
  }
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
