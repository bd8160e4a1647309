/** Colours of a terminal (ECMA-48, SGR). */
const CODES = { strong: 1, faint: 2, error: 31, warning: 33, info: 36 } as const;

type Ink = keyof typeof CODES;

/** Puts a text in an ink. */
export type Paint = (ink: Ink, text: string) => string;

/** Without colour the text stays as it is. */
export function createPaint(color: boolean): Paint {
  return (ink, text) => (color && text !== '' ? `\u001b[${CODES[ink]}m${text}\u001b[0m` : text);
}
