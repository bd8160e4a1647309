import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { knownName } from './wanted-options.ts';

export interface ShownOptions {
  readonly rule?: readonly string[];
  readonly severity?: string;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Which findings are told, and counted. Errors of reading are told whatever is asked for: behind what could not be read,
 * nothing was looked for. Throws `UsageError` for a rule or a severity that does not exist.
 */
export async function shownFrom(options: ShownOptions): Promise<(diagnostic: Diagnostic) => boolean> {
  const { RULES } = await import('../validate/registry.ts');
  const ids = RULES.map(({ id }) => id);
  const named = options.rule?.map((name) => knownName(name, ids, '--rule'));
  const least = knownName(options.severity ?? 'info', LEVELS, '--severity');
  const reading = new Set(RULES.filter(({ found }) => found === 'reading').map(({ id }) => id));
  return ({ rule, severity }) => {
    if (severity === 'error' && reading.has(rule)) return true;
    return LEVELS.indexOf(severity) <= LEVELS.indexOf(least) && (named === undefined || named.includes(rule));
  };
}
