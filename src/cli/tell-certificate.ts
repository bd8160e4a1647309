import type { KnownAuthorisation, KnownCertificate } from '../deliver/find-certificate.ts';
import type { VerifiedCertificate } from '../pipeline/verify-certificate.ts';
import type { Context, ExitCode } from './context.ts';
import { tellProblems } from './write-papers.ts';

/** What is said of a certificate, and whether it may be relied on. */
interface Verdict {
  readonly told: readonly string[];
  readonly holds: boolean;
}

type Asked = Pick<VerifiedCertificate, 'number' | 'day'>;

function authorisationVerdict(
  known: KnownAuthorisation,
  { number, day }: Asked,
  { words }: Context,
): Verdict {
  const { code, kit, major, until } = known;
  const holds = day <= until;
  const title = words('certificate.authorised');
  const first = words('certificates.known.authorised', { number, title, code, kit, major, until });
  return { told: holds ? [first] : [first, words('certificates.known.expired')], holds };
}

function certificateVerdict(known: KnownCertificate, { number }: Asked, { words }: Context): Verdict {
  const { kind, code, delivery, kit, version, lacks } = known;
  const title = words(`certificate.${kind}`);
  const first = words('certificates.known', { number, title, code, delivery, kit, version });
  const why = lacks.map((lack) => words(lack)).join('; ');
  const holds = lacks.length === 0;
  return { told: holds ? [first] : [first, words('certificates.known.lacks', { why })], holds };
}

/** Tells whose certificate has a number: by code alone, for the answer may be read aloud on a telephone. */
export async function tellCertificate(folder: string, written: string, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const { verifyCertificate } = await import('../pipeline/verify-certificate.ts');
  const { known, problems, ...asked } = await verifyCertificate(host, folder, written);
  tellProblems(problems, context);
  if (!known) {
    host.out(`${words('certificates.unknown', asked)}\n`);
    return 1;
  }
  const { told, holds } =
    known.kind === 'authorised'
      ? authorisationVerdict(known, asked, context)
      : certificateVerdict(known, asked, context);
  host.out(`${[...told, words('certificates.known.compare')].join(' ')}\n`);
  return holds ? 0 : 1;
}
