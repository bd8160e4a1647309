import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface NewOptions {
  readonly template: string;
  readonly language: string;
}

/** A kit id of a folder's name: `Mi kit ñandú` gives `mi-kit-nandu`. */
function idFrom(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'kit' : id;
}

async function readTree(folder: string, host: Host, below = ''): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await host.list(join(folder, below))) {
    const path = join(below, entry.name);
    if (entry.kind === 'file') files.set(path, await host.read(join(folder, path)));
    if (entry.kind === 'folder')
      for (const [name, bytes] of await readTree(folder, host, path)) files.set(name, bytes);
  }
  return files;
}

function withId(manifest: Uint8Array, id: string): Uint8Array {
  const text = new TextDecoder().decode(manifest).replace(/^id: \S+/m, `id: ${id}`);
  return new TextEncoder().encode(text);
}

/**
 * Schemas of the YAML files, where `.vscode/settings.json` of `templates/editor` looks for them: editors complete and check with
 * them, without a network and wherever this tool is installed.
 */
async function editorSchemas(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { SCHEMA_NAMES } = await import('../../model/json-schemas.ts');
  const { schemaFiles } = await import('../schema-files.ts');
  return new Map([...schemaFiles(SCHEMA_NAMES)].map(([file, bytes]) => [join('.schemas', file), bytes]));
}

async function isFree(folder: string, host: Host): Promise<boolean> {
  const kind = await host.exists(folder);
  return kind === undefined || (kind === 'folder' && (await host.list(folder)).length === 0);
}

async function foldersIn(folder: string, host: Host): Promise<readonly string[]> {
  return (await host.list(folder)).filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** Where a template lies: each is written in several languages, under the same name. */
async function templateFolder({ template, language }: NewOptions, host: Host): Promise<string> {
  const templates = join(host.home, 'templates', 'kits');
  const known = knownName(language, await foldersIn(templates, host), '--language');
  const names = await foldersIn(join(templates, known), host);
  return join(templates, known, knownName(template, names, '--template'));
}

async function create(folder: string, options: NewOptions, { host, words }: Context): Promise<ExitCode> {
  const template = await templateFolder(options, host);
  const target = resolve(host.folder, folder);
  if (!(await isFree(target, host))) throw new UsageError('new.not-empty', { folder });
  const files = new Map([
    ...(await readTree(template, host)),
    ...(await readTree(join(host.home, 'templates', 'editor'), host)),
    ...(await editorSchemas()),
  ]);
  const manifest = files.get('kit.yaml');
  if (manifest) files.set('kit.yaml', withId(manifest, idFrom(basename(target))));
  await host.writeFolder(target, files);
  const shown = relative(host.folder, target) || '.';
  host.out(
    `${words('new.made', { n: files.size, folder: shown })}\n\n${words('new.next', { folder: shown })}\n`,
  );
  return 0;
}

/** `relevo new DIR` */
export function addNew(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('new <folder>')
    .description(words('new.summary'))
    .option('--template <name>', words('new.template'), 'taller-corto')
    .option('--language <code>', words('new.language'), 'es')
    .addHelpText('after', `\n${words('new.after')}`)
    .action(act((folder: string, options: NewOptions) => create(folder, options, context)));
}
