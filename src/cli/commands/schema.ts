import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';

interface SchemaOptions {
  readonly output?: string;
}

async function schema(
  name: string | undefined,
  options: SchemaOptions,
  { host }: Context,
): Promise<ExitCode> {
  const { jsonSchemaOf, SCHEMA_NAMES } = await import('../../model/json-schemas.ts');
  const { schemaFiles, schemaText } = await import('../schema-files.ts');
  const names = name === undefined ? SCHEMA_NAMES : [knownName(name, SCHEMA_NAMES, 'schema')];
  if (options.output === undefined) {
    const single = names.length === 1 ? names[0] : undefined;
    const shown = single
      ? jsonSchemaOf(single)
      : Object.fromEntries(names.map((each) => [each, jsonSchemaOf(each)]));
    host.out(schemaText(shown));
    return 0;
  }
  for (const [file, bytes] of schemaFiles(names)) {
    await host.write(resolve(host.folder, options.output, file), bytes);
  }
  return 0;
}

/** `relevo schema [NAME]` */
export function addSchema(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('schema [name]')
    .description(words('schema.summary'))
    .option('-o, --output <folder>', words('schema.output'))
    .addHelpText('after', `\n${words('schema.after')}`)
    .action(act((name: string | undefined, options: SchemaOptions) => schema(name, options, context)));
}
