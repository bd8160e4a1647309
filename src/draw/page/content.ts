import type { Color, Tag } from '../../model/paged.ts';
import type { PdfPage } from '../file/pdfkit-internals.ts';
import { number } from './number.ts';

/** Opens a piece of marked content for a node of the structure, and gives its number on the page. */
export type OpenMark = (node: number) => { readonly id: number; readonly role: string };

/** `0.2 0.4 0.6` of `#336699`. */
function rgb(color: Color): string {
  const part = (from: number): string => number(Number.parseInt(color.slice(from, from + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

interface State {
  fill: string;
  stroke: string;
  font: string;
  rise: number;
  tracking: number;
  lineWidth: number;
  dash: string;
}

const INITIAL: State = { fill: '', stroke: '', font: '', rise: 0, tracking: 0, lineWidth: -1, dash: '[] 0' };

/**
 * The content stream of one page. It remembers the graphics state and which marked content is open, so that each is
 * written only when it changes. Coordinates are pdfkit's: from the top left corner, y downwards.
 */
export class Content {
  readonly #page: PdfPage;
  readonly #openMark: OpenMark;
  #parts: string[] = [];
  #state: State = { ...INITIAL };
  readonly #saved: State[] = [];
  #tag: Tag | undefined;
  /** While a group is open all its content is the group's. */
  #locked = false;

  constructor(page: PdfPage, openMark: OpenMark) {
    this.#page = page;
    this.#openMark = openMark;
  }

  write(operators: string): void {
    this.#parts.push(operators);
  }

  /** What follows belongs to `tag`. */
  mark(tag: Tag): void {
    if (this.#locked || this.#tag === tag) return;
    this.#closeMark();
    this.#tag = tag;
    if (typeof tag === 'number') {
      const { id, role } = this.#openMark(tag);
      this.write(`/${role}<</MCID ${id}>>BDC\n`);
    } else this.write(`/Artifact<</Type/${tag === 'page' ? 'Pagination' : 'Layout'}>>BDC\n`);
  }

  /** Everything that `draw` writes is one piece of content of `tag`, in a graphics state of its own. */
  inside(tag: Tag, draw: () => void): void {
    this.mark(tag);
    const wasLocked = this.#locked;
    this.#locked = true;
    this.#saved.push({ ...this.#state });
    this.write('q\n');
    draw();
    this.write('Q\n');
    this.#state = this.#saved.pop() ?? { ...INITIAL };
    this.#locked = wasLocked;
  }

  fill(color: Color): void {
    const value = rgb(color);
    if (this.#state.fill === value) return;
    this.#state.fill = value;
    this.write(`${value} rg\n`);
  }

  stroke(color: Color): void {
    const value = rgb(color);
    if (this.#state.stroke === value) return;
    this.#state.stroke = value;
    this.write(`${value} RG\n`);
  }

  line(width: number, dash: readonly [number, number] | undefined): void {
    const pattern = dash ? `[${number(dash[0])} ${number(dash[1])}] 0` : '[] 0';
    if (this.#state.lineWidth !== width) this.write(`${number(width)} w\n`);
    if (this.#state.dash !== pattern) this.write(`${pattern} d\n`);
    this.#state.lineWidth = width;
    this.#state.dash = pattern;
  }

  /** Text state operators that must change before the next string; empty when none must. */
  text(font: string, rise: number, tracking: number): string {
    let operators = '';
    if (this.#state.font !== font) operators += `/${font} Tf `;
    if (this.#state.rise !== rise) operators += `${number(rise)} Ts `;
    if (this.#state.tracking !== tracking) operators += `${number(tracking)} Tc `;
    Object.assign(this.#state, { font, rise, tracking });
    return operators;
  }

  /** Writes what is pending, so that another writer may go on on the same page. */
  flush(): void {
    if (this.#parts.length > 0) this.#page.write(Buffer.from(this.#parts.join(''), 'latin1'));
    this.#parts = [];
  }

  /** What another writer did to the graphics state is not known here. */
  forgetState(): void {
    this.#state = { ...INITIAL };
  }

  end(): void {
    this.#closeMark();
    this.flush();
  }

  #closeMark(): void {
    if (this.#tag !== undefined) this.write('EMC\n');
    this.#tag = undefined;
  }
}
