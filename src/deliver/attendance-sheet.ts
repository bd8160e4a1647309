import { type CivilDay, civilFromDays, daysFromCivil } from '../lib/civil-day.ts';
import type { Doc, DocBlock, DocColumn, DocRow } from '../model/doc.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import type { Participant } from './participant.ts';

/** What a set of sign-in sheets is made for. */
export interface AttendanceOptions {
  readonly participants: readonly Participant[];
  /** Empty numbered rows in place of participants. */
  readonly blank: number | undefined;
  readonly first: CivilDay;
  readonly days: number;
  readonly venue: string;
  readonly municipality: string;
  readonly trainers: string;
  readonly kit: { readonly id: string; readonly version: string; readonly title: string };
  readonly audience: string;
  readonly paper: Paper;
  readonly language: string;
  /** Of the area `forms`. */
  readonly words: Words;
}

/** Columns and their widths in millimetres, for 255 mm of Letter landscape; on A4 the signatures take what is more. */
const COLUMNS = [
  ['number', 8],
  ['name', 55],
  ['institution', 40],
  ['position', 32],
  ['municipality', 24],
  ['sex', 10],
  ['age', 14],
  ['morning', 36],
  ['afternoon', 36],
] as const;
const A4_MORE = 8;

/** Less is too tight for people who write on their knees. Millimetres. */
const ROW_HEIGHT = 10.5;
const LEAST_WALK_INS = 5;
const WALK_IN_SHARE = 0.2;

function columnsFor(paper: Paper): readonly DocColumn[] {
  const isSignature = (name: string): boolean => name === 'morning' || name === 'afternoon';
  return COLUMNS.map(([name, mm]) => ({
    width: { mm: paper === 'a4' && isSignature(name) ? mm + A4_MORE : mm },
    align: name === 'number' ? 'right' : 'left',
  }));
}

function cell(text: string, strong = false): { blocks: readonly DocBlock[] } {
  return {
    blocks:
      text === ''
        ? []
        : [{ type: 'paragraph', role: 'body', spans: [{ text, ...(strong ? { strong } : {}) }] }],
  };
}

/** Capitals, as on the certificate: so that the person sees how it will be spelt. */
function personRow(number: number, person: Participant | undefined): DocRow {
  const values = person
    ? [
        person.name.toUpperCase(),
        person.institution,
        person.position,
        person.municipality,
        person.sex,
        person.ageGroup,
      ]
    : Array.from({ length: 6 }, () => '');
  return {
    height: ROW_HEIGHT,
    cells: [cell(String(number)), ...values.map((value, at) => cell(value, at === 0)), cell(''), cell('')],
  };
}

/** Rows for those who are not on the list: a fifth of it, at least five. */
export function walkInRows(registered: number): number {
  return Math.max(LEAST_WALK_INS, Math.ceil(registered * WALK_IN_SHARE));
}

function bodyRows({ participants, blank, words }: AttendanceOptions): readonly DocRow[] {
  if (blank !== undefined) return Array.from({ length: blank }, (_, at) => personRow(at + 1, undefined));
  const registered = participants.map((person, at) => personRow(at + 1, person));
  const label: DocRow = {
    ruled: true,
    cells: [{ ...cell(words('sheet.walk-in'), true), header: 'row', span: COLUMNS.length }],
  };
  const walkIns = Array.from({ length: walkInRows(participants.length) }, (_, at) =>
    personRow(participants.length + at + 1, undefined),
  );
  return [...registered, label, ...walkIns];
}

/** `lunes 2 de marzo de 2026`. The first of January 1970 was a Thursday. */
export function longDate(day: CivilDay, words: Words): string {
  const weekday = (((daysFromCivil(day) + 3) % 7) + 7) % 7;
  return words('date.long', {
    weekday: words(`weekday.${weekday + 1}`),
    day: day.day,
    month: words(`month.${day.month}`),
    year: day.year,
  });
}

function factRows(
  options: AttendanceOptions,
  day: CivilDay,
): readonly (readonly [key: string, value: string])[] {
  const { kit, venue, municipality, trainers, audience, words } = options;
  return [
    ['date', longDate(day, words)],
    ['kit', `${kit.title} (${kit.id} ${kit.version})`],
    ['audience', audience],
    ['venue', [venue, municipality].filter(Boolean).join(', ')],
    ['trainers', trainers],
  ];
}

function headBlock(
  options: AttendanceOptions,
  { day, number }: { day: CivilDay; number: number },
): readonly DocBlock[] {
  const { words, days } = options;
  const facts = factRows(options, day)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => words('sheet.fact', { label: words(`sheet.${key}`), value }));
  const title = days === 1 ? words('sheet.title') : words('sheet.title-of', { number, all: days });
  return [
    { type: 'heading', level: 2, id: `day-${number}`, spans: [{ text: title }], outline: true },
    { type: 'paragraph', role: 'meta', spans: [{ text: facts.join(' · ') }], keepWithNext: true },
  ];
}

function daySheet(options: AttendanceOptions, number: number): readonly DocBlock[] {
  const { words, paper, first } = options;
  const day = civilFromDays(daysFromCivil(first) + number - 1);
  const head: DocRow = {
    cells: COLUMNS.map(([name]) => ({ ...cell(words(`column.${name}`)), header: 'column' })),
  };
  return [
    ...(number > 1 ? [{ type: 'break' as const, to: 'page' as const }] : []),
    ...headBlock(options, { day, number }),
    { type: 'table', role: 'form', columns: columnsFor(paper), head: [head], rows: bodyRows(options) },
    {
      type: 'group',
      blocks: [
        { type: 'paragraph', role: 'small', spans: [{ text: words('sheet.legend') }] },
        { type: 'paragraph', role: 'small', spans: [{ text: words('sheet.notice') }] },
        {
          type: 'fields',
          rows: [
            [
              { label: words('sheet.total-morning'), share: 1 },
              { label: words('sheet.total-afternoon'), share: 1 },
              { label: words('sheet.initials'), share: 1 },
            ],
            [
              { label: words('sheet.signature-trainer'), share: 1 },
              { label: words('sheet.signature-institution'), share: 1 },
            ],
          ],
        },
      ],
    },
  ];
}

/** Sign-in sheets, one for each day with both half-days on it. */
export function composeAttendance(options: AttendanceOptions): Doc {
  const { words, kit, language, paper, days } = options;
  return {
    kind: 'attendance',
    title: words('sheet.title'),
    subtitle: kit.title,
    language,
    format: 'landscape',
    paper,
    sides: 'single',
    running: {
      head: kit.title,
      foot: `${kit.id} ${kit.version} · ${words('sheet.foot')}`,
      folio: words('folio'),
      blank: '',
      continued: '',
    },
    blocks: Array.from({ length: days }, (_, at) => daySheet(options, at + 1)).flat(),
    assets: new Map(),
  };
}
