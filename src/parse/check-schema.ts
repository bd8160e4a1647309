import { nearestName } from '../lib/nearest.ts';
import type { Finding } from '../model/diagnostic.ts';
import { type Place, type Places, placeAt } from '../model/place.ts';
import { knownKeys, type Schema, type SchemaIssue, validate } from '../model/schema-issues.ts';

export interface SchemaSource {
  readonly path: string;
  readonly value: unknown;
  readonly places: Places;
}

export interface Checked<T> {
  /** Undefined when anything is wrong. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** What to write where the data has another type, by the name of the type. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-number',
  boolean: 'expected-boolean',
  array: 'expected-list',
  object: 'expected-keys',
  record: 'expected-languages',
};

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function finding(
  variant: string,
  place: Place,
  values: Readonly<Record<string, string>>,
  hint = true,
): Finding {
  const key = `schema.${variant}`;
  return {
    rule: 'schema',
    place,
    message: { key, values },
    ...(hint ? { hint: { key: `${key}.hint`, values } } : {}),
  };
}

function unknownKey(
  source: SchemaSource,
  parent: string,
  { key, known }: { key: string; known: readonly string[] },
): Finding {
  const place = source.places.get(`${parent}/${key}`)?.key ?? placeAt(source.places, parent, source.path);
  const nearest = nearestName(key, known);
  const all = known.join(', ');
  return nearest === undefined
    ? finding('unknown-key', place, { key, all })
    : finding('unknown-key-near', place, { key, nearest });
}

/** A key with a slip in it is missing under its right name too: that is said once. */
function isSlip(issue: SchemaIssue, issues: readonly SchemaIssue[]): boolean {
  if (issue.kind !== 'missing') return false;
  const name = String(issue.path.at(-1) ?? '');
  const parent = pointerOf(issue.path.slice(0, -1));
  return issues.some(
    (other) =>
      other.kind === 'unknown' &&
      pointerOf(other.path) === parent &&
      other.keys.some((key) => nearestName(key, [name]) !== undefined),
  );
}

/** Checks data against a schema: one finding for each thing that is wrong, where it stands. */
export function checkSchema<T>(schema: Schema<T>, source: SchemaSource): Checked<T> {
  const { value, issues } = validate(schema, source.value);
  if (issues.length === 0) return { value: value as T, findings: [] };
  const findings = issues.flatMap((issue): readonly Finding[] => {
    if (isSlip(issue, issues)) return [];
    const pointer = pointerOf(issue.path);
    const name = String(issue.path.at(-1) ?? '');
    if (issue.kind === 'unknown') {
      const known = knownKeys(schema, issue.path);
      return issue.keys.map((key) => unknownKey(source, pointer, { key, known }));
    }
    const place = placeAt(source.places, pointer, source.path);
    if (issue.kind === 'missing') return [finding('missing', place, { key: name })];
    if (issue.kind === 'form') return [finding('invalid-form', place, { key: name, example: issue.example })];
    const { expected } = issue;
    const found = finding('invalid', place, { key: name, expected: expected.replaceAll(' | ', ', ') });
    const variant = EXPECTED[expected];
    return variant ? [{ ...found, hint: { key: `schema.${variant}.hint` } }] : [found];
  });
  return { value: undefined, findings };
}
