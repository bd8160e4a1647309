/** Of a table's cell. */
const LONGEST = 90;
/** What is shorter is an abbreviation (`p. ej.`), not a sentence. */
const SHORTEST = 20;

/** The first sentence of a text, cut after a whole word where it is too long for a table. */
export function firstSentence(text: string): string {
  const end = new RegExp(`^.{${SHORTEST},}?[.!?…](?=\\s)`, 's').exec(text);
  const sentence = end?.[0] ?? text;
  if (sentence.length <= LONGEST) return sentence;
  const space = sentence.lastIndexOf(' ', LONGEST);
  return `${sentence.slice(0, space > 0 ? space : LONGEST)}…`;
}
