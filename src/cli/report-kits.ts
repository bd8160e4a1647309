import { relative, resolve, sep } from 'node:path';
import type { Host } from '../model/host.ts';
import { loadWords } from '../pipeline/load-words.ts';
import type { ReadKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';
import { findingsText } from './report-findings.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The format that a run gives when nobody names one: on GitHub, what GitHub shows beside the lines. */
export function usualFormat({ environment }: Pick<Host, 'environment'>): Format {
  return environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
}

/** The kit's folder below the repository's, with its slash: there, services look for the files. */
function belowRepository(folder: string, host: Host): string {
  const top = host.environment['GITHUB_WORKSPACE'] || host.folder;
  const way = relative(top, resolve(host.folder, folder)).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

async function jsonText(kits: readonly ReadKit[], { host }: Context): Promise<string> {
  const { reportJson } = await import('../report/report-json.ts');
  const words = await loadWords(host, 'rules', 'en');
  const reports = kits.map(({ folder, diagnostics }) => reportJson(diagnostics, { words, root: folder }));
  return `${JSON.stringify({ version: 1, kits: reports }, null, 2)}\n`;
}

async function sarifText(kits: readonly ReadKit[], context: Context): Promise<string> {
  const { host, language, version } = context;
  const { reportSarif } = await import('../report/report-sarif.ts');
  const { RULES } = await import('../validate/registry.ts');
  const words = await loadWords(host, 'rules', language);
  const found = kits.map(({ folder, diagnostics }) => ({ root: belowRepository(folder, host), diagnostics }));
  return `${JSON.stringify(reportSarif(found, { words, language, version, rules: RULES }), null, 2)}\n`;
}

async function kitText(read: ReadKit, format: 'text' | 'github', context: Context): Promise<string> {
  const { host, language } = context;
  if (format === 'text') return findingsText(read, read.diagnostics, context);
  const { reportGithub } = await import('../report/report-github.ts');
  const words = await loadWords(host, 'rules', language);
  return reportGithub(read.diagnostics, { words, root: belowRepository(read.folder, host) });
}

/** Tells what was found, to people or to programs. */
export async function reportKits(
  kits: readonly ReadKit[],
  { format, quiet }: { readonly format: Format; readonly quiet: boolean },
  context: Context,
): Promise<void> {
  const { host, words } = context;
  if (format === 'json') return host.out(await jsonText(kits, context));
  if (format === 'sarif') return host.out(await sarifText(kits, context));
  for (const read of kits) {
    if (read.diagnostics.length > 0) host.out(await kitText(read, format, context));
    else if (!quiet) host.out(`${words('validate.clean', { kit: read.folder })}\n`);
  }
}
