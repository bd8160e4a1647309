import { BadPicture } from './picture-size.ts';

export interface SvgAttribute {
  /** With its character references resolved. */
  readonly value: string;
  readonly at: number;
}

/** A tag that opens. Offsets are UTF-16 units from the start of the text. */
export interface SvgTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, SvgAttribute>;
  /** Index of the tag around it; -1 of the first. */
  readonly parent: number;
  readonly at: number;
  /** What stands in it beside other tags. */
  text: string;
}

const MARKUP =
  /<!--[\s\S]*?-->|<\?xml\s[^>]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The five entities that XML itself has, and character references; others would have to be declared, which is refused. */
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_LENGTH = 4_000_000;
const MAX_TAGS = 20_000;
const MAX_DEPTH = 60;

/** Whether XML 1.0 allows the character in a text. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** The text with its references resolved; `at` is where it begins. */
function resolve(text: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (found, name?: string, decimal?: string, hex?: string, offset?: number) => {
    const here = at + (offset ?? 0);
    if (name !== undefined) return NAMED[name] ?? '';
    const digits = decimal ?? hex;
    if (digits === undefined)
      throw new BadPicture('unsafe-svg', { what: text.slice(offset).slice(0, 9) }, here);
    const code = Number.parseInt(digits, decimal === undefined ? 16 : 10);
    if (!isAllowed(code)) throw new BadPicture('unsafe-svg', { what: found }, here);
    return String.fromCodePoint(code);
  });
}

function attributesOf(text: string, start: number): ReadonlyMap<string, SvgAttribute> {
  const attributes = new Map<string, SvgAttribute>();
  for (const { 0: whole, 1: name = '', 2: double, 3: single, index } of text.matchAll(ATTRIBUTE)) {
    const at = start + index;
    if (attributes.has(name)) throw new BadPicture('damaged', {}, at);
    const raw = double ?? single ?? '';
    attributes.set(name, { value: resolve(raw, at + whole.length - 1 - raw.length), at });
  }
  return attributes;
}

interface Markup {
  readonly at: number;
  readonly end: number;
  readonly closing: boolean;
  readonly empty: boolean;
  /** Undefined for a comment, the XML declaration, and literal text. */
  readonly name: string | undefined;
  readonly attributes: string;
  readonly literal: string;
}

/** The tag, comment or literal text that begins at `at`. */
function readMarkup(text: string, at: number): Markup {
  MARKUP.lastIndex = at;
  const [found, literal = '', slash, name, attributes = '', end] = MARKUP.exec(text) ?? [];
  if (found === undefined) {
    const reason = /^<[!?]/.test(text.slice(at, at + 2)) ? 'unsafe-svg' : 'damaged';
    throw new BadPicture(reason, { what: /^<[!?]?[\w-]*/.exec(text.slice(at, at + 30))?.[0] ?? '<' }, at);
  }
  return {
    at,
    end: at + found.length,
    closing: slash === '/',
    empty: end === '/',
    name,
    attributes,
    literal,
  };
}

/** Reads markup after markup into a list of tags, and keeps account of which are open. */
class Scan {
  readonly tags: SvgTag[] = [];
  readonly #open: number[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  addText(text: string): void {
    const inside = this.tags[this.#open.at(-1) ?? -1];
    if (inside) inside.text += text;
  }

  add({ at, closing, empty, name = '', attributes }: Markup): void {
    if (closing) {
      const last = this.#open.pop();
      if (last === undefined || this.tags[last]?.name !== name) throw new BadPicture('damaged', {}, at);
      return;
    }
    if (!this.isOpen && this.tags.length > 0) throw new BadPicture('damaged', {}, at);
    if (this.tags.length >= MAX_TAGS || this.#open.length >= MAX_DEPTH) {
      throw new BadPicture('too-many-parts', {}, at);
    }
    const found = attributesOf(attributes, at + 1 + name.length);
    this.tags.push({ name, attributes: found, parent: this.#open.at(-1) ?? -1, at, text: '' });
    if (!empty) this.#open.push(this.tags.length - 1);
  }
}

/**
 * The tags of an SVG text in order. It must be well formed in the narrow sense that drawings need: one root, tags that
 * close, no document type, no declared entities. Throws `BadPicture`.
 */
export function scanSvg(text: string): readonly SvgTag[] {
  if (text.length > MAX_LENGTH) throw new BadPicture('too-many-parts');
  const scan = new Scan();
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', from)) {
    scan.addText(resolve(text.slice(from, at), from));
    const markup = readMarkup(text, at);
    if (markup.name !== undefined) scan.add(markup);
    else scan.addText(markup.literal);
    from = markup.end;
  }
  if (scan.isOpen || scan.tags.length === 0) throw new BadPicture('damaged', {}, text.trimEnd().length);
  return scan.tags;
}
