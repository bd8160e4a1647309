import type { Tag } from '../model/paged.ts';
import { formatNumber, formatScale, round } from './format-number.ts';

/** Opens a marked content sequence for a tag: gives its operator, `/P<</MCID 0>>BDC`. */
export type OpenMark = (tag: Tag, at: number) => string;

/** The part of the graphics state that is set here. Colours are the operators that set them. */
interface State {
  readonly fill: string;
  readonly stroke: string;
  readonly rise: number;
  readonly tracking: number;
  /** Of letters, 1 as they are. */
  readonly stretch: number;
  readonly lineWidth: number;
  /** Lengths on and off. */
  readonly dash: string;
}

const FRESH: State = { fill: '0 g', stroke: '0 G', rise: 0, tracking: 0, stretch: 1, lineWidth: 1, dash: '' };

const OPERATORS: { readonly [Part in keyof State]: (value: State[Part]) => string } = {
  fill: (operators) => `${operators}\n`,
  stroke: (operators) => `${operators}\n`,
  rise: (points) => `${formatNumber(points)} Ts\n`,
  tracking: (points) => `${formatNumber(points)} Tc\n`,
  stretch: (factor) => `${formatNumber(factor * 100)} Tz\n`,
  lineWidth: (points) => `${formatNumber(points)} w\n`,
  dash: (lengths) => `[${lengths}]0 d\n`,
};

/** Where a nested drawing stands: moved to a place, then scaled; what is outside `width` × `height` is cut off. */
export interface Placement {
  readonly tag: Tag;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The content of a page while it is written. Positions are those of PDF, upwards. A text object holds whole marked
 * content sequences, never the other way round, so that the tag can change within a line (ISO 32000-1, 14.6.1).
 */
export class Content {
  readonly #openMark: OpenMark;
  readonly #parts: string[] = [];
  #state: { -readonly [Part in keyof State]: State[Part] } = { ...FRESH };
  #font = { id: '', size: 0 };
  #line = { x: 0, y: 0 };
  #kind: 'text' | 'graphics' = 'graphics';
  #tag: Tag | undefined;
  /** In a nested drawing there is one tag, around everything. */
  #nested = false;

  constructor(openMark: OpenMark) {
    this.#openMark = openMark;
  }

  /** Writes operators as they are. */
  write(operators: string): void {
    this.#parts.push(operators);
  }

  /** From here on, content is of this tag, and is text or is not. `at` is how far down the page it begins, 0 to 1. */
  begin(kind: 'text' | 'graphics', tag: Tag, at: number): void {
    this.#setKind(kind);
    if (this.#nested || tag === this.#tag) return;
    this.#closeMark();
    this.#parts.push(this.#openMark(tag, at), '\n');
    this.#tag = tag;
  }

  /** Sets a part of the state; written when it is not so already. */
  set<Part extends keyof State>(part: Part, value: State[Part]): void {
    if (this.#state[part] === value) return;
    this.#state[part] = value;
    this.#parts.push(OPERATORS[part](value));
  }

  setFont(id: string, size: number): void {
    if (this.#font.id === id && this.#font.size === size) return;
    this.#font = { id, size };
    this.#parts.push(`/${id} ${formatNumber(size)} Tf\n`);
  }

  /** Begins a line of text at a place. Both ends of the move are rounded, so that nothing adds up down the page. */
  moveTo(x: number, y: number): void {
    const next = { x: round(x), y: round(y) };
    this.#parts.push(`${formatNumber(next.x - this.#line.x)} ${formatNumber(next.y - this.#line.y)} Td\n`);
    this.#line = next;
  }

  /** What `draw` writes becomes content of one tag, in its own graphics state. */
  nest({ tag, at, x, y, scale, width, height }: Placement, draw: () => void): void {
    this.begin('graphics', tag, at);
    const outer = { state: { ...this.#state }, font: this.#font, nested: this.#nested };
    this.#nested = true;
    const matrix = `${formatScale(scale)} 0 0 ${formatScale(scale)} ${formatNumber(x)} ${formatNumber(y)}`;
    this.#parts.push(`q ${matrix} cm 0 0 ${formatNumber(width)} ${formatNumber(height)} re W n\n`);
    draw();
    this.#setKind('graphics');
    this.#parts.push('Q\n');
    this.#state = outer.state;
    this.#font = outer.font;
    this.#nested = outer.nested;
  }

  /** Closes what is open, and gives the whole. */
  finish(): string {
    this.#setKind('graphics');
    this.#closeMark();
    return this.#parts.join('');
  }

  #closeMark(): void {
    if (this.#nested || this.#tag === undefined) return;
    this.#parts.push('EMC\n');
    this.#tag = undefined;
  }

  #setKind(kind: 'text' | 'graphics'): void {
    if (kind === this.#kind) return;
    this.#closeMark();
    this.#parts.push(kind === 'text' ? 'BT\n' : 'ET\n');
    this.#kind = kind;
    this.#line = { x: 0, y: 0 };
  }
}
