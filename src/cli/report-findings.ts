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

/** The same for who wants the documents and not the findings: notices, which stop nothing, are only counted. */
export async function briefText(
  read: Pick<ReadKit, 'folder' | 'lines'>,
  diagnostics: readonly Diagnostic[],
  context: Context,
): Promise<string> {
  const notices = diagnostics.filter(({ severity }) => severity === 'info');
  const rest = diagnostics.filter(({ severity }) => severity !== 'info');
  const text = await findingsText(read, rest, context);
  if (notices.length === 0) return text;
  return `${text}${context.words('build.notices', { n: notices.length, kit: read.folder })}\n`;
}

/** Does the kit have anything that keeps it from being built? */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
