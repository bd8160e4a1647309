import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { loadWords } from '../pipeline/load-words.ts';
import type { ReadKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';

/** Findings of one kit in words, with the author's lines. */
export async function findingsText(
  { folder, lines }: Pick<ReadKit, 'folder' | 'lines'>,
  diagnostics: readonly Diagnostic[],
  { host, language }: Context,
): Promise<string> {
  const { reportText } = await import('../report/report-text.ts');
  const words = await loadWords(host, 'rules', language);
  const color = host.isTerminal && !host.environment['NO_COLOR'];
  return reportText(diagnostics, { words, lines, color, root: join(folder, '/') });
}

/** Does the kit have anything that keeps it from being built? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
