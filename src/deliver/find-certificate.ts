import { compareText } from '../lib/compare.ts';
import { cascadeOf } from './cascade.ts';
import { authorisationNumber, certificateNumber } from './certificate-number.ts';
import { type Course, spanOf } from './course.ts';
import { CERTIFICATES, type CertificateKind, type Lack, lacksOf } from './standing.ts';

/** A certificate of one delivery. What its holder lacks by the data as they are now, which may have been put right since. */
export interface KnownCertificate {
  readonly kind: CertificateKind;
  readonly code: string;
  readonly delivery: string;
  readonly kit: string;
  readonly version: string;
  readonly lacks: readonly Lack[];
}

/** An authorisation, as it stood when it was printed. */
export interface KnownAuthorisation {
  readonly kind: 'authorised';
  readonly code: string;
  readonly kit: string;
  readonly major: number;
  /** ISO */
  readonly until: string;
}

function inCourse(number: string, { delivery, standings }: Course): KnownCertificate | undefined {
  for (const standing of standings) {
    const { code } = standing.person;
    const kind = CERTIFICATES.find(
      (each) => code !== '' && certificateNumber(each, code, delivery) === number,
    );
    if (kind === undefined) continue;
    const { id, kit } = delivery;
    const lacks = lacksOf(standing, kind, delivery);
    return { kind, code, delivery: id, kit: kit.id, version: kit.version, lacks };
  }
  return undefined;
}

/** Each course moves the last day of somebody's authorisation: those of earlier days were printed, too. */
function inCascade(
  number: string,
  courses: readonly Course[],
  today: string,
): KnownAuthorisation | undefined {
  const ends = courses.map(({ delivery }) => spanOf(delivery).last).filter((day) => day <= today);
  for (const day of [...new Set(ends)].sort(compareText)) {
    for (const { code, kit, status, until = '', major = 0 } of cascadeOf(courses, day).trainers) {
      if (status === 'authorised' && authorisationNumber(code, { kit, major, until }) === number)
        return { kind: 'authorised', code, kit, major, until };
    }
  }
  return undefined;
}

/** Whose certificate has this number, by code; undefined when these courses know of none. */
export function findCertificate(
  number: string,
  courses: readonly Course[],
  today: string,
): KnownCertificate | KnownAuthorisation | undefined {
  for (const course of courses) {
    const known = inCourse(number, course);
    if (known) return known;
  }
  return inCascade(number, courses, today);
}
