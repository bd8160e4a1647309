import type { Command } from 'commander';
import { COURSE_PAPERS, type CoursePaper } from '../../model/course-papers.ts';
import { UsageError } from '../../model/trouble.ts';
import type { PrintedSet } from '../../pipeline/papers/print-papers.ts';
import { alignRows } from '../align-rows.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { addCacheOptions } from '../make-options.ts';
import { resolveKits } from '../resolve-kits.ts';
import { knownName, listOption } from '../wanted-options.ts';
import { wholeNumber } from '../whole-number.ts';
import { tellProblems, writePapers } from '../write-papers.ts';

interface PapersOptions {
  readonly only?: readonly string[];
  readonly kit?: string;
  readonly blank?: string;
  readonly paper?: string;
  readonly output?: string;
  readonly codedEvaluation?: true;
  readonly cache: string | false;
}

/** In the order of the list, each once; nothing where nothing was named. */
function wantedPapers(only: readonly string[] | undefined): readonly CoursePaper[] | undefined {
  if (only === undefined) return undefined;
  const named = only.map((name) => knownName(name, COURSE_PAPERS, '--only'));
  if (named.length === 0) throw new UsageError('papers.nothing', { all: COURSE_PAPERS.join(', ') });
  return COURSE_PAPERS.filter((paper) => named.includes(paper));
}

/** A kit that is named, the one that one stands in, or those under `kits/`; none where there are none. */
async function proposedKits(kit: string | undefined, { host }: Context): Promise<readonly string[]> {
  if (kit !== undefined) return [kit];
  try {
    return await resolveKits([], host);
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** The documents of the kit for the course, made to be counted; those that are known come from the cache. */
function measureWith(options: PapersOptions, context: Context): Parameters<typeof print>[0]['measure'] {
  return async (read, { delivery }) => {
    const { makeKit } = await import('../make-kits.ts');
    const wanted = { audience: [delivery.audience.id], language: [delivery.language] };
    const making = { theme: 'default', format: 'text', cache: options.cache, quiet: true as const };
    const paper = options.paper ?? delivery.paper;
    const made = await makeKit(
      read.folder,
      { ...wanted, ...making, paper, read, output: undefined },
      context,
    );
    return made?.documents ?? [];
  };
}

async function print(request: Omit<Parameters<Printer>[1], 'producer'>, { host, version }: Context) {
  const { printCoursePapers } = await import('../../pipeline/papers/print-papers.ts');
  return printCoursePapers(host, { ...request, producer: `relevo ${version}` });
}
type Printer = typeof import('../../pipeline/papers/print-papers.ts')['printCoursePapers'];

function tell({ papers, copies }: PrintedSet, paths: readonly string[], { host, words }: Context): void {
  const head = ['file', 'pages', 'sheets', 'about'].map((key) => words(`papers.${key}`));
  const rows = papers.map(({ pages, sheets, note }, at) => [
    paths[at] ?? '',
    String(pages),
    String(sheets),
    words(`papers.note.${note}`, { copies }),
  ]);
  for (const row of alignRows([head, ...rows])) host.out(`${row}\n`);
  const all = papers.reduce((sum, { sheets }) => sum + sheets, 0);
  host.out(`${words('papers.total', { n: all })}\n`);
}

async function papers(folder: string, options: PapersOptions, context: Context): Promise<ExitCode> {
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const only = wantedPapers(options.only);
  const set = await print(
    {
      folder,
      only,
      kits: () => proposedKits(options.kit, context),
      blank: options.blank === undefined ? undefined : wholeNumber(options.blank, '--blank', [1, 500]),
      paper: options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper'),
      codedEvaluation: options.codedEvaluation === true,
      measure: measureWith(options, context),
    },
    context,
  );
  tellProblems(set.problems, context);
  const paths: string[] = [];
  for (const { name, bytes } of set.papers)
    paths.push(await writePapers({ folder: options.output ?? folder, name, bytes }, undefined, context));
  tell(set, paths, context);
  if (set.leftOut.includes('observation')) context.host.out(`${context.words('papers.no-observer')}\n`);
  return set.problems.length > 0 ? 1 : 0;
}

/** `relevo delivery papers DELIVERY` */
export function addPapers(delivery: Command, context: Context, act: Act): void {
  const { words } = context;
  const command = delivery
    .command('papers <delivery>')
    .description(words('papers.summary'))
    .option('--only <papers>', words('papers.only', { all: COURSE_PAPERS.join(', ') }), listOption)
    .option('--kit <kit>', words('papers.kit'))
    .option('--blank <copies>', words('papers.blank'))
    .option('--paper <size>', words('option.paper'))
    .option('--coded-evaluation', words('papers.coded-evaluation'))
    .option('-o, --output <folder>', words('papers.output'));
  addCacheOptions(command, context)
    .addHelpText('after', `\n${words('papers.after')}`)
    .action(act((folder: string, options: PapersOptions) => papers(folder, options, context)));
}
