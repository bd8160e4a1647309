function decodeText(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The same text with its last unit so much further on. */
function advance(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

const SECTION = /begin(bfchar|bfrange)([\s\S]*?)endbf/g;
const CHARACTER = /<([\da-f]+)>\s*<([\da-f\s]*)>/gi;
const RANGE = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:\[([^\]]*)\]|<([\da-f\s]*)>)/gi;

/** Texts by code, of a ToUnicode map (ISO 32000-1, 9.10.3). */
export function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const readRange = ([, first = '', last = '', list, base = '']: readonly (string | undefined)[]): void => {
    const from = Number.parseInt(first, 16);
    if (list !== undefined) {
      const all = [...list.matchAll(/<([\da-f\s]*)>/gi)];
      for (const [at, [, text = '']] of all.entries()) texts.set(from + at, decodeText(text));
      return;
    }
    for (let at = 0; from + at <= Number.parseInt(last, 16); at += 1) {
      texts.set(from + at, advance(decodeText(base), at));
    }
  };
  for (const [, kind, section = ''] of cmap.matchAll(SECTION)) {
    if (kind === 'bfrange') for (const range of section.matchAll(RANGE)) readRange(range);
    else
      for (const [, code = '', text = ''] of section.matchAll(CHARACTER))
        texts.set(Number.parseInt(code, 16), decodeText(text));
  }
  return texts;
}
