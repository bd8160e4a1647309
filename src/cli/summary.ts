import { resolve } from 'node:path';
import type { Host } from '../model/host.ts';
import { loadWords } from '../pipeline/load-words.ts';
import type { SummedKit } from '../report/build-summary.ts';
import type { Context } from './context.ts';
import type { MadeKit } from './make-kits.ts';

/** What became of a kit; undefined where errors kept it from being built. */
export interface Outcome {
  readonly folder: string;
  readonly made: MadeKit | undefined;
}

/** A kit that could not be built is summed up by what was found in it. */
async function sumUp({ folder, made }: Outcome, { host }: Context): Promise<SummedKit> {
  const { sumUpKit } = await import('../pipeline/sum-up-kit.ts');
  if (made) {
    const laidOut = made.documents.flatMap(({ diagnostics }) => diagnostics);
    const once = new Map(laidOut.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
    return sumUpKit(made.kit, {
      documents: made.documents,
      found: [...made.read.diagnostics, ...once.values()],
    });
  }
  const { readKit } = await import('../pipeline/read-kit.ts');
  const { kit, diagnostics } = await readKit(folder, host);
  if (kit) return sumUpKit(kit, { documents: [], found: diagnostics });
  return { kit: folder, version: '', editions: [], diagnostics };
}

/** The file for a summary: the one that the user names, else the one that GitHub Actions shows beside the job. */
export function summaryPath(
  named: string | undefined,
  { environment }: Pick<Host, 'environment'>,
): string | undefined {
  return named ?? (environment['GITHUB_STEP_SUMMARY'] || undefined);
}

/** Adds a summary of what was made to its file, after what stands there. Where there is none, nothing is written. */
export async function writeSummary(
  named: string | undefined,
  outcomes: readonly Outcome[],
  context: Context,
): Promise<void> {
  const { host, language } = context;
  const path = summaryPath(named, host);
  if (!path) return;
  const { buildSummary } = await import('../report/build-summary.ts');
  const words = await loadWords(host, 'summary', language);
  const summed: SummedKit[] = [];
  for (const outcome of outcomes) summed.push(await sumUp(outcome, context));
  const target = resolve(host.folder, path);
  const isThere = (await host.exists(target)) === 'file';
  const before = isThere ? new TextDecoder().decode(await host.read(target)) : '';
  const gap = before === '' ? '' : '\n';
  await host.write(target, new TextEncoder().encode(before + gap + buildSummary(summed, words)));
}
