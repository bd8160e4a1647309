import { resolve } from 'node:path';
import { sha256 } from '../lib/sha256.ts';
import { buildKey, type FinishedBuild, openKnownBuilds } from '../pipeline/known-builds.ts';
import { loadFolder } from '../pipeline/load-folder.ts';
import type { Context } from './context.ts';
import type { MadeKit, MakeOptions, MakingOptions } from './make-kits.ts';
import { hasErrors, isColored } from './report-findings.ts';
import { summaryPath } from './summary.ts';

type BuildOptions = MakeOptions & Pick<MakingOptions, 'read'>;

/** A build that ended now, or before. */
export interface Built {
  readonly finished: FinishedBuild;
  /** Undefined where nothing had to be made. */
  readonly made: MadeKit | undefined;
}

async function build(folder: string, options: BuildOptions, context: Context): Promise<Built | undefined> {
  // Loaded when something is made, and only then: these bring nearly all of the program with them.
  const { makeKit } = await import('./make-kits.ts');
  const { madeJson, madeText } = await import('./tell-made.ts');
  const made = await makeKit(folder, options, context);
  if (!made) return undefined;
  const finished = {
    hasErrors: hasErrors(made.documents.flatMap(({ diagnostics }) => diagnostics)),
    findings: made.told,
    text: madeText(made, options.output, context),
    report: madeJson(made, options.output),
    outputs: made.documents.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
  };
  return { finished, made };
}

/**
 * Builds a kit, and tells what was found. Where the very same was built before and all that it wrote is still there,
 * it says the same again, and nothing is parsed or made; unless a summary is wanted, which goes through all that was made.
 * Undefined for a kit that is refused.
 */
export async function buildOnce(
  folder: string,
  options: BuildOptions,
  context: Context,
): Promise<Built | undefined> {
  const { host, language } = context;
  // What decides neither what is written nor what is said is left out; a new option is in.
  const { cache, jobs: _, format: __, dryRun, summary, read, ...wanted } = options;
  if (cache === false || dryRun || summaryPath(summary, host)) return build(folder, options, context);
  const loaded = read ?? (await loadFolder(folder, host));
  const key = await buildKey(loaded, { folder, wanted, language, color: isColored(host) }, host);
  const places = { cache: resolve(host.folder, cache), output: resolve(host.folder, options.output) };
  const builds = openKnownBuilds(places, host);
  const known = await builds.get(key);
  if (known) {
    for (const text of known.findings) host.err(text);
    return { finished: known, made: undefined };
  }
  const built = await build(folder, { ...options, read: loaded }, context);
  if (built) await builds.put(key, built.finished);
  return built;
}
