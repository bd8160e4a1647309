import type { DirectiveOf, PartNotice } from '../model/content.ts';
import type { DocBlock, DocParagraph, Slide, Span } from '../model/doc.ts';
import type { EditionModule, EditionSession } from '../model/edition.ts';
import type { Origin } from '../model/parsed.ts';
import { startOf } from '../model/place.ts';
import { slideParts } from '../model/slide.ts';
import { isBlock, noticeOf, walkBlocks } from '../model/walk.ts';
import { composeNotes, composeShown } from './blocks/slide-parts.ts';
import { sourceLine } from './citation.ts';
import { type Desk, paragraph } from './desk.ts';
import { docText } from './doc-text.ts';
import { dotted } from './dotted.ts';
import { finishBlocks } from './finish-blocks.ts';
import { versionText } from './front-matter.ts';
import { frontSpans, noticeLine } from './origin.ts';
import { spansOf, spanText } from './spans.ts';

/** A slide of the deck with what the trainer says to it. Openings stand before a course, a module and a session. */
export interface DeckSlide {
  readonly slide: Slide;
  readonly isOpening: boolean;
  /** The author's, in sessions. */
  readonly source: DirectiveOf<'slide'> | undefined;
  readonly notes: readonly DocBlock[];
}

/** A slide whose number is still to be counted. */
type Unnumbered = Omit<DeckSlide, 'slide'> & { readonly slide: Omit<Slide, 'number'> };

interface Opening {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly DocParagraph[];
  readonly path: string;
  /** Of the page whose title it is. */
  readonly origin?: Origin | undefined;
}

/** A slide of the author's, and what is to say of the part it stands in. */
interface SlideSource {
  readonly source: DirectiveOf<'slide'>;
  readonly notice: PartNotice | undefined;
}

function footOf({ edition }: Desk): string {
  return `${edition.kit.id} ${edition.kit.version}`;
}

function openingSlide(desk: Desk, { id, title, lines, path, origin }: Opening): Unnumbered {
  const blocks = [...lines, ...noticeLine(origin?.notice, desk)];
  const slide: Unnumbered['slide'] = {
    id,
    layout: 'title',
    title: frontSpans(title, origin),
    blocks,
    source: '',
    foot: footOf(desk),
    alt: [title, docText(blocks)].filter(Boolean).join('. '),
    place: startOf(path),
  };
  return { slide, isOpening: true, source: undefined, notes: [] };
}

/** A slide is a document of its own: it has no chapters to link to, and counts its own notes. */
function finishSlide(
  title: readonly Span[],
  body: readonly DocBlock[],
): { readonly title: readonly Span[]; readonly blocks: readonly DocBlock[] } {
  const [first, ...blocks] = finishBlocks([paragraph(title), ...body]);
  return { title: first?.type === 'paragraph' ? first.spans : title, blocks };
}

function contentSlide(desk: Desk, { source, notice }: SlideSource): Unnumbered {
  const parts = slideParts(source);
  const { title, blocks } = finishSlide(spansOf(parts.title, desk), composeShown(parts.body, desk));
  const slide: Unnumbered['slide'] = {
    id: source.id ?? 'slide',
    layout: blocks.length === 0 ? 'title' : 'content',
    title,
    blocks,
    source: dotted([
      sourceLine(source.attributes.source, desk),
      notice ? desk.words(`translation.slide.${notice.kind}`) : '',
    ]),
    foot: footOf(desk),
    alt: [spanText(title), docText(blocks)].filter(Boolean).join('. '),
    place: source.opening,
  };
  return { slide, isOpening: false, source, notes: composeNotes(parts, desk) };
}

function slidesIn({ body }: EditionSession): readonly SlideSource[] {
  return body.flatMap((part) =>
    walkBlocks([part]).flatMap((block) =>
      isBlock(block, 'slide') ? [{ source: block, notice: noticeOf(part) }] : [],
    ),
  );
}

function sessionSlides(desk: Desk, module: EditionModule, session: EditionSession): readonly Unnumbered[] {
  const sources = slidesIn(session);
  if (sources.length === 0) return [];
  const line = desk.words('session.kicker', { module: module.number, session: session.number });
  const { title } = session.front;
  const lines = [paragraph(line, 'lead')];
  const opening = openingSlide(desk, {
    id: `session-${session.number}`,
    title,
    lines,
    path: session.path,
    origin: session.origin,
  });
  return [opening, ...sources.map((source) => contentSlide(desk, source))];
}

function moduleSlides(desk: Desk, module: EditionModule): readonly Unnumbered[] {
  const slides = module.sessions.flatMap((session) => sessionSlides(desk, module, session));
  const [first] = slides;
  if (!first) return [];
  const lines = [paragraph(desk.words('module.kicker', { number: module.number }), 'lead')];
  const { path } = first.slide.place;
  const opening = openingSlide(desk, {
    id: `module-${module.number}`,
    title: module.title,
    lines,
    path,
    origin: module.origin,
  });
  return [opening, ...slides];
}

function titleSlide(desk: Desk): Unnumbered {
  const { edition, say, words } = desk;
  const maturity = edition.kit.maturity === 'released' ? '' : words(`maturity.${edition.kit.maturity}`);
  const lines = [
    paragraph(say(edition.audience.title), 'lead'),
    paragraph(dotted([versionText(desk), maturity]), 'small'),
  ];
  return openingSlide(desk, { id: 'cover', title: say(edition.kit.title), lines, path: 'kit.yaml' });
}

/** Every slide of the edition in the order it is shown, numbered from 1. Empty when the kit has no slides. */
export function deckOf(desk: Desk): readonly DeckSlide[] {
  const slides = desk.edition.modules.flatMap((module) => moduleSlides(desk, module));
  if (slides.length === 0) return [];
  return [titleSlide(desk), ...slides].map((each, at) => ({
    ...each,
    slide: { ...each.slide, number: at + 1 },
  }));
}
