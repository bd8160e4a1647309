import type { z } from 'zod';

/** What is wrong with data, in terms that do not depend on the schema library. */
export type SchemaIssue =
  | { readonly kind: 'missing'; readonly path: readonly PropertyKey[] }
  | { readonly kind: 'unknown'; readonly path: readonly PropertyKey[]; readonly keys: readonly string[] }
  | { readonly kind: 'invalid'; readonly path: readonly PropertyKey[]; readonly expected: string }
  /** A text of the wrong form, with an example of the right one. */
  | { readonly kind: 'form'; readonly path: readonly PropertyKey[]; readonly example: string };

/** A schema of data of type `T`. */
export type Schema<T> = z.ZodType<T>;

type ZodIssue = z.core.$ZodIssue;

function expectationOf(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_type':
      return issue.expected;
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** Of the branches of a union, the one that the data came nearest to: the fewest issues, and those deepest inside. */
function nearestBranch(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const depth = (issues: readonly ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const strangeness = (issues: readonly ZodIssue[]) =>
    issues.filter((issue) => issue.code === 'unrecognized_keys').length;
  return (
    [...branches].sort(
      (a, b) => strangeness(a) - strangeness(b) || a.length - b.length || depth(b) - depth(a),
    )[0] ?? []
  );
}

function translate(issue: ZodIssue, before: readonly PropertyKey[], data: unknown): readonly SchemaIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearestBranch(issue.errors).flatMap((inner) => translate(inner, path, data));
  }
  if (issue.code === 'unrecognized_keys') return [{ kind: 'unknown', path, keys: issue.keys }];
  if (issue.code === 'invalid_key')
    return [{ kind: 'unknown', path: path.slice(0, -1), keys: [String(path.at(-1))] }];
  if (valueAt(data, path) === undefined) return [{ kind: 'missing', path }];
  // The schemas of this format give an example as their message.
  if (issue.code === 'invalid_format') return [{ kind: 'form', path, example: issue.message }];
  return [{ kind: 'invalid', path, expected: expectationOf(issue) }];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The value as the schema reads it, or all that is wrong with it. */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
): { value?: T; issues: readonly SchemaIssue[] } {
  const result = schema.safeParse(data, { reportInput: false });
  if (result.success) return { value: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((issue) => translate(issue, [], data)) };
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

function stepInto(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  const definition = definitionOf(schema);
  if (definition.innerType) return stepInto(definition.innerType, key);
  if (definition.options) return definition.options.flatMap((option) => stepInto(option, key));
  const next = definition.shape?.[String(key)] ?? definition.element ?? definition.valueType;
  return next ? [next] : [];
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  const { shape, innerType, options } = definitionOf(schema);
  if (innerType) return keysOf(innerType);
  return options ? options.flatMap(keysOf) : Object.keys(shape ?? {});
}

/** The keys that the schema knows at a path. */
export function knownKeys(schema: Schema<unknown>, path: readonly PropertyKey[]): readonly string[] {
  let at: readonly z.core.$ZodType[] = [schema];
  for (const key of path) at = at.flatMap((each) => stepInto(each, key));
  return [...new Set(at.flatMap(keysOf))];
}
