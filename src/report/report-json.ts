import type { Diagnostic, PhraseValues, Severity } from '../model/diagnostic.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Place, Point } from '../model/place.ts';
import type { Words } from '../model/strings.ts';

interface JsonPlace {
  /** Below `root`. */
  readonly path: string;
  readonly start: Point;
  /** Exclusive. */
  readonly end: Point;
}

interface JsonDiagnostic extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  /** Which of the rule's messages it is. */
  readonly key: string;
  readonly message: string;
  readonly values: PhraseValues;
  readonly hint?: string;
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
}

/** What programs read. Fields are only ever added while `version` is the same. */
export interface JsonReport {
  readonly version: 1;
  readonly root: string;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
  readonly diagnostics: readonly JsonDiagnostic[];
}

function jsonPlace({ path, start, end }: Place): JsonPlace {
  return {
    path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function jsonDiagnostic(
  { rule, severity, place, message, hint, related }: Diagnostic,
  words: Words,
): JsonDiagnostic {
  const { key, values = {} } = message;
  return {
    rule,
    severity,
    ...jsonPlace(place),
    key,
    message: words(key, values),
    values,
    ...(hint ? { hint: words(hint.key, hint.values) } : {}),
    ...(related && related.length > 0
      ? {
          related: related.map((each) => ({
            ...jsonPlace(each.place),
            message: words(each.message.key, each.message.values),
          })),
        }
      : {}),
  };
}

/** Findings for programs: `words` are always the English ones, rules and keys are never translated. */
export function reportJson(
  diagnostics: readonly Diagnostic[],
  { words, root }: { readonly words: Words; readonly root: string },
): JsonReport {
  const ordered = orderDiagnostics(diagnostics);
  const count = (severity: Severity): number => ordered.filter((each) => each.severity === severity).length;
  return {
    version: 1,
    root,
    summary: { errors: count('error'), warnings: count('warning'), notices: count('info') },
    diagnostics: ordered.map((diagnostic) => jsonDiagnostic(diagnostic, words)),
  };
}
