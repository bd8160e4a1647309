import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { loadWords } from '../pipeline/load-words.ts';
import type { ReadKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';

/** May what is told to people hold colours? */
export function isColored({ isTerminal, environment }: Pick<Host, 'isTerminal' | 'environment'>): boolean {
  return isTerminal && !environment['NO_COLOR'];
}

/** Findings of one kit in words, with the author's lines. */
export async function findingsText(
  { folder, lines }: Pick<ReadKit, 'folder' | 'lines'>,
  diagnostics: readonly Diagnostic[],
  { host, language }: Context,
): Promise<string> {
  const { reportText } = await import('../report/report-text.ts');
  const words = await loadWords(host, 'rules', language);
  return reportText(diagnostics, { words, lines, color: isColored(host), root: join(folder, '/') });
}

/** Does the kit have anything that keeps it from being built? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
