import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Kit } from '../../model/kit.ts';
import type { Words } from '../../model/strings.ts';
import { UsageError } from '../../model/trouble.ts';
import type { ImportedTexts } from '../../pipeline/import-texts.ts';
import { loadWords } from '../../pipeline/load-words.ts';
import type { ReadKit } from '../../pipeline/read-kit.ts';
import type { PoFile, PoProblem } from '../../translate/po-file.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { resolveKits } from '../resolve-kits.ts';
import { knownName, listOption } from '../wanted-options.ts';

interface ExportOptions {
  readonly language?: readonly string[];
  readonly output: string;
  readonly all?: true;
}

interface ImportOptions {
  readonly kit?: string;
  readonly dryRun?: true;
  readonly overwrite?: true;
}

type WholeKit = ReadKit & { readonly kit: Kit };

/** A kit of which every page in these languages can be read: of what cannot, nobody knows which texts it has. */
async function readWhole(folder: string, { host }: Context): Promise<WholeKit> {
  const { readKit } = await import('../../pipeline/read-kit.ts');
  const read = await readKit(folder, host);
  const { kit } = read;
  if (!kit) throw new UsageError('translate.broken-kit', { kit: folder });
  const [broken] = kit.broken;
  if (broken) throw new UsageError('translate.broken-page', { kit: folder, path: join(folder, broken.path) });
  return { ...read, kit };
}

function otherLanguages({ manifest }: Kit): readonly string[] {
  return manifest.value.languages.slice(1);
}

function showProblem(path: string, { line, message }: PoProblem, say: Words): string {
  return `${path}:${line}: ${say(message.key, message.values)}\n`;
}

async function exportKit(folder: string, options: ExportOptions, context: Context): Promise<ExitCode> {
  const { host, words, language: own } = context;
  const { exportTexts } = await import('../../pipeline/export-texts.ts');
  const { kit } = await readWhole(folder, context);
  const known = otherLanguages(kit);
  const wanted = (options.language ?? known).map((name) => knownName(name, known, '--language'));
  const say = await loadWords(host, 'translate', own);
  if (wanted.length === 0) host.out(`${words('translate.one-language', { kit: folder })}\n`);
  let code: ExitCode = 0;
  for (const language of wanted) {
    const shown = join(options.output, `${kit.manifest.value.id}.${language}.po`);
    const path = resolve(host.folder, shown);
    const earlier = (await host.exists(path)) === 'file' ? await host.read(path) : undefined;
    const made = await exportTexts(kit, { language, all: options.all === true, earlier, words: say });
    if (!made.ok) {
      host.err(showProblem(shown, made.problem, say));
      code = 1;
      continue;
    }
    await host.write(path, made.bytes);
    host.out(`${words('translate.exported', { path: shown, n: made.count, open: made.open })}\n`);
  }
  return code;
}

async function exportAll(
  named: readonly string[],
  options: ExportOptions,
  context: Context,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const folder of await resolveKits(named, context.host)) {
    if ((await exportKit(folder, options, context)) === 1) code = 1;
  }
  return code;
}

/** The language that a file is in, when it is of this kit and the kit has that language. */
function languageOf(path: string, { head }: PoFile, kit: Kit): string {
  const of = head['x-relevo-kit'];
  const { id } = kit.manifest.value;
  if (of !== id) throw new UsageError('translate.other-kit', { path, kit: id, other: of ?? '–' });
  const language = head['language']?.trim().replaceAll('_', '-') ?? '';
  const known = otherLanguages(kit);
  if (known.includes(language)) return language;
  throw new UsageError('translate.other-language', {
    path,
    language: language || '–',
    all: known.join(', '),
  });
}

function tellParts(
  path: string,
  { parts, unfinished, outdated }: ImportedTexts,
  { host, words }: Context,
): void {
  const tell = (key: string, some: readonly string[]): void => {
    if (some.length > 0) host.err(`${words(key, { path, n: some.length, parts: some.join(', ') })}\n`);
  };
  tell('translate.imported', parts);
  tell('translate.unfinished', unfinished);
  tell('translate.outdated', outdated);
  if (parts.length + unfinished.length + outdated.length === 0)
    host.err(`${words('translate.nothing', { path })}\n`);
}

async function importFile(path: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const { host, language: own } = context;
  const { readPo } = await import('../../translate/read-po.ts');
  const { importTexts } = await import('../../pipeline/import-texts.ts');
  const say = await loadWords(host, 'translate', own);
  const read = await readPo(await host.read(resolve(host.folder, path)));
  if (!read.ok) {
    host.err(showProblem(path, read.problem, say));
    return 1;
  }
  const [folder = '.', ...others] = await resolveKits(options.kit === undefined ? [] : [options.kit], host);
  if (others.length > 0) throw new UsageError('translate.which-kit', { all: [folder, ...others].join(', ') });
  const { kit, sources } = await readWhole(folder, context);
  const language = languageOf(path, read.file, kit);
  const { entries } = read.file;
  const overwrite = options.overwrite === true;
  const made = importTexts({ folder, kit, sources, language, entries, overwrite });
  for (const problem of made.problems) host.err(showProblem(path, problem, say));
  if (made.problems.length > 0) {
    host.err(`${context.words('translate.refused', { n: made.problems.length })}\n`);
    return 1;
  }
  for (const file of made.files) {
    if (options.dryRun) host.out(file.diff);
    else await host.write(join(resolve(host.folder, folder), file.path), file.bytes);
  }
  tellParts(path, made, context);
  return 0;
}

async function importAll(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of paths) if ((await importFile(path, options, context)) === 1) code = 1;
  return code;
}

/** `relevo translate export|import`: texts for translators, and back. */
export function addTranslateFiles(command: Command, context: Context, act: Act): void {
  const { words } = context;
  command
    .command('export [kits...]')
    .description(words('translate.export'))
    .option('--language <codes>', words('option.language'), listOption)
    .option('--all', words('translate.all'))
    .option('--output <folder>', words('translate.output'), '.')
    .addHelpText('after', `\n${words('translate.export.after')}`)
    .action(act((kits: readonly string[], options: ExportOptions) => exportAll(kits, options, context)));
  command
    .command('import <files...>')
    .description(words('translate.import'))
    .option('--kit <folder>', words('translate.kit'))
    .option('--dry-run', words('translate.dry-run'))
    .option('--overwrite', words('translate.overwrite'))
    .addHelpText('after', `\n${words('translate.import.after')}`)
    .action(act((files: readonly string[], options: ImportOptions) => importAll(files, options, context)));
}
