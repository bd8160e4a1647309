import type { Delivery } from '../model/delivery.ts';
import type { Doc, DocBlock, DocRow } from '../model/doc.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { certificateNumber } from './certificate-number.ts';
import type { CertificateKind, Standing } from './standing.ts';

export interface CertificateOptions {
  readonly delivery: Delivery;
  readonly kind: CertificateKind;
  /** Those who meet the rule. */
  readonly standings: readonly Standing[];
  readonly paper: Paper;
  /** Of the area `deliver`. */
  readonly words: Words;
  /** A day in words. */
  readonly dayWords: (date: string) => string;
}

function datesOf({ delivery, words, dayWords }: CertificateOptions): string {
  const [first, last] = [delivery.days[0]?.date ?? '', delivery.days.at(-1)?.date ?? ''];
  return first === last
    ? dayWords(first)
    : words('certificate.dates', { from: dayWords(first), to: dayWords(last) });
}

/** Millimetres: one page holds little, and is hung on a wall. */
const ROW_HEIGHT = 10;

function cardRow(label: string, value: string): DocRow {
  return {
    height: ROW_HEIGHT,
    cells: [
      { header: 'row', blocks: [{ type: 'paragraph', role: 'body', spans: [{ text: label }] }] },
      { blocks: [{ type: 'paragraph', role: 'body', spans: [{ text: value }] }] },
    ],
  };
}

function certificateBlocks(standing: Standing, at: number, options: CertificateOptions): readonly DocBlock[] {
  const { delivery, kind, words } = options;
  const { kit, venue, municipality, audience } = delivery;
  const { person, present, held } = standing;
  const facts = [
    [words('certificate.course'), `${kit.title} (${audience.title})`],
    [words('certificate.when'), datesOf(options)],
    [words('certificate.where'), `${venue}, ${municipality}`],
    [words('certificate.half-days'), words('certificate.of', { present, held })],
    [words('certificate.kit'), `${kit.id} ${kit.version}`],
    [words('certificate.number'), certificateNumber(kind, person.code, delivery)],
  ] as const;
  const signatures = ['certificate.trainer', 'certificate.institution', 'certificate.date'];
  return [
    {
      type: 'heading',
      level: 1,
      id: `certificate-${at + 1}`,
      kicker: words(`certificate.${kind}`),
      spans: [{ text: person.name.toUpperCase() }],
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
  ];
}

/** A page for each person. */
export function composeCertificates(options: CertificateOptions): Doc {
  const { delivery, kind, standings, paper, words } = options;
  const { kit, language, custodian } = delivery;
  return {
    kind: 'certificate',
    title: words(`certificate.${kind}`),
    subtitle: kit.title,
    language,
    format: 'landscape',
    paper,
    sides: 'single',
    running: {
      head: custodian,
      foot: `${kit.id} ${kit.version} · ${delivery.id}`,
      folio: words('certificate.folio'),
      blank: '',
      continued: '',
    },
    blocks: standings.flatMap((standing, at) => certificateBlocks(standing, at, options)),
    assets: new Map(),
  };
}
