import { BadPicture } from './picture-size.ts';

export interface SvgTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const MARKUP =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The five entities that XML itself has, and character references; others would have to be declared, which is refused. */
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const MAX_TAGS = 20_000;
const MAX_DEPTH = 60;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new BadPicture('damaged');
    attributes.set(name, double ?? single ?? '');
  }
  return attributes;
}

function follow(open: string[], closing: boolean, { name, empty }: { name: string; empty: boolean }): void {
  if (closing) {
    if (open.pop() !== name) throw new BadPicture('damaged');
  } else if (!empty) open.push(name);
  if (open.length > MAX_DEPTH) throw new BadPicture('unsafe-svg', { what: `<${name}>` });
}

interface Markup {
  readonly closing: boolean;
  readonly empty: boolean;
  readonly name: string;
  readonly attributes: string;
}

/** Every tag of the text, in order; comments and the XML declaration are passed over. */
function* scanMarkup(text: string): Generator<Markup> {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', MARKUP.lastIndex)) {
    MARKUP.lastIndex = at;
    const [found, slash, name, attributes = '', end] = MARKUP.exec(text) ?? [];
    if (found === undefined) {
      throw new BadPicture(text.startsWith('<!', at) ? 'unsafe-svg' : 'damaged', {
        what: text.slice(at, at + 9),
      });
    }
    MARKUP.lastIndex = at + found.length;
    if (name !== undefined) yield { closing: slash === '/', empty: end === '/', name, attributes };
  }
}

/**
 * The tags of an SVG text in order. It must be well formed in the narrow sense that drawings need: one root, tags that
 * close, no document type, no declared entities, no CDATA. Throws `BadPicture`.
 */
export function scanSvg(text: string): readonly SvgTag[] {
  if (BAD_ENTITY.test(text)) throw new BadPicture('unsafe-svg', { what: '&' });
  const tags: SvgTag[] = [];
  const open: string[] = [];
  for (const { closing, empty, name, attributes } of scanMarkup(text)) {
    if (!closing && open.length === 0 && tags.length > 0) throw new BadPicture('damaged');
    follow(open, closing, { name, empty });
    if (!closing) tags.push({ name, attributes: attributesOf(attributes) });
    if (tags.length > MAX_TAGS) throw new BadPicture('too-large', { width: tags.length, height: 1 });
  }
  if (open.length > 0 || tags.length === 0) throw new BadPicture('damaged');
  return tags;
}
