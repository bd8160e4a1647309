import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';

type Complaints = (data: unknown) => readonly string[];

interface Validator {
  compile(schema: object): { (data: unknown): boolean; errors?: readonly object[] | null };
}

function complaintsOf(ajv: Validator, schema: object): Complaints {
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error)));
}

function readJson(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

/** What the schema of `docs/schemas` has against a value. */
export function againstOurs(name: string): Complaints {
  const path = fileURLToPath(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url));
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return complaintsOf(ajv, readJson(path));
}

/** What the public schema of SARIF 2.1.0 has against a value. */
export function againstSarif(): Complaints {
  const { resolve } = createRequire(import.meta.url);
  const main = resolve('@microsoft/jest-sarif/package.json');
  const schema = readJson(main.replace(/package\.json$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'));
  // One of its patterns is none in Unicode mode.
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return complaintsOf(ajv, schema);
}
