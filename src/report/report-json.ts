import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Place } from '../model/place.ts';
import type { JsonDiagnostic, JsonReport } from '../model/report.ts';
import type { Words } from '../model/strings.ts';

function jsonPlace({ path, start, end }: Place): Pick<JsonDiagnostic, 'path' | 'start' | 'end'> {
  return {
    path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function jsonDiagnostic(
  { rule, severity, place, message, hint, related, fix }: Diagnostic,
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
    ...(fix ? { fix: fix.map((edit) => ({ ...jsonPlace(edit.place), text: edit.text })) } : {}),
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
