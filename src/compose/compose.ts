import type { Doc, DocBlock } from '../model/doc.ts';
import { DOCUMENTS, type DocumentKind, type PrintForm } from '../model/documents.ts';
import type { Edition } from '../model/edition.ts';
import type { Words } from '../model/strings.ts';
import type { Variant } from '../model/variant.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import { questionsFor } from './assessment.ts';
import { colonOf } from './colon.ts';
import { type ComposeOptions, createDesk, type Desk } from './desk.ts';
import { answerKey } from './documents/answer-key.ts';
import { exerciseBook } from './documents/exercise-book.ts';
import { observerGuide, trainerGuide } from './documents/guide.ts';
import { reader } from './documents/reader.ts';
import { agenda, contacts, glossary, jobAids, logistics, runSheet } from './documents/sheets.ts';
import { handout, handoutNotes, type SlidesPerPage, slides } from './documents/slides.ts';
import { test } from './documents/tests.ts';
import { workbook } from './documents/workbook.ts';
import { FINGERPRINT } from './fingerprint.ts';
import { finishBlocks } from './finish-blocks.ts';
import { handoverAct } from './forms/trainer-forms.ts';
import { imprint } from './front-matter.ts';
import { openList } from './to-confirm.ts';
import { shownAssets } from './walk-doc.ts';

interface Recipe {
  readonly blocks: (desk: Desk) => readonly DocBlock[];
  readonly sides?: Doc['sides'];
  readonly format?: Doc['format'];
  readonly isWorkbook?: true;
}

const grid = (perPage: SlidesPerPage): Recipe => ({
  blocks: (desk) => handout(desk, perPage),
  sides: 'duplex',
});

/** How each document is made. What is not said is portrait, on one side. */
const RECIPES: Readonly<Record<DocumentKind, Recipe>> = {
  'trainer-guide': { blocks: trainerGuide, sides: 'duplex' },
  'observer-guide': { blocks: observerGuide, sides: 'duplex' },
  'exercise-book': { blocks: exerciseBook },
  workbook: { blocks: workbook, sides: 'duplex', isWorkbook: true },
  reader: { blocks: reader, sides: 'duplex', isWorkbook: true },
  slides: { blocks: slides, format: 'screen' },
  'handout-notes': { blocks: handoutNotes },
  'handout-2': grid(2),
  'handout-3': grid(3),
  'handout-4': grid(4),
  'handout-6': grid(6),
  'handout-9': grid(9),
  'pre-test': { blocks: (desk) => test(desk, 'pre') },
  'post-test': { blocks: (desk) => test(desk, 'post') },
  'answer-key': { blocks: answerKey },
  agenda: { blocks: agenda },
  'run-sheet': { blocks: runSheet },
  'job-aids': { blocks: jobAids },
  glossary: { blocks: glossary },
  contacts: { blocks: contacts },
  logistics: { blocks: logistics },
  'handover-act': { blocks: (desk) => [...handoverAct(desk), ...openList(desk, 2), ...imprint(desk)] },
};

/** `kit 1.2.0 (draft)`: what a page by itself says of the kit it is from. Only a released one says nothing besides. */
function kitMark({ edition: { kit }, words }: Desk): string {
  const named = `${kit.id} ${kit.version}`;
  return kit.maturity === 'released' ? named : `${named} (${words(`foot.${kit.maturity}`)})`;
}

function footOf(desk: Desk): string {
  const { edition, words, filled } = desk;
  const { audience, language, role } = edition;
  return [
    // What a narrow page cuts off at the end can be told from the fingerprint.
    kitMark(desk),
    FINGERPRINT,
    `${audience.id} · ${language} · ${words(`role.${role}`)}`,
    // Pages of somebody's paper that come apart find together again.
    ...(filled?.code ? [filled.code] : []),
  ].join(' · ');
}

/** One document of an edition, without its fingerprint. What it shows was decided before: here it is only put in order. */
export function composeDocument(kind: DocumentKind, edition: Edition, options: ComposeOptions): Doc {
  const recipe = RECIPES[kind];
  const desk = createDesk(edition, options, recipe.isWorkbook);
  const { words } = desk;
  const blocks = finishBlocks(recipe.blocks(desk));
  return {
    kind,
    title: `${desk.say(edition.kit.title)}${colonOf(words)}${words(`${kind}.title`)}`,
    subtitle: desk.say(edition.audience.title),
    language: edition.language,
    format: recipe.format ?? 'portrait',
    paper: edition.kit.paper,
    sides: recipe.sides ?? 'single',
    running: {
      head: desk.say(edition.kit.title),
      foot: footOf(desk),
      folio: words('folio'),
      blank: words('blank'),
      continued: words('continued'),
    },
    blocks,
    assets: shownAssets(blocks, edition.assets),
  };
}

function hasSlides({ modules }: Edition): boolean {
  return modules.some(({ sessions }) =>
    sessions.some(({ body }) => walkBlocks(body).some((block) => isBlock(block, 'slide'))),
  );
}

const TESTS = { 'pre-test': ['pre'], 'post-test': ['post'], 'answer-key': ['pre', 'post'] } as const;

/** What some documents are made of; the others are never empty. */
const CONTENTS: Partial<Readonly<Record<DocumentKind, (edition: Edition) => readonly unknown[]>>> = {
  'exercise-book': ({ exercises }) => exercises,
  reader: ({ readings }) => readings,
  'job-aids': ({ aids }) => aids,
  glossary: ({ glossary: terms }) => terms,
};

/** Documents that would be empty: no slides, no such handout, no questions, nothing to list. */
function isEmpty(kind: DocumentKind, edition: Edition, isShown: boolean): boolean {
  if (kind === 'slides' || kind.startsWith('handout-')) {
    const perPage = Number(kind.replace('handout-', ''));
    const unwanted = !Number.isNaN(perPage) && !edition.kit.handouts.some((each) => each === perPage);
    return unwanted || !isShown;
  }
  if (kind === 'pre-test' || kind === 'post-test' || kind === 'answer-key') {
    return TESTS[kind].every((use) => questionsFor(edition, use).length === 0);
  }
  return CONTENTS[kind]?.(edition).length === 0;
}

/** The documents that an edition has, in the order they are listed in. */
export function documentsOf(edition: Edition): readonly DocumentKind[] {
  const isShown = hasSlides(edition);
  return DOCUMENTS[edition.role].filter((kind) => !isEmpty(kind, edition, isShown));
}

/** `cuaderno-participante.pdf`: in the edition's language, ASCII, and no other document of it has the name. */
export function fileName(
  kind: DocumentKind,
  words: Words,
  {
    form = 'sheet',
    variants = [],
  }: { readonly form?: PrintForm; readonly variants?: readonly Variant[] } = {},
): string {
  const marks = [...variants, ...(form === 'booklet' ? [form] : [])];
  return [words(`${kind}.file`), ...marks.map((mark) => words(`${mark}.file`)), 'pdf'].join('.');
}
