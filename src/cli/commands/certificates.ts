import type { Command } from 'commander';
import type { Act, Context, ExitCode } from '../context.ts';
import { knownName } from '../wanted-options.ts';
import { tellProblems, writePapers } from '../write-papers.ts';

interface CertificateOptions {
  readonly kind: string;
  readonly paper?: string;
  readonly output?: string;
}

async function print(folder: string, options: CertificateOptions, context: Context): Promise<ExitCode> {
  const { host, words, version } = context;
  const { printCertificates } = await import('../../pipeline/print-certificates.ts');
  const { CERTIFICATES } = await import('../../deliver/standing.ts');
  const { PAPERS } = await import('../../model/vocabulary.ts');
  const kind = knownName(options.kind, CERTIFICATES, '--kind');
  const paper = options.paper === undefined ? undefined : knownName(options.paper, PAPERS, '--paper');
  const printed = await printCertificates(host, { folder, kind, paper, producer: `relevo ${version}` });
  tellProblems(printed.problems, context);
  for (const { code, lacks } of printed.without) {
    const why = lacks.map((lack) => words(lack)).join('; ');
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
    .addHelpText('after', `\n${words('certificates.after')}`)
    .action(act((folder: string, options: CertificateOptions) => print(folder, options, context)));
}
