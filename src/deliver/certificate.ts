import type { Delivery } from '../model/delivery.ts';
import type { Doc, DocCertificate } from '../model/doc.ts';
import { type Logos, NO_LOGOS } from '../model/logos.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { authorisationNumber, certificateNumber } from './certificate-number.ts';
import { codeMatrix } from './code-matrix.ts';
import { spanOf } from './course.ts';
import { courseMinutes, durationText } from './course-hours.ts';
import { dayRange, plainDate } from './day-range.ts';
import { landscapeDoc } from './landscape-doc.ts';
import type { CertificateKind, Standing } from './standing.ts';
import type { TrainerRecord } from './trainer-record.ts';

/** What every certificate of a set shares. */
export interface CertificateSet {
  /** The last delivery, of those that they speak of. */
  readonly delivery: Delivery;
  readonly paper: Paper;
  readonly logos?: Logos;
  /** Of the areas `deliver`, `forms` and `certificate`. */
  readonly words: Words;
}

/** Millimetres. */
const CODE_SIZE = 13;

type Kind = CertificateKind | 'authorised';

/** One page: whose it is, and what it says of that person. */
interface Certificate {
  readonly name: string;
  readonly number: string;
  readonly facts: readonly string[];
  readonly issued: string;
  /** What it was given by: kit, version, delivery. */
  readonly origin: string;
}

/** Who signs where `delivery.yaml` names no offices: those who gave the course do not authorise each other. */
function officesOf(kind: Kind, { signatories, custodian }: Delivery, words: Words): readonly string[] {
  const first = kind === 'authorised' ? 'certificate.coordination' : 'certificate.trainer';
  return signatories ?? [words(first), custodian];
}

/** Names in capitals, as on the sign-in sheets, where each person has seen how it will be spelt. */
function pageOf(
  { name, number, facts, issued, origin }: Certificate,
  kind: Kind,
  { delivery, words, logos = NO_LOGOS }: CertificateSet,
): DocCertificate {
  const { kit, custodian, contact } = delivery;
  return {
    type: 'certificate',
    logos: logos.shown,
    institution: custodian,
    title: words(`certificate.${kind}`),
    opening: words(`certificate.${kind}.opening`),
    name: name.toUpperCase(),
    reason: words(`certificate.${kind}.reason`),
    subject: kit.title,
    facts,
    issued,
    offices: officesOf(kind, delivery, words),
    label: words('certificate.name'),
    notes: [
      [{ text: words('certificate.number', { number }), strong: true }, { text: ` · ${origin}` }],
      [{ text: words('certificate.ask', { custodian, contact }) }],
      [{ text: words(`certificate.${kind}.note`) }],
    ],
    code: codeMatrix(number, CODE_SIZE, words('certificate.code', { number })),
  };
}

/** A page for each. Nothing stands at the head or foot: it is hung on a wall, not filed. */
function composePages(kind: Kind, pages: readonly Certificate[], set: CertificateSet): Doc {
  const { delivery, paper, words, logos = NO_LOGOS } = set;
  return landscapeDoc(
    {
      kind: 'certificate',
      title: words(`certificate.${kind}`),
      subtitle: delivery.kit.title,
      language: delivery.language,
      paper,
      head: '',
      foot: '',
      folio: '',
      assets: logos.assets,
    },
    pages.map((page) => pageOf(page, kind, set)),
  );
}

/** For those who meet the rule of one delivery. */
export function composeCertificates(
  kind: CertificateKind,
  standings: readonly Standing[],
  set: CertificateSet,
): Doc {
  const { delivery, words } = set;
  const { id, kit, venue, municipality, audience } = delivery;
  const { first, last } = spanOf(delivery);
  const duration = durationText(courseMinutes(delivery), words);
  const shared = {
    issued: words('certificate.issued', { municipality }),
    origin: `${kit.id} ${kit.version} · ${id}`,
  };
  const pages = standings.map(({ person, present, held }) => ({
    ...shared,
    name: person.name,
    number: certificateNumber(kind, person.code, delivery),
    facts: [
      audience.title,
      words('certificate.held', { venue, municipality, dates: dayRange(first, last, words) }),
      words('certificate.attended', { duration, present, n: held }),
    ],
  }));
  return composePages(kind, pages, set);
}

/** A trainer who may work alone, by name. */
export interface Authorised {
  readonly name: string;
  readonly record: TrainerRecord;
}

/** For those whose authorisation holds. It names its last day, and the major version of the kit that it was won in. */
export function composeAuthorisations(trainers: readonly Authorised[], set: CertificateSet): Doc {
  const { delivery, words } = set;
  const { kit } = delivery;
  const pages = trainers.map(({ name, record }) => {
    const { code, passed, courses, until = '', major = 0 } = record;
    return {
      name,
      number: authorisationNumber(code, { kit: kit.id, major, until }),
      facts: [
        words('certificate.until', { date: plainDate(until, words) }),
        words('certificate.record', {
          observed: words('certificate.observed', { n: passed }),
          given: words('certificate.given', { n: courses }),
        }),
      ],
      issued: words('certificate.place'),
      origin: words('certificate.major', { kit: kit.id, major }),
    };
  });
  return composePages('authorised', pages, set);
}
