import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { Paper } from '../../model/vocabulary.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { tellCertificate } from '../tell-certificate.ts';
import { knownName } from '../wanted-options.ts';
import { tellProblems, writePapers } from '../write-papers.ts';

interface CertificateOptions {
  readonly kind: string;
  readonly paper?: string;
  readonly output?: string;
  readonly verify?: string;
}

/** Lacks that are told with figures. */
const MEASURED: ReadonlySet<string> = new Set(['lack.attendance', 'lack.post']);

/** For who may work alone: by all deliveries below the folder, a file for each kit. */
async function printAuthorised(
  folder: string,
  options: CertificateOptions & { readonly wanted: Paper | undefined },
  context: Context,
): Promise<ExitCode> {
  const { host, words, version } = context;
  const { printAuthorisations } = await import('../../pipeline/print-authorisations.ts');
  const producer = `relevo ${version}`;
  const { sets, without, problems } = await printAuthorisations(host, {
    folder,
    paper: options.wanted,
    producer,
  });
  tellProblems(problems, context);
  for (const { code, next } of without) {
    const why = next.map(({ key, values }) => words(key, values)).join('; ') || words('lack.name');
    host.out(`${words('certificates.none', { code, why })}\n`);
  }
  if (sets.length === 0) host.out(`${words('certificates.nobody')}\n`);
  if (sets.length > 1 && options.output !== undefined) throw new UsageError('certificates.many-kits', {});
  for (const set of sets) {
    const path = await writePapers(set, options.output, context);
    host.out(`${words('certificates.made', { path, n: set.made })}\n`);
  }
  return sets.length === 0 || problems.length > 0 ? 1 : 0;
}

async function print(folder: string, options: CertificateOptions, context: Context): Promise<ExitCode> {
  const { host, words, version } = context;
  const { printCertificates } = await import('../../pipeline/print-certificates.ts');
  const { CERTIFICATES } = await import('../../deliver/standing.ts');
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const named = knownName(options.kind, [...CERTIFICATES, 'authorised'], '--kind');
  const paper = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  if (named === 'authorised') return printAuthorised(folder, { ...options, wanted: paper }, context);
  const kind = named;
  const printed = await printCertificates(host, { folder, kind, paper, producer: `relevo ${version}` });
  tellProblems(printed.problems, context);
  for (const { code, lacks, measures } of printed.without) {
    const why = lacks.map((lack) => words(MEASURED.has(lack) ? `${lack}.told` : lack, measures)).join('; ');
    host.out(`${words('certificates.none', { code, why })}\n`);
  }
  if (printed.made === 0) {
    host.out(`${words('certificates.nobody')}\n`);
    return 1;
  }
  const path = await writePapers(printed, options.output, context);
  host.out(`${words('certificates.made', { path, n: printed.made })}\n`);
  return printed.problems.length > 0 ? 1 : 0;
}

/** `relevo certificates DELIVERY` */
export function addCertificates(program: Command, context: Context, act: Act): void {
  const { words } = context;
  program
    .command('certificates <delivery>')
    .description(words('certificates.summary'))
    .option('--kind <kind>', words('certificates.kind'), 'attendance')
    .option('--paper <size>', words('option.paper'))
    .option('-o, --output <file>', words('attendance.output'))
    .option('--verify <number>', words('certificates.verify'))
    .addHelpText('after', `\n${words('certificates.after')}`)
    .action(
      act((folder: string, options: CertificateOptions) =>
        options.verify === undefined
          ? print(folder, options, context)
          : tellCertificate(folder, options.verify, context),
      ),
    );
}
