import type { Doc } from '../model/doc.ts';
import type { Measurer } from '../model/face.ts';
import type { PagedDoc } from '../model/paged.ts';
import type { Theme } from '../model/theme.ts';
import { createBreaker } from './text/break-paragraph.ts';
import { typesetWith } from './typeset-with.ts';

/** Lays a document out on pages. Pure: the same document, theme and measures give the same pages. */
export function typeset(doc: Doc, theme: Theme, measurer: Measurer): PagedDoc {
  return typesetWith(doc, theme, { measurer, breaker: createBreaker(measurer) });
}
