import type { ChangeStory, StoryChapter, Telling, ToldPart } from '../model/change-story.ts';
import type { Words } from '../model/strings.ts';
import { createPaint, type Paint } from './paint.ts';
import { showText } from './show-text.ts';

export interface ChangesTextOptions {
  /** Of the area `changes`. */
  readonly words: Words;
  readonly color: boolean;
}

const INKS = { removed: 'error', added: 'info' } as const;

function partText({ text, mark }: ToldPart, paint: Paint): string {
  const shown = showText(text);
  return mark ? paint(INKS[mark], shown) : shown;
}

function tellingLines({ parts, details }: Telling, depth: number, paint: Paint): readonly string[] {
  const line = parts.map((part) => partText(part, paint)).join('');
  return [
    `${'  '.repeat(depth)}${line}`,
    ...details.flatMap((detail) => tellingLines(detail, depth + 1, paint)),
  ];
}

function chapterLines({ title, tellings, note }: StoryChapter, paint: Paint): readonly string[] {
  return [
    '',
    paint('strong', showText(title)),
    ...tellings.flatMap((telling) => tellingLines(telling, 1, paint)),
    ...(note === '' ? [] : [`  ${note}`]),
  ];
}

/** What changed as sentences, one a line: they can be read aloud, and found again with `grep`. */
export function changesText(
  { title, summary, chapters }: ChangeStory,
  { words, color }: ChangesTextOptions,
): string {
  const paint = createPaint(color);
  const short =
    summary.length === 0
      ? ['', words('unchanged')]
      : ['', paint('strong', words('summary.title')), ...summary.map((line) => `  ${showText(line)}`)];
  const lines = [showText(title), ...short, ...chapters.flatMap((chapter) => chapterLines(chapter, paint))];
  return `${lines.join('\n')}\n`;
}
