import type { DirectiveOf } from '../model/content.ts';
import type { DocBlock, Slide } from '../model/doc.ts';
import type { EditionModule, EditionSession } from '../model/edition.ts';
import { startOf } from '../model/place.ts';
import { slideParts } from '../model/slide.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import type { BlockSetting } from './blocks/block-setting.ts';
import { composeBlocks } from './blocks/compose-blocks.ts';
import type { Desk } from './desk.ts';
import { docText } from './doc-text.ts';
import { citationOf, spansOf, spanText } from './spans.ts';

/** A slide of the deck with what the trainer says to it. Openings stand before a course, a module and a session. */
export interface DeckSlide {
  readonly slide: Slide;
  readonly isOpening: boolean;
  /** The author's, in sessions. */
  readonly source: DirectiveOf<'slide'> | undefined;
  readonly notes: readonly DocBlock[];
}

interface Opening {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly path: string;
}

function settingFor(desk: Desk): BlockSetting {
  return { desk, level: 4, clock: undefined, slideOf: () => undefined, compose: composeBlocks };
}

function footOf({ edition }: Desk): string {
  return `${edition.kit.id} ${edition.kit.version}`;
}

function openingSlide(desk: Desk, { id, title, line, path }: Opening, number: number): DeckSlide {
  const slide: Slide = {
    id,
    number,
    layout: 'title',
    title: [{ text: title }],
    blocks: line === '' ? [] : [{ type: 'paragraph', role: 'lead', spans: [{ text: line }] }],
    source: '',
    foot: footOf(desk),
    alt: [title, line].filter(Boolean).join('. '),
    place: startOf(path),
  };
  return { slide, isOpening: true, source: undefined, notes: [] };
}

function contentSlide(desk: Desk, source: DirectiveOf<'slide'>, number: number): DeckSlide {
  const { title, body, notes } = slideParts(source);
  const blocks = composeBlocks(body, settingFor(desk));
  const spans = spansOf(title, desk);
  const cited = (source.attributes.source ?? []).flatMap((id) =>
    desk.edition.references.filter((each) => each.id === id),
  );
  const slide: Slide = {
    id: source.id ?? `slide-${number}`,
    number,
    layout: blocks.length === 0 ? 'title' : 'content',
    title: spans,
    blocks,
    source:
      cited.length === 0 ? '' : desk.words('slide.source', { source: cited.map(citationOf).join('; ') }),
    foot: footOf(desk),
    alt: [spanText(spans), docText(blocks)].filter(Boolean).join('. '),
    place: source.opening,
  };
  return { slide, isOpening: false, source, notes: composeBlocks(notes, settingFor(desk)) };
}

function slidesIn(session: EditionSession): readonly DirectiveOf<'slide'>[] {
  return [...walkBlocks(session.body)].flatMap((block) => (isBlock(block, 'slide') ? [block] : []));
}

function sessionSlides(
  desk: Desk,
  module: EditionModule,
  { session, from }: { session: EditionSession; from: number },
): DeckSlide[] {
  const sources = slidesIn(session);
  if (sources.length === 0) return [];
  const line = desk.words('slide.session', { module: module.number, session: session.number });
  const opening = { id: `session-${session.number}`, title: session.front.title, line, path: session.path };
  return [
    openingSlide(desk, opening, from),
    ...sources.map((source, at) => contentSlide(desk, source, from + 1 + at)),
  ];
}

/** Every slide of the edition in the order it is shown, numbered from 1. Empty when the kit has no slides. */
export function deckOf(desk: Desk): readonly DeckSlide[] {
  const { edition, say } = desk;
  const title = say(edition.kit.title);
  const deck = [
    openingSlide(desk, { id: 'cover', title, line: say(edition.audience.title), path: 'kit.yaml' }, 1),
  ];
  for (const module of edition.modules) {
    for (const session of module.sessions)
      deck.push(...sessionSlides(desk, module, { session, from: deck.length + 1 }));
  }
  return deck.length > 1 ? deck : [];
}
