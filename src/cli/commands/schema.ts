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
  const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
  const names = name === undefined ? SCHEMA_NAMES : [knownName(name, SCHEMA_NAMES, 'schema')];
  if (options.output === undefined) {
    const single = names.length === 1 ? names[0] : undefined;
    host.out(
      text(
        single ? jsonSchemaOf(single) : Object.fromEntries(names.map((each) => [each, jsonSchemaOf(each)])),
      ),
    );
    return 0;
  }
  for (const each of names) {
    const path = resolve(host.folder, options.output, `${each}.schema.json`);
    await host.write(path, new TextEncoder().encode(text(jsonSchemaOf(each))));
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
