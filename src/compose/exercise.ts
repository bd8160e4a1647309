import type { DirectiveOf } from '../model/content.ts';
import type { DocBlock } from '../model/doc.ts';
import type { EditionExercise, ExerciseSession } from '../model/edition.ts';
import { slideParts } from '../model/slide.ts';
import { trainerParts } from '../model/trainer-parts.ts';
import { isBlock } from '../model/walk.ts';
import { activityBody, activityTitle, groupText, kindText } from './blocks/activity.ts';
import type { BlockSetting } from './blocks/block-setting.ts';
import { composeBlocks } from './blocks/compose-blocks.ts';
import { plainSetting } from './blocks/plain-setting.ts';
import { composeNotes, composeShown } from './blocks/slide-parts.ts';
import { box, bullets, type Desk, heading, paragraph } from './desk.ts';
import { dotted } from './dotted.ts';
import { bodyOf, frontSpans, originNotice, partNotice } from './origin.ts';
import { spansOf } from './spans.ts';

/** An exercise with its session, and its number in the book. */
export interface NumberedExercise {
  /** From 1. */
  readonly number: number;
  readonly exercise: EditionExercise;
  readonly session: ExerciseSession;
}

/** The heading that an exercise begins with. */
export function exerciseAnchor({ number }: NumberedExercise): string {
  return `exercise-${number}`;
}

function settingOf(desk: Desk): BlockSetting {
  return plainSetting(desk, { level: 3, isNested: true });
}

/** `40 min · grupos de 4–5` */
function exerciseFacts({ sheet }: EditionExercise, desk: Desk): string {
  const { minutes } = sheet.attributes;
  return dotted([minutes === undefined ? '' : desk.words('minutes', { n: minutes }), groupText(sheet, desk)]);
}

/** What participants get: to be copied by itself. */
function sheetPages(numbered: NumberedExercise, desk: Desk): readonly DocBlock[] {
  const { number, exercise, session } = numbered;
  const { sheet } = exercise;
  // Lines to write on, and no question that a test will ask.
  const setting = settingOf({ ...desk, isWorkbook: true });
  return [
    { type: 'break', to: 'page' },
    heading(desk, activityTitle(sheet, desk), {
      level: 1,
      id: exerciseAnchor(numbered),
      kicker: dotted([desk.words('exercise.number', { number }), kindText(sheet, desk)]),
    }),
    ...originNotice(session.origin, desk),
    ...(session.origin?.notice ? [] : partNotice(exercise.notice?.kind, desk)),
    paragraph(exerciseFacts(exercise, desk), 'meta'),
    ...activityBody(sheet, setting, undefined),
  ];
}

/** What a slide of the exercise says, for a room without a projector, and what the trainer says to it. */
function slideBox(slide: DirectiveOf<'slide'>, desk: Desk): DocBlock {
  const parts = slideParts(slide);
  const shown = composeShown(parts.body, desk);
  return box('trainer', { label: desk.words('exercise.slide'), title: spansOf(parts.title, desk) }, [
    ...(shown.length === 0 ? [] : [{ type: 'quote' as const, blocks: shown }]),
    ...composeNotes(parts, desk),
  ]);
}

/** Of which session it is, and whether that is in the programme. */
export function sessionText({ number, front, module }: ExerciseSession, { words }: Desk): string {
  const { title } = front;
  return number === undefined
    ? words('exercise.session.spare', { title, module })
    : words('session.entry', { number, title });
}

/** What the trainer gets, on a page of its own: what it is for, what to say before, answers and notes. */
function notesPages({ number, exercise, session }: NumberedExercise, desk: Desk): readonly DocBlock[] {
  const setting = settingOf(desk);
  const { front, origin, care } = session;
  const facts = [sessionText(session, desk), desk.words(`intensity.${front.intensity}`)];
  const objectives = front.objectives.map(({ text }) => frontSpans(text, origin));
  const parts = trainerParts(exercise.activity.children).flatMap((block) =>
    isBlock(block, 'slide') ? [slideBox(block, desk)] : composeBlocks([block], setting),
  );
  return [
    { type: 'break', to: 'page' },
    heading(desk, activityTitle(exercise.activity, desk), {
      level: 2,
      outline: false,
      kicker: dotted([desk.words('exercise.number', { number }), desk.words('exercise.notes')]),
    }),
    paragraph(dotted(facts), 'meta'),
    ...(objectives.length === 0
      ? []
      : [
          { ...paragraph(desk.words('exercise.objectives'), 'meta'), keepWithNext: true },
          bullets(objectives),
        ]),
    ...composeBlocks(bodyOf({ body: care, ...(origin && { origin }) }), setting),
    ...(parts.length === 0 ? [paragraph(desk.words('exercise.no-notes'))] : parts),
  ];
}

/** The heading of what is read in a session, by the number of its first exercise. */
export function sessionTextAnchor({ number }: NumberedExercise): string {
  return `exercise-text-${number}`;
}

/** What participants read in a session that is not in their workbook: to be copied like its exercises. */
export function sessionTextPages(first: NumberedExercise, desk: Desk): readonly DocBlock[] {
  const { front, module, text, origin } = first.session;
  if (text.length === 0) return [];
  const setting: BlockSetting = { ...settingOf({ ...desk, isWorkbook: true }), level: 2, isNested: false };
  return [
    { type: 'break', to: 'page' },
    heading(desk, frontSpans(front.title, origin), {
      level: 1,
      id: sessionTextAnchor(first),
      kicker: dotted([desk.words('exercise.text'), module]),
    }),
    ...originNotice(origin, desk),
    ...composeBlocks(bodyOf({ body: text, ...(origin && { origin }) }), setting),
  ];
}

/** The pages of one exercise: the participants' first, and then the trainer's. */
export function exercisePages(numbered: NumberedExercise, desk: Desk): readonly DocBlock[] {
  return [...sheetPages(numbered, desk), ...notesPages(numbered, desk)];
}
