const ELLIPSIS = '…';

function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}${ELLIPSIS}`;
}

/**
 * As much of a text as two lines of a narrow cell hold, by letters counted: an institution's name in full would make its
 * row as high as three.
 */
export function clipLines(text: string, letters: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(clip(word, letters));
  }
  if (lines.length <= 2) return lines.join(' ');
  const [first = '', second = ''] = lines;
  return `${first} ${second.slice(0, letters - 1).replace(/…$/, '')}${ELLIPSIS}`;
}
