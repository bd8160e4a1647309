import type { Delivery } from '../model/delivery.ts';
import type { Doc, DocBlock, DocRow } from '../model/doc.ts';
import { type Logos, logosBlock, NO_LOGOS } from '../model/logos.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { authorisationNumber, certificateNumber } from './certificate-number.ts';
import { landscapeDoc } from './landscape-doc.ts';
import type { CertificateKind, Standing } from './standing.ts';
import type { TrainerRecord } from './trainer-record.ts';

/** What every certificate of a set shares. */
export interface CertificateSet {
  /** The last delivery, of those that they speak of. */
  readonly delivery: Delivery;
  readonly paper: Paper;
  readonly logos?: Logos;
  /** Of the area `deliver`. */
  readonly words: Words;
  /** A day in words. */
  readonly dayWords: (date: string) => string;
}

/** Millimetres: one page holds little, and is hung on a wall. */
const ROW_HEIGHT = 10;
const LOGO_HEIGHT = 16;

type Facts = readonly (readonly [label: string, value: string])[];

/** One page: whose it is, and what it says of that person. */
interface Certificate {
  readonly name: string;
  readonly facts: Facts;
}

function datesOf({ delivery, words, dayWords }: CertificateSet): string {
  const [first, last] = [delivery.days[0]?.date ?? '', delivery.days.at(-1)?.date ?? ''];
  return first === last
    ? dayWords(first)
    : words('certificate.dates', { from: dayWords(first), to: dayWords(last) });
}

function cardRow(label: string, value: string): DocRow {
  const blocksOf = (text: string): readonly DocBlock[] => [
    { type: 'paragraph', role: 'body', spans: [{ text }] },
  ];
  return {
    height: ROW_HEIGHT,
    cells: [{ blocks: blocksOf(label), header: 'row' }, { blocks: blocksOf(value) }],
  };
}

function pageOf(
  { name, facts }: Certificate,
  at: number,
  { kind, words, logos = NO_LOGOS }: CertificateSet & { kind: string },
): readonly DocBlock[] {
  const signatures = ['certificate.trainer', 'certificate.institution', 'certificate.date'];
  return [
    {
      type: 'heading',
      level: 1,
      id: `certificate-${at + 1}`,
      kicker: words(`certificate.${kind}`),
      spans: [{ text: name.toUpperCase() }],
      outline: false,
    },
    { type: 'paragraph', role: 'lead', spans: [{ text: words(`certificate.${kind}.text`) }] },
    {
      type: 'table',
      role: 'card',
      columns: [
        { width: { mm: 45 }, align: 'left' },
        { width: { share: 1 }, align: 'left' },
      ],
      head: [],
      rows: facts.map(([label, value]) => cardRow(label, value)),
    },
    { type: 'fields', sign: true, rows: [signatures.map((key) => ({ label: words(key), share: 1 }))] },
    { type: 'paragraph', role: 'small', spans: [{ text: words(`certificate.${kind}.note`) }] },
    ...logosBlock(logos, { height: LOGO_HEIGHT }),
  ];
}

/** A page for each. */
function composePages(
  kind: string,
  pages: readonly Certificate[],
  set: CertificateSet & { foot: string },
): Doc {
  const { delivery, paper, words, foot, logos = NO_LOGOS } = set;
  return landscapeDoc(
    {
      kind: 'certificate',
      title: words(`certificate.${kind}`),
      subtitle: delivery.kit.title,
      language: delivery.language,
      paper,
      head: delivery.custodian,
      foot,
      folio: words('certificate.folio'),
      assets: logos.assets,
    },
    pages.flatMap((page, at) => pageOf(page, at, { ...set, kind })),
  );
}

/** For those who meet the rule of one delivery. */
export function composeCertificates(
  kind: CertificateKind,
  standings: readonly Standing[],
  set: CertificateSet,
): Doc {
  const { delivery, words } = set;
  const { kit, venue, municipality, audience } = delivery;
  const pages = standings.map(({ person, present, held }) => ({
    name: person.name,
    facts: [
      [words('certificate.course'), `${kit.title} (${audience.title})`],
      [words('certificate.when'), datesOf(set)],
      [words('certificate.where'), `${venue}, ${municipality}`],
      [words('certificate.half-days'), words('certificate.of', { present, held })],
      [words('certificate.kit'), `${kit.id} ${kit.version}`],
      [words('certificate.number'), certificateNumber(kind, person.code, delivery)],
    ] as const,
  }));
  return composePages(kind, pages, { ...set, foot: `${kit.id} ${kit.version} · ${delivery.id}` });
}

/** A trainer who may work alone, by name. */
export interface Authorised {
  readonly name: string;
  readonly record: TrainerRecord;
}

/** For those whose authorisation holds. It names its last day, and the major version of the kit that it was won in. */
export function composeAuthorisations(trainers: readonly Authorised[], set: CertificateSet): Doc {
  const { delivery, words, dayWords } = set;
  const { kit } = delivery;
  const pages = trainers.map(({ name, record }) => {
    const { code, passed, courses, until = '', major = 0 } = record;
    return {
      name,
      facts: [
        [words('certificate.course'), kit.title],
        [words('certificate.observed'), words('certificate.observed.of', { passed, courses })],
        [words('certificate.until'), dayWords(until)],
        [words('certificate.kit'), words('certificate.major', { kit: kit.id, major })],
        [words('certificate.number'), authorisationNumber(code, { kit: kit.id, major, until })],
      ] as const,
    };
  });
  return composePages('authorised', pages, { ...set, foot: kit.id });
}
