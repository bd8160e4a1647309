import type { Inline } from '../model/content.ts';
import type { Place } from '../model/place.ts';

/** The stretch from the first of these to the end of the last; undefined when there is none. */
export function stretchOf(inlines: readonly Inline[]): Place | undefined {
  const [first, last] = [inlines[0], inlines.at(-1)];
  return first && last && { ...first.place, end: last.place.end };
}

/** The very lines of a stretch. */
function rawLines(lines: readonly string[], { start, end }: Place): readonly string[] {
  return lines.slice(start.line - 1, end.line).map((line, at) => {
    const from = at === 0 ? start.column - 1 : 0;
    const isLast = start.line + at === end.line;
    return line.slice(from, isLast ? end.column - 1 : undefined);
  });
}

/**
 * What an author wrote in a stretch, in one line: signs of the list or the quote that it stands in go, a break that is
 * meant stays, as a backslash at the end of its line.
 */
export function sliceText(lines: readonly string[], place: Place): string {
  const written = rawLines(lines, place);
  return written
    .map((line, at) => {
      const text = (at === 0 ? line : line.replace(/^[ \t>]*/, '')).trimEnd();
      if (at === written.length - 1) return text;
      if (/ {2,}$/.test(line)) return `${text}\\\n`;
      return text.endsWith('\\') ? `${text}\n` : `${text} `;
    })
    .join('');
}
