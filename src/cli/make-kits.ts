import { resolve } from 'node:path';
import { mapAtOnce } from '../lib/map-at-once.ts';
import type { LoadedKit } from '../load/load-kit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import { isHeld } from '../model/source.ts';
import { THEMES } from '../model/theme.ts';
import { HostError, UsageError } from '../model/trouble.ts';
import type { Paper } from '../model/vocabulary.ts';
import { PAPERS } from '../model/vocabulary.ts';
import { buildDate } from '../pipeline/build-date.ts';
import { type BuiltDocument, type Job, keepDocument, planJobs, runJob } from '../pipeline/build-kit.ts';
import { loadFolder } from '../pipeline/load-folder.ts';
import type { Wanted } from '../pipeline/plan-editions.ts';
import { openPress, type Press, type PressOptions } from '../pipeline/press.ts';
import { judgeKit, type ReadKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';
import { createProgress } from './progress.ts';
import { briefText, hasErrors } from './report-findings.ts';
import { requireOutside } from './require-outside.ts';
import { knownName, type WantedOptions, wantedFrom } from './wanted-options.ts';

export interface MakeOptions extends WantedOptions {
  readonly output: string;
  readonly paper?: string;
  readonly theme: string;
  /** Folder; false for none. */
  readonly cache: string | false;
  readonly jobs?: number;
  readonly quiet?: true;
  readonly format: string;
  readonly dryRun?: true;
  /** File that a summary in Markdown is added to. */
  readonly summary?: string;
  /** Books also as booklets. */
  readonly booklet?: true;
}

export interface MakingOptions extends Omit<MakeOptions, 'output'> {
  /** Without one documents are made to be counted, and not written. */
  readonly output: string | undefined;
  /** The kit, or its files, where they have been read already. */
  readonly read?: ReadKit | LoadedKit;
}

/** A kit with the documents that were made of it. The bytes lie in the output folder. */
export interface MadeKit {
  readonly read: ReadKit;
  readonly kit: Kit;
  readonly press: Press;
  readonly wanted: Wanted;
  readonly documents: readonly BuiltDocument[];
  /** Findings in words, as they were told one after the other. */
  readonly told: readonly string[];
}

function paperFrom(option: string | undefined): Paper | undefined {
  return option === undefined ? undefined : knownName(option, PAPERS, '--paper');
}

interface Run {
  readonly options: MakingOptions;
  readonly context: Context;
}

/** What the documents of a kit are made with, as the options ask. */
export function pressOptions(kit: Kit, { options, context: { host, version } }: Run): PressOptions {
  const { cache } = options;
  return {
    languages: kit.manifest.value.languages,
    producer: `relevo ${version}`,
    date: buildDate(kit, host.environment['SOURCE_DATE_EPOCH']),
    paper: paperFrom(options.paper),
    theme: knownName(options.theme, THEMES, '--theme'),
    looks: kit.manifest.value.looks,
    cache: cache === false ? undefined : resolve(host.folder, cache),
  };
}

/** What the options want of a kit. */
export function wantedOf(options: Pick<MakingOptions, keyof WantedOptions | 'booklet'>, kit: Kit): Wanted {
  return { ...wantedFrom(options, kit), booklets: options.booklet === true };
}

interface Hands {
  /** Makes a document, in this thread or in another. */
  readonly make: (job: Job) => Promise<BuiltDocument>;
  /** Documents in work at once. */
  readonly width: number;
  readonly press: Press;
}

/** One document, written where it belongs. */
async function printJob(job: Job, { make, press }: Hands, { options, context }: Run): Promise<BuiltDocument> {
  const { host } = context;
  const document = await make(job);
  await keepDocument(document, press);
  if (options.output !== undefined) {
    await host.write(resolve(host.folder, options.output, job.path), document.bytes);
  }
  return document;
}

/** A fault of ours in one document is no reason to withhold the others. It goes on as what it is when all is done. */
async function collect(jobs: readonly Job[], hands: Hands, run: Run): Promise<readonly BuiltDocument[]> {
  const { host, words } = run.context;
  const progress = createProgress(host, run.options.quiet === true);
  const faults: unknown[] = [];
  const print = async (job: Job, index: number): Promise<BuiltDocument | undefined> => {
    progress.step(words('build.step', { number: index + 1, all: jobs.length, path: job.path }));
    try {
      return await printJob(job, hands, run);
    } catch (error) {
      if (error instanceof HostError || error instanceof UsageError) throw error;
      host.err(`${words('build.crashed', { path: job.path })}\n`);
      faults.push(error);
      return undefined;
    }
  };
  try {
    const documents = await mapAtOnce(jobs, print, hands.width);
    if (faults.length > 0) throw faults[0];
    return documents.filter((document) => document !== undefined);
  } finally {
    progress.end();
  }
}

/** A thread compiles, reads fonts and shapes words for itself: that costs as much as so many documents. */
const DOCUMENTS_A_THREAD = 12;

async function printAll(kit: Kit, wanted: Wanted, press: Press, run: Run): Promise<readonly BuiltDocument[]> {
  const jobs = planJobs(kit, wanted, press);
  const worthwhile = Math.floor(jobs.length / DOCUMENTS_A_THREAD);
  const threads = Math.min(run.context.host.threads(run.options.jobs), worthwhile);
  if (threads < 2) {
    return collect(jobs, { make: (job) => runJob(job, { kit, press }), width: 1, press }, run);
  }
  const { openPool } = await import('./print-pool.ts');
  const pool = await openPool({ kit, press: pressOptions(kit, run) }, threads);
  try {
    return await collect(jobs, { ...pool, press }, run);
  } finally {
    await pool.close();
  }
}

/** Bytes of text from which a kit's largest document may have a thousand pages. */
const LARGE_KIT = 2_000_000;

function textBytes({ sources }: ReadKit): number {
  const texts = sources.filter(isHeld).filter(({ path }) => path.endsWith('.md'));
  return texts.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

async function readOf(folder: string, { read }: Pick<MakingOptions, 'read'>, host: Host): Promise<ReadKit> {
  if (read && 'diagnostics' in read) return read;
  return judgeKit(folder, read ?? (await loadFolder(folder, host)), { host });
}

/**
 * Reads a kit, and makes its documents in the output folder. A kit with errors is reported, and nothing is made of it:
 * then the result is undefined.
 */
export async function makeKit(
  folder: string,
  options: MakingOptions,
  context: Context,
): Promise<MadeKit | undefined> {
  const { host } = context;
  if (options.output !== undefined) requireOutside(folder, options.output, host.folder);
  const read = await readOf(folder, options, host);
  const told: string[] = [];
  const tell = async (diagnostics: readonly Diagnostic[]): Promise<void> => {
    if (diagnostics.length === 0) return;
    const text = await briefText(read, diagnostics, context);
    told.push(text);
    host.err(text);
  };
  if (!options.quiet || hasErrors(read.diagnostics)) await tell(read.diagnostics);
  if (!read.kit || hasErrors(read.diagnostics)) {
    host.err(`${context.words('build.refused', { kit: folder })}\n`);
    return undefined;
  }
  if (textBytes(read) > LARGE_KIT) host.spareMemory();
  const { kit } = read;
  const wanted = wantedOf(options, kit);
  const run = { options, context };
  const press = await openPress(host, pressOptions(kit, run));
  if (options.dryRun) {
    for (const { path } of planJobs(kit, wanted, press)) host.out(`${options.output}/${path}\n`);
    return { read, kit, press, wanted, documents: [], told };
  }
  const documents = await printAll(kit, wanted, press, run);
  await tell(saidOnce(documents.flatMap(({ diagnostics }) => diagnostics)));
  return { read, kit, press, wanted, documents, told };
}

/** The same slide stands in many documents: what is wrong with it is said once. */
function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}
