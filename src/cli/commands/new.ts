import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface NewOptions {
  readonly template: string;
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
  const text = new TextDecoder().decode(manifest).replace(/^id: .*$/m, `id: ${id}`);
  return new TextEncoder().encode(text);
}

/**
 * Schemas of the YAML files, where the template's `.vscode/settings.json` looks for them: editors complete and check with
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

async function create(folder: string, options: NewOptions, { host, words }: Context): Promise<ExitCode> {
  const templates = join(host.home, 'templates', 'kits');
  const names = (await host.list(templates)).filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const template = knownName(options.template, names, '--template');
  const target = resolve(host.folder, folder);
  if (!(await isFree(target, host))) throw new UsageError('new.not-empty', { folder });
  const files = new Map(await readTree(join(templates, template), host));
  const manifest = files.get('kit.yaml');
  if (manifest) files.set('kit.yaml', withId(manifest, idFrom(basename(target))));
  for (const [file, bytes] of await editorSchemas()) files.set(file, bytes);
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
    .addHelpText('after', `\n${words('new.after')}`)
    .action(act((folder: string, options: NewOptions) => create(folder, options, context)));
}
