import { citedInData, citedInReadings, namedReferences } from '../../model/cited.ts';
import type { Reference } from '../../model/data-files.ts';
import type { DocBlock } from '../../model/doc.ts';
import type { ReadingFront } from '../../model/front-matter.ts';
import type { Page } from '../../model/parsed.ts';
import { contactBlocks, glossaryBlocks, referenceBlocks } from '../annexes.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { plainSetting } from '../blocks/plain-setting.ts';
import { citationOf } from '../citation.ts';
import { type Desk, heading, paragraph } from '../desk.ts';
import { docText } from '../doc-text.ts';
import { coverPages } from '../front-matter.ts';
import { listed } from '../listed.ts';
import { bodyOf, frontSpans, originNotice } from '../origin.ts';

/** Words a minute of somebody who reads to learn, and stops to think. */
const PACE = 130;

/** How long a chapter takes to read, in whole minutes; what is to be written is not counted. */
function readingMinutes(body: readonly DocBlock[]): number {
  const words = docText(body).split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.ceil(words / PACE));
}

/** The sources of one chapter, in one line; nothing where it has none. */
function chapterSources(cited: readonly Reference[], desk: Desk): readonly DocBlock[] {
  if (cited.length === 0) return [];
  const citations = cited.map((reference) => citationOf(reference, desk));
  const list = listed(citations, desk.words);
  return [paragraph(desk.words('reader.sources', { list }), 'small')];
}

function chapter(page: Page<ReadingFront>, number: number, desk: Desk): readonly DocBlock[] {
  const setting = plainSetting(desk, { level: 2, isNested: false });
  const body = composeBlocks(bodyOf(page), setting);
  const cited = citedInReadings([page]);
  return [
    { type: 'break', to: 'page' },
    heading(desk, frontSpans(page.value.title, page.origin), {
      level: 1,
      kicker: desk.words('reader.kicker', { number, minutes: readingMinutes(body) }),
      tab: number,
    }),
    ...originNotice(page.origin, desk),
    ...body,
    ...chapterSources(namedReferences(desk.edition, cited), desk),
  ];
}

/** The book to study alone, before or after a course. */
export function reader(desk: Desk): readonly DocBlock[] {
  const { words, edition } = desk;
  const cited = new Set([...citedInReadings(edition.readings), ...citedInData(edition)]);
  return [
    ...coverPages(desk, words('reader.title')),
    { type: 'break', to: 'recto' },
    { type: 'contents', title: words('contents.title'), depth: 1 },
    heading(desk, words('reader.how'), { level: 1 }),
    paragraph(words('reader.how.text'), 'lead'),
    ...['pace', 'care', 'limits'].map((key) => paragraph(words(`reader.how.${key}`))),
    ...edition.readings.flatMap((page, at) => chapter(page, at + 1, desk)),
    ...glossaryBlocks(desk),
    ...contactBlocks(desk),
    ...referenceBlocks(desk, namedReferences(edition, cited)),
  ];
}
