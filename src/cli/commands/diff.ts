import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Kit } from '../../model/kit.ts';
import type { KitChanges } from '../../model/kit-changes.ts';
import type { ReadKit } from '../../pipeline/read-kit.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { hasErrors, isColored } from '../report-findings.ts';
import { knownName } from '../wanted-options.ts';

interface DiffOptions {
  readonly format: string;
  readonly pdf?: string;
  readonly pages: boolean;
}

async function tell(changes: KitChanges, kit: Kit, { host, language }: Context): Promise<void> {
  const { tellChangesIn } = await import('../../pipeline/tell-changes-in.ts');
  const { changesText } = await import('../../report/changes-text.ts');
  const { story, words } = await tellChangesIn(language, changes, { host, kit });
  host.out(changesText(story, { words, color: isColored(host) }));
}

async function writeSheet(path: string, changes: KitChanges, kit: Kit, context: Context): Promise<void> {
  const { host, words, version } = context;
  const { buildDate } = await import('../../pipeline/build-date.ts');
  const { openPress } = await import('../../pipeline/press.ts');
  const { printChangeSheet } = await import('../../pipeline/print-change-sheet.ts');
  const { tellChangesIn } = await import('../../pipeline/tell-changes-in.ts');
  const told = await tellChangesIn(kit.languages[0].language, changes, { host, kit });
  const press = await openPress(host, {
    languages: [],
    producer: `relevo ${version}`,
    date: buildDate(kit, host.environment['SOURCE_DATE_EPOCH']),
    looks: kit.manifest.value.looks,
  });
  const { bytes } = await printChangeSheet(kit, told, press);
  await host.write(resolve(host.folder, path), bytes);
  host.err(`${words('diff.pdf-made', { path })}\n`);
}

function tellUnprintable(versions: readonly ReadKit[], { host, words }: Context): void {
  for (const { folder, diagnostics } of versions) {
    if (hasErrors(diagnostics)) host.err(`${words('diff.pages-unknown', { path: folder })}\n`);
  }
}

async function diff(
  before: string,
  after: string,
  options: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  const { host } = context;
  const format = knownName(options.format, ['text', 'json'], '--format');
  const { openVersion } = await import('../../pipeline/open-version.ts');
  const { diffKits } = await import('../../pipeline/diff-kits.ts');
  const [old, now] = [await openVersion(before, host), await openVersion(after, host)];
  const changes = await diffKits(old, now, { host, pages: options.pages });
  if (options.pages) tellUnprintable([old, now], context);
  if (format === 'json') host.out(`${JSON.stringify(changes, null, 2)}\n`);
  else if (now.kit) await tell(changes, now.kit, context);
  if (options.pdf !== undefined && now.kit) await writeSheet(options.pdf, changes, now.kit, context);
  return 0;
}

/** `relevo diff OLD NEW` */
export function addDiff(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('diff <old> <new>')
    .description(words('diff.summary'))
    .option('--format <format>', words('option.format'), 'text')
    .option('--pdf <file>', words('diff.pdf'))
    .option('--no-pages', words('diff.no-pages'))
    .addHelpText('after', `\n${words('diff.after')}`)
    .action(
      act((before: string, after: string, options: DiffOptions) => diff(before, after, options, context)),
    );
}
