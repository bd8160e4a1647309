import { CMDLETS, type Disk, type Value } from './cmdlets.ts';
import { type Token, tokensOf } from './tokens.ts';

function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The last part keeps the signs that are beyond the most. */
function splitText(text: string, sign: string, most: number): readonly string[] {
  const parts = text.split(sign);
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(sign)];
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

class Shell {
  readonly #tokens: readonly Token[];
  readonly #disk: Disk;
  /** Names of variables are the same whatever the case. */
  readonly #names = new Map<string, Value>();
  #at = 0;

  constructor(tokens: readonly Token[], disk: Disk) {
    this.#tokens = tokens;
    this.#disk = disk;
  }

  #text(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? '';
  }

  #kind(): string {
    return this.#tokens[this.#at]?.kind ?? 'nothing';
  }

  #take(text = this.#text()): string {
    if (this.#kind() === 'nothing' || this.#text() !== text) {
      throw new Error(`expected ${text || 'more'}, found ${this.#text() || 'the end'}`);
    }
    this.#at += 1;
    return text;
  }

  #has(text: string): boolean {
    const has = this.#text() === text;
    if (has) this.#at += 1;
    return has;
  }

  /** Goes beyond a bracket and what is in it, without running any of it. */
  #skip(opening: string): void {
    this.#take(opening);
    for (let depth = 1; depth > 0; ) {
      const text = this.#take();
      if (text === opening) depth += 1;
      if (text === CLOSING[opening]) depth -= 1;
    }
  }

  #valueOf(variable: string): Value {
    const value = this.#names.get(variable.slice(1).toLowerCase());
    if (value === undefined) throw new Error(`nothing is in ${variable}`);
    return value;
  }

  #set(variable: string, value: Value): void {
    this.#names.set(variable.slice(1).toLowerCase(), value);
  }

  #command(): readonly Value[] {
    const name = this.#take();
    const cmdlet = CMDLETS[name];
    if (!cmdlet) throw new Error(`not in the table: ${name}`);
    const given = new Map<string, Value>();
    while (this.#kind() === 'dash') {
      const parameter = this.#take().slice(1);
      given.set(parameter, this.#kind() === 'word' ? this.#take() : this.#primary());
    }
    return cmdlet(given, this.#disk);
  }

  #property(value: Value): Value {
    if (this.#kind() !== 'property') return value;
    const property = this.#take();
    if (property !== '.Hash' || typeof value !== 'object' || !('Hash' in value)) {
      throw new Error(`no property ${property}`);
    }
    return value.Hash;
  }

  #primary(): Value {
    const kind = this.#kind();
    if (this.#has('(')) {
      const value = this.#kind() === 'word' ? (this.#command()[0] ?? '') : this.#condition();
      this.#take(')');
      return this.#property(value);
    }
    const text = this.#take();
    if (kind === 'variable') return this.#property(this.#valueOf(text));
    if (kind === 'number') return Number(text);
    const inner = text.slice(1, -1);
    if (kind === 'single') return inner;
    if (kind === 'double') return inner.replace(/\$\w+/g, (variable) => String(this.#valueOf(variable)));
    throw new Error(`not a value: ${text}`);
  }

  /** `-not` binds before all others; `-ne` knows no case. The sign of `-split` is a regular expression, here of plain letters. */
  #comparison(): Value {
    if (this.#has('-not')) return !isTrue(this.#primary());
    const left = this.#primary();
    if (this.#has('-ne')) return String(left).toLowerCase() !== String(this.#primary()).toLowerCase();
    if (!this.#has('-split')) return left;
    const sign = String(this.#primary());
    if (!/^[\w ]+$/.test(sign)) throw new Error(`not a plain sign: ${sign}`);
    this.#take(',');
    return splitText(String(left), sign, Number(this.#primary()));
  }

  /** The other side of `-or` is not run where one is true. */
  #condition(): Value {
    const value = this.#comparison();
    if (this.#text() !== '-or') return value;
    if (!isTrue(value)) {
      this.#take('-or');
      return isTrue(this.#condition());
    }
    while (this.#text() !== ')') {
      if (this.#text() === '(') this.#skip('(');
      else this.#take();
    }
    return true;
  }

  #assignment(): readonly Value[] {
    const targets = [this.#take()];
    while (this.#has(',')) targets.push(this.#take());
    this.#take('=');
    const value = this.#condition();
    const values: readonly Value[] = Array.isArray(value) ? value : [value];
    for (const [index, target] of targets.entries()) this.#set(target, values[index] ?? '');
    return [];
  }

  #choice(): readonly Value[] {
    this.#take('(');
    const holds = isTrue(this.#condition());
    this.#take(')');
    if (!holds) {
      this.#skip('{');
      return [];
    }
    this.#take('{');
    const said = this.statements('}');
    this.#take('}');
    return said;
  }

  /** The block runs in the scope of the line, so that what it counts is still there after it. */
  #pipeline(): readonly Value[] {
    const values = this.#command();
    if (!this.#has('|')) return values;
    this.#take('ForEach-Object');
    const start = this.#at;
    this.#skip('{');
    const end = this.#at;
    const said = values.flatMap((value) => {
      this.#set('$_', value);
      this.#at = start + 1;
      return this.statements('}');
    });
    this.#at = end;
    return said;
  }

  #statement(): readonly Value[] {
    if (this.#has('if')) return this.#choice();
    if (this.#kind() === 'word') return this.#pipeline();
    if (this.#kind() === 'variable' && ['=', ','].includes(this.#text(1))) return this.#assignment();
    if (this.#kind() === 'variable' && this.#text(1) === '++') {
      const variable = this.#take();
      this.#take('++');
      this.#set(variable, Number(this.#valueOf(variable)) + 1);
      return [];
    }
    return [this.#condition()];
  }

  /** Up to a closing bracket, or where `end` is empty to the end of the line. */
  statements(end: string): readonly Value[] {
    const said: Value[] = [];
    while (this.#text() !== end) {
      said.push(...this.#statement());
      if (this.#text() !== end) this.#take(';');
    }
    return said;
  }
}

/**
 * Runs one line in as much of Windows PowerShell 5.1 as the lines on start pages need, by its documentation (about_Parsing,
 * about_Operators, the pages of the cmdlets); gives what it writes. What is not in the tables throws: a line that needs more
 * is to be looked up first.
 */
export function runPowerShell(line: string, disk: Disk): readonly string[] {
  return new Shell(tokensOf(line), disk).statements('').map(String);
}
