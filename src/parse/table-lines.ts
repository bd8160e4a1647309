/** What a row of dashes under the head of a table is made of, in block quotes and lists too. */
const DASHES = /^[\s>|:-]*-[\s>|:-]*$/;
const BLANK = /^[\s>]*$/;

/**
 * The lines of a text, from 1, in which a row of a table may begin: one with a row of dashes below it, and all from there to
 * the next blank one. Every row is among them, and hardly another line.
 */
export function tableLines(text: string): ReadonlySet<number> {
  const lines = text.split(/\r\n?|\n/);
  const found = new Set<number>();
  let isIn = false;
  for (const [index, line] of lines.entries()) {
    if (DASHES.test(lines[index + 1] ?? '')) isIn = true;
    else if (BLANK.test(line)) isIn = false;
    if (isIn) found.add(index + 1);
  }
  return found;
}
