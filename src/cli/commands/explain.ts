import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface ExplainOptions {
  readonly all?: true;
  readonly output?: string;
}

async function explain(
  name: string | undefined,
  options: ExplainOptions,
  context: Context,
): Promise<ExitCode> {
  const { host, words, language } = context;
  const { RULES } = await import('../../validate/registry.ts');
  const { explainRule, rulePages } = await import('../../report/explain-rule.ts');
  if (options.output !== undefined) {
    for (const { path, text } of rulePages(RULES)) {
      await host.write(resolve(host.folder, options.output, path), new TextEncoder().encode(text));
    }
    return 0;
  }
  if (name === undefined) {
    for (const { id, docs } of RULES) host.out(`${id.padEnd(26)} ${docs[language].what}\n`);
    host.out(`\n${words('explain.more')}\n`);
    return 0;
  }
  const id = knownName(
    name,
    RULES.map((rule) => rule.id),
    'explain',
  );
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) host.out(`${explainRule(rule, language)}\n`);
  return 0;
}

/** `relevo explain [RULE]` */
export function addExplain(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('explain [rule]')
    .description(words('explain.summary'))
    .option('-o, --output <folder>', words('explain.output'))
    .addHelpText('after', `\n${words('explain.after')}`)
    .action(act((rule: string | undefined, options: ExplainOptions) => explain(rule, options, context)));
}
