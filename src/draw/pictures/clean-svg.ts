/** Who draws a letter of a drawing: any of the faces that its text may stand in, the one that lends, or nobody. */
export type Drawer = (character: string) => 'any' | 'lent' | 'none';

/** A font family that no drawing names: the face that lends. */
export const LENT_FAMILY = 'relevo-lent';

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const REFERENCE = /&#(?:x([\da-fA-F]+)|(\d+));/g;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What a letter is drawn as that nobody has; layout has reported it. */
const UNKNOWN = '?';

/** Character references written out; svg-to-pdfkit reads those above U+FFFF as another character. */
function writeOut(text: string): string {
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string) => {
    const character = String.fromCodePoint(
      Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16),
    );
    return MARKS[character] ?? character;
  });
}

/** Letters that another face lends stand in a stretch of their own; which face the others stand in is not known yet. */
function lendLetters(text: string, drawerOf: Drawer): string {
  return writeOut(text).replace(/[^\0-\u00ff]+/gu, (letters) => {
    let set = '';
    for (const letter of letters) {
      const drawer = drawerOf(letter);
      if (drawer === 'lent') set += `<tspan font-family="${LENT_FAMILY}">${letter}</tspan>`;
      else set += drawer === 'any' ? letter : UNKNOWN;
    }
    return set;
  });
}

/** By how much a tag changes the number of texts that are open. */
function depthOf(tag: string): number {
  if (/^<\/text\s*>/.test(tag)) return -1;
  return /^<text[\s>]/.test(tag) && !tag.endsWith('/>') ? 1 : 0;
}

/** Links of a figure cannot be reached: it is one piece of content. */
function cleanTag(tag: string): string {
  return /^<a[\s>]/.test(tag) ? tag.replace(/\s(?:xlink:)?href\s*=\s*(?:"[^"]*"|'[^']*')/g, '') : tag;
}

/** A drawing's text, ready to be drawn: no letter in it is beyond our faces, and no link in it leads anywhere. */
export function cleanSvg(svg: string, drawerOf: Drawer): string {
  let inText = 0;
  return svg.replace(TOKEN, (token) => {
    if (token.startsWith('<!')) return token;
    if (!token.startsWith('<')) return inText > 0 ? lendLetters(token, drawerOf) : token;
    inText += depthOf(token);
    return cleanTag(token);
  });
}
