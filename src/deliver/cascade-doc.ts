import type { Doc, DocBlock, DocCell } from '../model/doc.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import type { Cascade } from './cascade.ts';
import { type CohortPart, cascadePicture, cohortParts } from './cascade-picture.ts';
import type { Cohort } from './cohorts.ts';
import type { DrawnDoc } from './plot.ts';
import { figureOf } from './plot.ts';
import type { TrainerRecord } from './trainer-record.ts';

export interface CascadeDocOptions {
  readonly cascade: Cascade;
  /** ISO: the day on which it was judged. */
  readonly day: string;
  readonly deliveries: number;
  readonly paper: Paper;
  /** Of the words. */
  readonly language: string;
  /** Of the areas `deliver` and `counts`. */
  readonly words: Words;
}

function cell(text: string, header?: 'column' | 'row'): DocCell {
  const blocks: readonly DocBlock[] = [{ type: 'paragraph', role: 'body', spans: [{ text }] }];
  return header === undefined ? { blocks } : { blocks, header };
}

function paragraph(text: string, role: 'body' | 'small' = 'body'): DocBlock {
  return { type: 'paragraph', role, spans: [{ text }] };
}

function heading(level: 1 | 2, id: string, text: string): DocBlock {
  return { type: 'heading', level, id, spans: [{ text }], outline: true };
}

export function statusText(record: TrainerRecord, words: Words): string {
  const { status, passed, asked, until = '', major = 0 } = record;
  return words(`cascade.status.${status}`, { passed, asked, day: until, major });
}

export function cohortText(cohort: Cohort, words: Words): string {
  const { delivery, completed, used, authorised, utilisation } = cohort;
  const share = utilisation === undefined ? '-' : `${Math.round(utilisation * 100)} %`;
  const came = cohort.members.length;
  return words('cohort.line', {
    delivery,
    by: cohort.by.join(', '),
    came,
    completed,
    used,
    authorised,
    share,
  });
}

/** Where each stands: the same rows as on the screen. */
function recordTable(records: readonly TrainerRecord[], words: Words): DocBlock {
  const keys = ['code', 'status', 'observers', 'next'];
  return {
    type: 'table',
    role: 'data',
    dense: true,
    columns: [
      { width: { mm: 24 }, align: 'left' },
      { width: { share: 3 }, align: 'left' },
      { width: { share: 2 }, align: 'left' },
      { width: { share: 4 }, align: 'left' },
    ],
    head: [{ cells: keys.map((key) => cell(words(`cascade.${key}`), 'column')) }],
    rows: records.map((record) => {
      const next = record.next.map(({ key, values }) => words(key, values)).join('; ');
      const texts = [statusText(record, words), record.observers.join(', ') || '–', next || '–'];
      return { cells: [cell(record.code, 'row'), ...texts.map((text) => cell(text))] };
    }),
  };
}

interface KitPart {
  readonly kit: string;
  readonly records: readonly TrainerRecord[];
  readonly parts: readonly CohortPart[];
}

function kitsOf({ trainers, cohorts }: Cascade): readonly KitPart[] {
  return [...new Set(trainers.map(({ kit }) => kit))].map((kit) => ({
    kit,
    records: trainers.filter((each) => each.kit === kit),
    parts: cohorts.filter((each) => each.kit === kit).flatMap(cohortParts),
  }));
}

/** A picture to a page, the first below what is said of the cohort. */
function pictureBlocks(part: CohortPart, records: readonly TrainerRecord[], words: Words) {
  const plot = cascadePicture(part, new Map(records.map((record) => [record.code, record])), words);
  const blocks: readonly DocBlock[] = [
    heading(
      2,
      `cohort-${part.cohort.delivery}-${part.part}`,
      words('cohort.title', { delivery: part.cohort.delivery }),
    ),
    ...(part.part === 1 ? [paragraph(cohortText(part.cohort, words))] : []),
    figureOf(plot),
  ];
  return { plot, blocks };
}

/** The cascade: a picture of who trained whom, then a table of where each stands. */
export function composeCascade(options: CascadeDocOptions): DrawnDoc {
  const { cascade, day, deliveries, paper, language, words } = options;
  const drawn = kitsOf(cascade).map(({ kit, records, parts }) => {
    const pictures = parts.map((part) => pictureBlocks(part, records, words));
    const table = [heading(2, `trainers-${kit}`, words('cascade.trainers')), recordTable(records, words)];
    const title = heading(1, `kit-${kit}`, words('cascade.title', { kit }));
    return {
      blocks: [
        title,
        paragraph(words('cascade.judged', { day, n: deliveries })),
        ...pictures.flatMap(({ blocks }) => blocks),
        ...table,
      ],
      plots: pictures.map(({ plot }) => plot),
    };
  });
  const warnings = cascade.warnings.map(({ key, values }) => paragraph(words(key, values)));
  const doc: Doc = {
    kind: 'cascade',
    title: words('cascade.document'),
    subtitle: words('cascade.judged', { day, n: deliveries }),
    language,
    format: 'portrait',
    paper,
    sides: 'single',
    running: {
      head: day,
      foot: words('cascade.document'),
      folio: '{page}/{pages}',
      blank: '',
      continued: '',
    },
    blocks: [
      ...drawn.flatMap(({ blocks }) => blocks),
      ...warnings,
      paragraph(words('cascade.note'), 'small'),
    ],
    assets: new Map(),
  };
  return { doc, plots: drawn.flatMap(({ plots }) => plots) };
}
