/** A property of an XMP packet, however it is written. `value` is its text, without the tags within it. */
export interface XmpProperty {
  /** Of its namespace. */
  readonly uri: string;
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
  readonly inner: string;
}

const ELEMENT = /<([\w-]+):([\w-]+)((?:\s[^<>]*)?)>([\s\S]*?)<\/\1:\2>/g;
const ATTRIBUTE = /\s([\w-]+):([\w-]+)="([^"]*)"/g;

function plainText(inner: string): string {
  return inner.replace(/<[^>]*>/g, '').trim();
}

/** Every element and attribute with a prefix that is bound to a namespace. The packet is taken to be well-formed. */
export function readXmp(xmp: string): readonly XmpProperty[] {
  const uris = new Map(
    [...xmp.matchAll(/xmlns:([\w-]+)="([^"]*)"/g)].map(([, prefix, uri]) => [prefix, uri]),
  );
  const found: XmpProperty[] = [];
  const add = (prefix = '', name = '', inner = ''): void => {
    const uri = uris.get(prefix);
    if (uri !== undefined) found.push({ uri, prefix, name, value: plainText(inner), inner });
  };
  const readElements = (text: string): void => {
    for (const [, prefix, name, , inner = ''] of text.matchAll(ELEMENT)) {
      add(prefix, name, inner);
      readElements(inner);
    }
  };
  readElements(xmp);
  for (const [, prefix, name, value] of xmp.matchAll(ATTRIBUTE)) add(prefix, name, value);
  return found;
}
