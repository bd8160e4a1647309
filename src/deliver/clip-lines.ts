const ELLIPSIS = '…';

function clip(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}${ELLIPSIS}`;
}

/** Short words that nothing follows: `de la`, `y`. */
const LOOSE_END = /(^| )\p{L}{1,3}( \p{L}{1,3})*$/u;

/** Whole words with a sign after them that more follow; a word is cut only where it stands alone. */
function endLine(line: string, letters: number): string {
  const cut = line.replace(/…$/, '').slice(0, letters - 1);
  const isWhole = line.length < letters || !line.includes(' ');
  const words = isWhole ? cut : cut.slice(0, cut.lastIndexOf(' '));
  return `${words.replace(LOOSE_END, '')}${ELLIPSIS}`;
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
  const end = endLine(second, letters);
  return end === ELLIPSIS ? `${first}${end}` : `${first} ${end}`;
}
