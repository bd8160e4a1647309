import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import type { Paper } from '../model/vocabulary.ts';
import { PAPERS } from '../model/vocabulary.ts';
import { buildDate } from '../pipeline/build-date.ts';
import { type BuiltDocument, planJobs, runJob } from '../pipeline/build-kit.ts';
import type { Wanted } from '../pipeline/plan-editions.ts';
import { openPress, type Press } from '../pipeline/press.ts';
import { type ReadKit, readKit } from '../pipeline/read-kit.ts';
import type { Context } from './context.ts';
import { createProgress } from './progress.ts';
import { findingsText, hasErrors } from './report-findings.ts';
import { knownName, type WantedOptions, wantedFrom } from './wanted-options.ts';

export interface MakeOptions extends WantedOptions {
  readonly output: string;
  readonly paper?: string;
  readonly quiet?: true;
  readonly format: string;
  readonly dryRun?: true;
}

/** A kit with the documents that were made of it. The bytes lie in the output folder. */
export interface MadeKit {
  readonly read: ReadKit;
  readonly kit: Kit;
  readonly press: Press;
  readonly wanted: Wanted;
  readonly documents: readonly BuiltDocument[];
}

function paperFrom(option: string | undefined): Paper | undefined {
  return option === undefined ? undefined : knownName(option, PAPERS, '--paper');
}

async function openFor(kit: Kit, options: MakeOptions, { host, version }: Context): Promise<Press> {
  return openPress(host, {
    languages: kit.manifest.value.languages,
    producer: `relevo ${version}`,
    date: buildDate(kit, host.environment['SOURCE_DATE_EPOCH']),
    paper: paperFrom(options.paper),
  });
}

async function printAll(
  kit: Kit,
  wanted: Wanted,
  press: Press,
  { options, context }: { options: MakeOptions; context: Context },
): Promise<readonly BuiltDocument[]> {
  const { host, words } = context;
  const progress = createProgress(host, options.quiet === true);
  const jobs = planJobs(kit, wanted, press);
  const documents: BuiltDocument[] = [];
  try {
    for (const [index, job] of jobs.entries()) {
      progress.step(words('build.step', { number: index + 1, all: jobs.length, path: job.path }));
      const document = await runJob(job, press, kit.ignores);
      await host.write(resolve(host.folder, options.output, job.path), document.bytes);
      documents.push(document);
    }
  } finally {
    progress.end();
  }
  return documents;
}

/**
 * Reads a kit, and makes its documents in the output folder. A kit with errors is reported, and nothing is made of it:
 * then the result is undefined.
 */
export async function makeKit(
  folder: string,
  options: MakeOptions,
  context: Context,
): Promise<MadeKit | undefined> {
  const { host } = context;
  const read = await readKit(folder, host);
  if (read.diagnostics.length > 0 && (!options.quiet || hasErrors(read.diagnostics))) {
    host.err(await findingsText(read, read.diagnostics, context));
  }
  if (!read.kit || hasErrors(read.diagnostics)) {
    host.err(`${context.words('build.refused', { kit: folder })}\n`);
    return undefined;
  }
  const { kit } = read;
  const wanted = wantedFrom(options, kit);
  const press = await openFor(kit, options, context);
  if (options.dryRun) {
    for (const { path } of planJobs(kit, wanted, press)) host.out(`${options.output}/${path}\n`);
    return { read, kit, press, wanted, documents: [] };
  }
  const documents = await printAll(kit, wanted, press, { options, context });
  const found = documents.flatMap(({ diagnostics }) => diagnostics);
  if (found.length > 0) host.err(await findingsText(read, saidOnce(found), context));
  return { read, kit, press, wanted, documents };
}

/** The same slide stands in many documents: what is wrong with it is said once. */
function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}
