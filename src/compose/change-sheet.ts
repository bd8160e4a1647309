import type { ChangeStory, StoryChapter, Telling, ToldPart } from '../model/change-story.ts';
import type { Doc, DocBlock, DocHeading, DocListItem, Span } from '../model/doc.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { paragraph } from './desk.ts';

export interface ChangeSheetOptions {
  readonly story: ChangeStory;
  /** Of the area `changes`, in `language`. */
  readonly words: Words;
  readonly language: string;
  readonly paper: Paper;
  /** What the kit is called. */
  readonly title: string;
  /** At the foot of every page: kit, version, fingerprint. */
  readonly foot: string;
}

function spanOf({ text, mark }: ToldPart): Span {
  if (mark === undefined) return { text };
  return mark === 'removed' ? { text, strike: true } : { text, strong: true };
}

function itemOf({ parts, details }: Telling): DocListItem {
  const nested = details.length === 0 ? [] : [listOf(details)];
  return { marker: 'bullet', blocks: [paragraph(parts.map(spanOf)), ...nested] };
}

function listOf(tellings: readonly Telling[]): DocBlock {
  return { type: 'list', start: 1, items: tellings.map(itemOf) };
}

function heading(level: 1 | 2 | 3, id: string, text: string | readonly Span[]): DocHeading {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return { type: 'heading', level, id, spans, outline: level < 3 };
}

/** A heading is no sentence: the last part loses its full stop or colon. */
function titleSpans(parts: readonly ToldPart[]): readonly Span[] {
  return parts.map((part, at) => {
    const text = at === parts.length - 1 ? part.text.replace(/\s*[.:]$/, '') : part.text;
    return spanOf({ ...part, text });
  });
}

/** What a page went through: its own heading, where there is more to say than one sentence. */
function tellingBlocks(telling: Telling, id: string): readonly DocBlock[] {
  const { parts, details } = telling;
  if (details.length === 0) return [listOf([telling])];
  return [heading(3, id, titleSpans(parts)), listOf(details)];
}

function chapterBlocks({ title, tellings, note }: StoryChapter, at: number): readonly DocBlock[] {
  const isPlain = tellings.every(({ details }) => details.length === 0);
  const told = isPlain
    ? [listOf(tellings)]
    : tellings.flatMap((telling, index) => tellingBlocks(telling, `change-${at}-${index}`));
  return [heading(2, `change-${at}`, title), ...told, ...(note === '' ? [] : [paragraph(note, 'small')])];
}

function summaryBlocks({ summary }: ChangeStory, words: Words): readonly DocBlock[] {
  if (summary.length === 0) return [paragraph(words('unchanged'))];
  return [
    heading(2, 'summary', words('summary.title')),
    listOf(summary.map((text) => ({ parts: [{ text }], details: [] }))),
    paragraph(words('sheet.legend'), 'small'),
  ];
}

/** The change sheet: what is different in a version, for those who have taught with the one before. */
export function composeChangeSheet(options: ChangeSheetOptions): Doc {
  const { story, words, language, paper, title, foot } = options;
  return {
    kind: 'change-sheet',
    title: `${title}: ${words('sheet.title')}`,
    subtitle: story.title,
    language,
    format: 'portrait',
    paper,
    sides: 'single',
    running: {
      head: title,
      foot,
      folio: words('sheet.folio'),
      blank: '',
      continued: words('sheet.continued'),
    },
    blocks: [
      { ...heading(1, 'changes', words('sheet.title')), kicker: title },
      paragraph(story.title, 'lead'),
      paragraph(words('sheet.lead')),
      ...summaryBlocks(story, words),
      ...story.chapters.flatMap(chapterBlocks),
    ],
    assets: new Map(),
  };
}
