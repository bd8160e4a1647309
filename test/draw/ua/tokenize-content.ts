/** An operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}
/** Strings come as their bytes; names keep their slash. */
export type Operand = number | string | Buffer | readonly Operand[] | ReadonlyMap<string, Operand>;

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A cursor in the stream's bytes, one character each. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  /** The next operand, or an operator. */
  next(): Operand | { readonly operator: string } {
    this.#skip();
    const character = this.#text[this.#at] ?? '';
    if (character === '(') return this.#literal();
    if (character === '[') return this.#array();
    if (character === '/') return this.#name();
    if (character === '<') return this.#text[this.#at + 1] === '<' ? this.#dictionary() : this.#hex();
    const word = this.#word();
    return /^[-+.\d]/.test(word) ? Number(word) : { operator: word };
  }

  #skip(): void {
    while (SPACE.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #word(): string {
    const from = this.#at;
    while (REGULAR.test(this.#text[this.#at] ?? '')) this.#at += 1;
    if (this.#at === from)
      throw new Error(`Unexpected ${JSON.stringify(this.#text[from])} in a content stream`);
    return this.#text.slice(from, this.#at);
  }

  #name(): string {
    this.#at += 1;
    return `/${REGULAR.test(this.#text[this.#at] ?? '') ? this.#word() : ''}`;
  }

  #literal(): Buffer {
    this.#at += 1;
    let text = '';
    for (let depth = 1; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at] ?? '';
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      text += character === '\\' ? this.#escaped() : character;
    }
    this.#at += 1;
    return Buffer.from(text, 'latin1');
  }

  #escaped(): string {
    this.#at += 1;
    const character = this.#text[this.#at] ?? '';
    return ESCAPES[character] ?? character;
  }

  #hex(): Buffer {
    const end = this.#text.indexOf('>', this.#at);
    const digits = this.#text.slice(this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #array(): readonly Operand[] {
    this.#at += 1;
    const items: Operand[] = [];
    for (this.#skip(); this.#text[this.#at] !== ']'; this.#skip()) items.push(this.next() as Operand);
    this.#at += 1;
    return items;
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    this.#at += 2;
    const entries = new Map<string, Operand>();
    for (this.#skip(); this.#text[this.#at] !== '>'; this.#skip())
      entries.set(this.#name(), this.next() as Operand);
    this.#at += 2;
    return entries;
  }
}

/** Takes a content stream apart (ISO 32000-1, 7.8.2). Inline images are not known. */
export function* tokenizeContent(bytes: Buffer): Generator<Operation> {
  const scanner = new Scanner(bytes.toString('latin1'));
  let operands: Operand[] = [];
  while (!scanner.done) {
    const token = scanner.next();
    if (typeof token === 'object' && 'operator' in token) {
      yield { operator: token.operator, operands };
      operands = [];
    } else operands.push(token as Operand);
  }
}
