import type { Command } from 'commander';
import type { Shown } from '../../deliver/hide-small.ts';
import type { Tally } from '../../deliver/tally.ts';
import type { Words } from '../../model/strings.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { tellProblems } from '../write-papers.ts';

interface TallyOptions {
  readonly format: string;
}

function jsonOf({ traits, ...tally }: Tally): object {
  const none = (count: Shown): number | null => count ?? null;
  return {
    version: 1,
    ...tally,
    participations: none(tally.participations),
    people: none(tally.people),
    certified: none(tally.certified),
    dropouts: none(tally.dropouts),
    traits: Object.fromEntries(
      traits.map(({ trait, counts }) => [
        trait,
        Object.fromEntries([...counts].map(([value, count]) => [value, none(count)])),
      ]),
    ),
  };
}

function textOf(tally: Tally, words: Words): string {
  const count = (value: Shown): string => (value === undefined ? words('tally.hidden') : String(value));
  const percent = (value: number | undefined): string =>
    value === undefined ? words('tally.hidden') : `${Math.round(value * 100)} %`;
  const line = (key: string, value: string): string => `${words(`tally.${key}`)}: ${value}`;
  const { halfDays } = tally;
  return [
    line('deliveries', String(tally.deliveries)),
    line('participations', count(tally.participations)),
    line('people', count(tally.people)),
    line('half-days', halfDays ? `${halfDays.present}/${halfDays.possible}` : count(undefined)),
    line('certified', count(tally.certified)),
    line('dropouts', count(tally.dropouts)),
    ...tally.traits.map(({ trait, counts }) =>
      line(trait, [...counts].map(([value, shown]) => `${value} ${count(shown)}`).join(' · ')),
    ),
    ...tally.questions.map(
      ({ id, pre, post }) => `${id}: ${words('tally.question', { pre: percent(pre), post: percent(post) })}`,
    ),
    ...tally.unlearnt.map(({ id, text }) => `${words('tally.unlearnt')}: ${id} ${text}`),
    words('tally.note'),
  ].join('\n');
}

async function tallyUp(
  folders: readonly string[],
  options: TallyOptions,
  context: Context,
): Promise<ExitCode> {
  const { host, words } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { tallyDeliveries } = await import('../../pipeline/tally-deliveries.ts');
  const { tally, problems } = await tallyDeliveries(host, folders);
  tellProblems(problems, context);
  host.out(`${format === 'json' ? JSON.stringify(jsonOf(tally), null, 2) : textOf(tally, words)}\n`);
  return problems.length > 0 ? 1 : 0;
}

/** `relevo tally DELIVERY...` */
export function addTally(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('tally <delivery...>')
    .description(words('tally.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .addHelpText('after', `\n${words('tally.after')}`)
    .action(act((folders: readonly string[], options: TallyOptions) => tallyUp(folders, options, context)));
}
