import { citedInExercises, namedReferences } from '../../model/cited.ts';
import type { DocBlock, DocRow, DocTable } from '../../model/doc.ts';
import type { EditionExercise } from '../../model/edition.ts';
import { referenceBlocks } from '../annexes.ts';
import { activityTitle, groupText, kindText, materialsText } from '../blocks/activity.ts';
import { type Desk, heading, paragraph } from '../desk.ts';
import {
  exerciseAnchor,
  exercisePages,
  type NumberedExercise,
  sessionText,
  sessionTextAnchor,
  sessionTextPages,
} from '../exercise.ts';
import { coverPages } from '../front-matter.ts';
import { frontSpans } from '../origin.ts';
import { spanText } from '../spans.ts';
import { headRow, textCell } from '../tables.ts';

function numberedExercises({ edition }: Desk): readonly NumberedExercise[] {
  const all = edition.exercises.flatMap((session) =>
    session.exercises.map((exercise) => ({ exercise, session })),
  );
  return all.map((each, at) => ({ ...each, number: at + 1 }));
}

const COLUMNS: DocTable['columns'] = [
  { width: { mm: 9 }, align: 'right' },
  { width: { share: 5 }, align: 'left' },
  { width: { share: 4 }, align: 'left' },
  { width: { mm: 11 }, align: 'right' },
  { width: { share: 5 }, align: 'left' },
  { width: { mm: 16 }, align: 'right' },
];

/** What its exercises serve, and where what is read in it stands, if here. */
function sessionRow(first: NumberedExercise, desk: Desk): DocRow {
  const { front, origin, text } = first.session;
  const aims = front.objectives.map(({ text: aim }) => paragraph(frontSpans(aim, origin), 'small'));
  const title = sessionText(first.session, desk);
  const tongue = origin?.language === undefined ? {} : { language: origin.language };
  const blocks = [paragraph([{ text: title, strong: true, ...tongue }]), ...aims];
  if (text.length === 0) return { ruled: true, cells: [{ blocks, span: COLUMNS.length }] };
  const page: DocBlock = {
    type: 'page-number',
    heading: sessionTextAnchor(first),
    title: desk.words('link.to', { target: title }),
  };
  return { ruled: true, cells: [{ blocks, span: COLUMNS.length - 1 }, { blocks: [page] }] };
}

function methodOf({ sheet }: EditionExercise, desk: Desk): string {
  return [kindText(sheet, desk), groupText(sheet, desk)].filter(Boolean).join(', ');
}

function exerciseRow(numbered: NumberedExercise, desk: Desk): DocRow {
  const { number, exercise } = numbered;
  const { sheet } = exercise;
  const anchor = exerciseAnchor(numbered);
  const name = activityTitle(sheet, desk);
  const title = desk.words('link.to', { target: spanText(name) });
  const link = { heading: anchor, title };
  const { minutes } = sheet.attributes;
  return {
    cells: [
      textCell(String(number)),
      { header: 'row', blocks: [paragraph(name.map((span) => ({ ...span, link })))] },
      textCell(methodOf(exercise, desk)),
      textCell(minutes === undefined ? '' : String(minutes)),
      textCell(materialsText(sheet, desk)),
      { blocks: [{ type: 'page-number', heading: anchor, title }] },
    ],
  };
}

function opensSession({ exercise, session }: NumberedExercise): boolean {
  return session.exercises[0] === exercise;
}

/** The table to choose from: each session with what it is for, and its exercises. */
function menu(exercises: readonly NumberedExercise[], desk: Desk): DocBlock {
  const names = ['number', 'exercise', 'method', 'minutes', 'materials', 'page'];
  return {
    type: 'table',
    role: 'plan',
    columns: COLUMNS,
    head: [headRow(names.map((name) => desk.words(`exercise.column.${name}`)))],
    rows: exercises.flatMap((each) => [
      ...(opensSession(each) ? [sessionRow(each, desk)] : []),
      exerciseRow(each, desk),
    ]),
  };
}

/** Every exercise that this audience may do, to choose from and to copy: a sheet for participants, then a page for who leads. */
export function exerciseBook(desk: Desk): readonly DocBlock[] {
  const { words, edition } = desk;
  const exercises = numberedExercises(desk);
  const listed = namedReferences(edition, citedInExercises(edition.exercises));
  const spare = exercises.some(({ session }) => session.number === undefined);
  const how = ['copy', 'text-of', 'care', ...(spare ? ['spare'] : [])];
  return [
    ...coverPages(desk, words('exercise-book.title')),
    { type: 'break', to: 'page' },
    heading(desk, words('exercise-book.how'), { level: 1 }),
    paragraph(words('exercise-book.how.text'), 'lead'),
    ...how.map((key) => paragraph(words(`exercise-book.how.${key}`))),
    menu(exercises, desk),
    ...exercises.flatMap((each) => [
      ...(opensSession(each) ? sessionTextPages(each, desk) : []),
      ...exercisePages(each, desk),
    ]),
    ...(listed.length === 0 ? [] : [{ type: 'break' as const, to: 'page' as const }]),
    ...referenceBlocks(desk, listed),
  ];
}
