import type { Block, PartNotice } from '../model/content.ts';
import type { DocParagraph, Span } from '../model/doc.ts';
import type { Origin } from '../model/parsed.ts';
import { type Desk, paragraph } from './desk.ts';

/** A text of a page's front matter, in the language that it is in. */
export function frontSpans(text: string, origin: Origin | undefined): readonly Span[] {
  return [{ text, ...(origin?.language === undefined ? {} : { language: origin.language }) }];
}

type NoticeKind = PartNotice['kind'];

/** One small line, for cells and boxes; nothing where a part is as it should be. */
export function noticeLine(kind: NoticeKind | undefined, { words }: Desk): readonly DocParagraph[] {
  return kind === undefined ? [] : [paragraph(words(`translation.${kind}`), 'small')];
}

/** What a reader should know of the translation that follows; nothing where it is as it should be. */
export function originNotice(origin: Origin | undefined, desk: Desk): readonly DocParagraph[] {
  return partNotice(origin?.notice, desk);
}

/** The same of one part of a page. */
export function partNotice(kind: NoticeKind | undefined, desk: Desk): readonly DocParagraph[] {
  return noticeLine(kind, desk).map((line) => ({ ...line, keepWithNext: true }));
}

/** The body of a page. Of one that is not translated at all the page says so, and its parts need not. */
export function bodyOf({
  body,
  origin,
}: {
  readonly body: readonly Block[];
  readonly origin?: Origin;
}): readonly Block[] {
  if (origin?.notice !== 'untranslated') return body;
  return body.map((block) => ({ ...block, notice: undefined }));
}
