import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Words } from '../model/strings.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Colons and commas part the properties of a command from each other. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function commandOf(
  { rule, severity, place, message, hint }: Diagnostic,
  { words, root }: { readonly words: Words; readonly root: string },
): string {
  const { path, start, end } = place;
  const isOneLine = start.line === end.line;
  const properties = {
    file: `${root}${path}`,
    line: start.line,
    endLine: end.line,
    // The service refuses columns of a stretch of several lines.
    ...(isOneLine ? { col: start.column, endColumn: end.column } : {}),
    title: rule,
  };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const texts = [message, ...(hint ? [hint] : [])].map(({ key, values }) => words(key, values));
  return `::${COMMANDS[severity]} ${listed.join(',')}::${escapeData(texts.join('\n'))}\n`;
}

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a change. `root` is what comes before every path,
 * with its slash: the kit's folder below the repository's.
 */
export function reportGithub(
  diagnostics: readonly Diagnostic[],
  options: { readonly words: Words; readonly root: string },
): string {
  return orderDiagnostics(diagnostics)
    .map((diagnostic) => commandOf(diagnostic, options))
    .join('');
}
