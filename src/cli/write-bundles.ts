import { resolve } from 'node:path';
import type { SinceThen } from '../pipeline/since-then.ts';
import type { WeighedBundle } from '../pipeline/weigh-bundles.ts';
import type { Context } from './context.ts';
import type { MadeKit } from './make-kits.ts';
import { findingsText } from './report-findings.ts';

export interface WrittenBundle {
  /** As the user reads it: below the output folder that was named. */
  readonly path: string;
  readonly bytes: number;
  /** How many parts it was cut into besides; absent for none. */
  readonly parts?: number;
}

export interface BundleTarget {
  /** Folder that the zips go into. */
  readonly output: string;
  /** Bytes of the largest part. */
  readonly split?: number | undefined;
  /** What changed since an earlier version. */
  readonly since?: SinceThen | undefined;
}

async function writeParts(
  path: string,
  bytes: number,
  { made, split, context: { host } }: { made: MadeKit; split: number | undefined; context: Context },
): Promise<number | undefined> {
  if (split === undefined || bytes <= split) return undefined;
  const words = made.press.wordsIn(made.kit.languages[0].language);
  const { splitBundle } = await import('../pipeline/split-bundle.ts');
  return (await splitBundle(resolve(host.folder, path), split, { host, words })).count;
}

/** The handover goes on a stick, and may be as large as it must. */
async function tellHeavy(
  { kit, read }: MadeKit,
  sent: readonly WeighedBundle[],
  context: Context,
): Promise<void> {
  const { weighBundles } = await import('../pipeline/weigh-bundles.ts');
  const heavy = weighBundles(kit, sent);
  if (heavy.length > 0) context.host.err(`${await findingsText(read, heavy, context)}\n`);
}

/** Zips a kit that was made: a bundle an edition, and the handover when everything was made. Tells of those too heavy to be sent. */
export async function writeBundles(
  made: MadeKit,
  { output, split, since }: BundleTarget,
  context: Context,
): Promise<readonly WrittenBundle[]> {
  const { host } = context;
  const { planBundles } = await import('../pipeline/plan-bundles.ts');
  const { loadProgram } = await import('../pipeline/load-program.ts');
  const { zipBundle } = await import('../pipeline/zip-bundle.ts');
  const { kit, press, read } = made;
  const bundles = planBundles(made);
  const hasHandover = bundles.some(({ edition }) => edition === undefined);
  const program = hasHandover ? await loadProgram(host) : [];
  const material = { kit, press, sources: read.sources, since, program };
  const written: WrittenBundle[] = [];
  const sent: WeighedBundle[] = [];
  for (const bundle of bundles) {
    const path = `${output}/${bundle.name}.zip`;
    await host.writeStream(resolve(host.folder, path), await zipBundle(bundle, material));
    const bytes = await host.size(resolve(host.folder, path));
    const parts = await writeParts(path, bytes, { made, split, context });
    written.push({ path, bytes, ...(parts === undefined ? {} : { parts }) });
    if (bundle.edition) sent.push({ path, bytes });
  }
  await tellHeavy(made, sent, context);
  return written;
}
