import { jsonSchemaOf, type SchemaName } from '../model/json-schemas.ts';

/** A JSON Schema as a file's text. */
export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The schemas as files, by name: `kit.schema.json`. */
export function schemaFiles(names: readonly SchemaName[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    names.map((name) => [`${name}.schema.json`, new TextEncoder().encode(schemaText(jsonSchemaOf(name)))]),
  );
}
