import type { DocBlock } from '../../model/doc.ts';
import { deckOf } from '../deck.ts';
import { type Desk, heading } from '../desk.ts';
import { versionNote } from '../front-matter.ts';

export type SlidesPerPage = 2 | 3 | 4 | 6 | 9;

/** The deck as it is projected. */
export function slides(desk: Desk): readonly DocBlock[] {
  return deckOf(desk).map(({ slide }) => ({ type: 'slide', slide }));
}

/** Each slide with what the trainer says to it, in one piece: most often two fit a page. */
export function handoutNotes(desk: Desk): readonly DocBlock[] {
  const shown = deckOf(desk).filter(({ isOpening }) => !isOpening);
  const { words, say, edition } = desk;
  return [
    heading(desk, words('handout-notes.title'), { level: 1, kicker: say(edition.kit.title) }),
    ...versionNote(desk),
    ...shown.map(({ slide, notes }): DocBlock => {
      const label = words('slide.label', { number: slide.number });
      return { type: 'group', blocks: [{ type: 'thumbnail', slide, size: 'large', label, blocks: notes }] };
    }),
  ];
}

/** Slides for participants, several on a page; three leave room to write. No sheet is spent on the version. */
export function handout(desk: Desk, perPage: SlidesPerPage): readonly DocBlock[] {
  const shown = deckOf(desk).flatMap(({ slide, isOpening }) => (isOpening ? [] : [slide]));
  return [
    heading(desk, desk.words(`handout-${perPage}.title`), {
      level: 1,
      kicker: desk.say(desk.edition.kit.title),
    }),
    ...versionNote(desk),
    { type: 'slide-grid', slides: shown, perPage, lines: perPage === 3 },
  ];
}
