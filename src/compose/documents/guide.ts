import type { DirectiveOf } from '../../model/content.ts';
import type { DocBlock } from '../../model/doc.ts';
import { changeBlocks, contactBlocks, glossaryBlocks, referenceBlocks } from '../annexes.ts';
import type { BlockSetting, ShownSlide } from '../blocks/block-setting.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { plainSetting } from '../blocks/plain-setting.ts';
import { deckOf } from '../deck.ts';
import { type Desk, heading, paragraph } from '../desk.ts';
import { observationForm } from '../forms/observation.ts';
import { trainerForms } from '../forms/trainer-forms.ts';
import { coverPages } from '../front-matter.ts';
import { bodyOf, frontSpans, originNotice } from '../origin.ts';
import { programme } from '../programme.ts';
import { composeModule } from '../session.ts';
import { openList } from '../to-confirm.ts';

/** Finds a slide of the deck by the block it was written as. */
function slideFinder(desk: Desk): BlockSetting['slideOf'] {
  const shown = new Map<DirectiveOf<'slide'>, ShownSlide>();
  for (const { source, slide, notes } of deckOf(desk)) if (source) shown.set(source, { slide, notes });
  return (source) => shown.get(source);
}

function chapters(desk: Desk, slideOf: BlockSetting['slideOf']): readonly DocBlock[] {
  const setting = plainSetting(desk, { level: 2, isNested: false, slideOf });
  return desk.edition.chapters.flatMap((chapter) => [
    heading(desk, frontSpans(chapter.value.title, chapter.origin), {
      level: 1,
      kicker: desk.words('methodology.kicker'),
    }),
    ...originNotice(chapter.origin, desk),
    ...composeBlocks(bodyOf(chapter), setting),
  ]);
}

/** The trainer's book: method, sessions with plans, slides, notes and answers, annexes and forms. */
export function trainerGuide(desk: Desk): readonly DocBlock[] {
  const slideOf = slideFinder(desk);
  return [
    ...coverPages(desk, desk.words('trainer-guide.title')),
    { type: 'break', to: 'recto' },
    { type: 'contents', title: desk.words('contents.title'), depth: 2 },
    heading(desk, desk.words('guide.read-first'), { level: 1 }),
    paragraph(desk.words('guide.read-first.text'), 'lead'),
    ...['keep', 'care', 'time', 'slides'].map((key) => paragraph(desk.words(`guide.read-first.${key}`))),
    ...programme(desk),
    ...openList(desk, 1),
    ...chapters(desk, slideOf),
    ...desk.edition.modules.flatMap((module) => composeModule(desk, module, { withPlan: true, slideOf })),
    ...glossaryBlocks(desk),
    ...contactBlocks(desk),
    ...referenceBlocks(desk),
    ...changeBlocks(desk),
    { type: 'group', wide: true, blocks: trainerForms(desk) },
  ];
}

/** For the person who co-supervises: plans and notes without answers, and the form to fill in. */
export function observerGuide(desk: Desk): readonly DocBlock[] {
  const slideOf = slideFinder(desk);
  return [
    ...coverPages(desk, desk.words('observer-guide.title')),
    { type: 'break', to: 'recto' },
    { type: 'contents', title: desk.words('contents.title'), depth: 2 },
    heading(desk, desk.words('observer.how'), { level: 1 }),
    paragraph(desk.words('observer.how.text'), 'lead'),
    ...programme(desk),
    { type: 'group', wide: true, blocks: observationForm(desk) },
    ...chapters(desk, slideOf),
    ...desk.edition.modules.flatMap((module) => composeModule(desk, module, { withPlan: true, slideOf })),
    ...referenceBlocks(desk),
  ];
}
