import type { Point } from '../model/place.ts';
import { type Cursor, cursorAt } from './cursor.ts';

/** A text as it stands in an editor, whether or not the kit can read it. */
export interface OpenText {
  /** Relative to the kit. */
  readonly path: string;
  readonly lines: readonly string[];
}

export function openText(path: string, text: string): OpenText {
  return { path, lines: text.split(/\r\n|\r|\n/) };
}

/** How many lines of a Markdown file its front matter takes, with its fences; 0 without one. */
function frontMatterLines(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end === -1 ? lines.length : end + 1;
}

/** Is the line, from 1, one of YAML? */
export function isDataLine({ path, lines }: OpenText, line: number): boolean {
  return !path.endsWith('.md') || line <= frontMatterLines(lines);
}

/** What is being written at a point; undefined where the text has no such line. Past the end of a line counts as its end. */
export function cursorIn(text: OpenText, { line, column }: Point): Cursor | undefined {
  const content = text.lines[line - 1];
  if (content === undefined) return undefined;
  const within = Math.min(Math.max(column, 1), content.length + 1);
  return cursorAt({ path: text.path, line: content, column: within, isData: isDataLine(text, line) });
}
