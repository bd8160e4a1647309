/** `word` is a command or an unquoted argument; `end` a sign that parts others. */
export interface Token {
  readonly kind: string;
  readonly text: string;
}

/** A double-quoted text with a backtick, which escapes, is not in the table; nor is one `=` too many. */
const TOKEN =
  /\s*(?:(?<end>;|\||\{|\}|\(|\)|,|=(?!=)|\+\+)|(?<single>'[^']*')|(?<double>"[^"`]*")|(?<variable>\$\w+)|(?<property>\.[A-Za-z]\w*)|(?<number>\d+(?![\w.-]))|(?<dash>-[A-Za-z]+)|(?<word>[A-Za-z][\w.-]*))/y;

function tokenAt(line: string, at: number): Token {
  TOKEN.lastIndex = at;
  const groups = Object.entries(TOKEN.exec(line)?.groups ?? {});
  const found = groups.find(([, text]) => text !== undefined);
  if (!found) throw new Error(`not in the table: ${line.slice(at)}`);
  return { kind: found[0], text: found[1] ?? '' };
}

export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; line.slice(at).trim() !== ''; at = TOKEN.lastIndex) tokens.push(tokenAt(line, at));
  return tokens;
}
