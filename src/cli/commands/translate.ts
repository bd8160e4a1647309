import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Kit } from '../../model/kit.ts';
import type { TranslationSummary } from '../../model/translation/summary.ts';
import { UsageError } from '../../model/trouble.ts';
import { alignRows } from '../align-rows.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { resolveKits } from '../resolve-kits.ts';
import { knownName, listOption } from '../wanted-options.ts';
import { addTranslateFiles } from './translate-files.ts';

interface StatusOptions {
  readonly format: string;
}

interface MarkOptions {
  readonly language?: readonly string[];
  readonly part?: readonly string[];
}

async function readWhole(folder: string, { host }: Context): Promise<Kit> {
  const { readKit } = await import('../../pipeline/read-kit.ts');
  const { kit } = await readKit(folder, host);
  if (!kit) throw new UsageError('translate.broken-kit', { kit: folder });
  return kit;
}

function statusText(summaries: readonly TranslationSummary[], { words }: Context): string {
  const columns = ['language', 'translated', 'stale', 'missing', 'words'];
  const share = (done: number, all: number): string => words('translate.share', { done, all });
  const rows = [
    columns.map((column) => words(`translate.column.${column}`)),
    ...summaries.map((each) => [
      each.language,
      share(each.translated, each.parts),
      String(each.stale),
      String(each.missing),
      share(each['translated-words'], each.words),
    ]),
  ];
  return `${alignRows(rows, 'right').join('\n')}\n`;
}

async function status(named: readonly string[], options: StatusOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { translationsOf } = await import('../../model/translation/states.ts');
  const { summaryOf } = await import('../../model/translation/summary.ts');
  const reports: object[] = [];
  for (const folder of await resolveKits(named, host)) {
    const translations = translationsOf(await readWhole(folder, context));
    const summaries = translations.map(summaryOf);
    const languages = translations.map(({ parts }, at) => ({
      ...summaries[at],
      details: parts.map(({ source, state }) => ({ part: source.id, state, words: source.words })),
    }));
    reports.push({ root: folder, languages });
    if (format === 'json') continue;
    if (summaries.length === 0) host.out(`${words('translate.one-language', { kit: folder })}\n`);
    else host.out(`${folder}\n${statusText(summaries, context)}`);
  }
  if (format === 'json') host.out(`${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`);
  return 0;
}

async function mark(named: readonly string[], options: MarkOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { translationsOf } = await import('../../model/translation/states.ts');
  const { markParts } = await import('../../model/translation/mark-parts.ts');
  const { LOCK_PATH, lockText } = await import('../../model/translation/lock.ts');
  for (const folder of await resolveKits(named, host)) {
    const kit = await readWhole(folder, context);
    const translations = translationsOf(kit);
    const sources = translations.flatMap(({ parts }) => parts.map(({ source }) => source));
    const known = [...new Set(sources.flatMap(({ id, page }) => [id, page]))];
    const languages = (options.language ?? []).map((name) =>
      knownName(
        name,
        translations.map(({ language }) => language),
        '--language',
      ),
    );
    const parts = (options.part ?? []).map((name) => knownName(name, known, '--part'));
    const { marks, count: n } = markParts(kit, { languages, parts });
    await host.write(resolve(host.folder, folder, LOCK_PATH), new TextEncoder().encode(lockText(marks)));
    host.out(`${words('translate.marked', { kit: folder, n, path: join(folder, LOCK_PATH) })}\n`);
  }
  return 0;
}

/** `relevo translate status|mark` */
export function addTranslate(program: Command, context: Context, act: Act): void {
  const { words } = context;
  const command = program.command('translate').description(words('translate.summary'));
  command
    .command('status [kits...]')
    .description(words('translate.status'))
    .option('--format <format>', words('option.format'), 'text')
    .addHelpText('after', `\n${words('translate.status.after')}`)
    .action(act((kits: readonly string[], options: StatusOptions) => status(kits, options, context)));
  command
    .command('mark [kits...]')
    .description(words('translate.mark'))
    .option('--language <codes>', words('option.language'), listOption)
    .option('--part <ids>', words('translate.part'), listOption)
    .addHelpText('after', `\n${words('translate.mark.after')}`)
    .action(act((kits: readonly string[], options: MarkOptions) => mark(kits, options, context)));
  addTranslateFiles(command, context, act);
}
