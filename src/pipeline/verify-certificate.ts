import { readNumber } from '../deliver/certificate-number.ts';
import {
  findCertificate,
  type KnownAuthorisation,
  type KnownCertificate,
} from '../deliver/find-certificate.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import { judgingDate } from './build-date.ts';
import { readCourses } from './cascade-deliveries.ts';
import type { FileProblem } from './open-delivery.ts';

export interface VerifiedCertificate {
  /** As it is printed. */
  readonly number: string;
  readonly known: KnownCertificate | KnownAuthorisation | undefined;
  /** ISO: on which it was asked. */
  readonly day: string;
  readonly problems: readonly FileProblem[];
}

/** Looks for a certificate's number in all deliveries below a folder. Throws `UsageError` for what is no such number. */
export async function verifyCertificate(
  host: Host,
  folder: string,
  written: string,
): Promise<VerifiedCertificate> {
  const number = readNumber(written);
  if (number === undefined) throw new UsageError('certificates.bad-number', { value: written });
  const courses = await readCourses(host, folder);
  const day = judgingDate(host);
  const problems = courses.flatMap((course) => course.problems);
  return { number, known: findCertificate(number, courses, day), day, problems };
}
