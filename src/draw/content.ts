import type { Color, Tag } from '../model/paged.ts';
import { formatNumber, formatScale } from './format-number.ts';

/** Opens a marked content sequence for a tag: gives its operator, `/P<</MCID 0>>BDC`. */
export type OpenMark = (tag: Tag, at: number) => string;

/** The part of the graphics state that is set here. A value is written when it changes. */
interface State {
  fill: string;
  stroke: string;
  font: string;
  rise: number;
  tracking: number;
  lineWidth: number;
  dash: string;
}

const FRESH: State = {
  fill: '0 g',
  stroke: '0 G',
  font: '',
  rise: 0,
  tracking: 0,
  lineWidth: 1,
  dash: '[]0 d',
};

/** The content of a page while it is written: operators, and what is open. Positions are those of PDF, upwards. */
export interface Content {
  /** Writes operators as they are. */
  write(operators: string): void;
  /** From here on, content is of this tag, and is text or is not. `at` is how far down the page it begins, 0 to 1. */
  begin(kind: 'text' | 'graphics', tag: Tag, at: number): void;
  /** Sets the state to a value, which is written out when it is new. */
  set<Key extends keyof State>(key: Key, value: State[Key], operators: string): void;
  /** Begins a line of text at a place. */
  moveTo(x: number, y: number): void;
  /** Draws `run` as content of `tag`, in its own graphics state, moved and scaled. */
  nest(placement: Placement, run: () => void): void;
  /** Closes what is open, and gives the whole. */
  finish(): string;
}

export interface Placement {
  readonly tag: Tag;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

const operands = new Map<Color, string>();

/** `1 0.5 0`, or `0.2` for a grey. */
function operandOf(color: Color): string {
  const known = operands.get(color);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [red = 0, green, blue] = parts.map((part) => Math.round((part / 255) * 1000) / 1000);
  const operand = red === green && red === blue ? `${red}` : `${red} ${green} ${blue}`;
  operands.set(color, operand);
  return operand;
}

/** Operators that set the colour of letters and areas. */
export function fillOperator(color: Color): string {
  const operand = operandOf(color);
  return `${operand} ${operand.includes(' ') ? 'rg' : 'g'}`;
}

/** Operators that set the colour of lines. */
export function strokeOperator(color: Color): string {
  const operand = operandOf(color);
  return `${operand} ${operand.includes(' ') ? 'RG' : 'G'}`;
}

/**
 * A text object holds whole marked content sequences, never the other way round, so that the tag can change within a
 * line (ISO 32000-1, 14.6.1). Within `nest` there is one tag, around everything.
 */
export function createContent(openMark: OpenMark): Content {
  const parts: string[] = [];
  let state: State = { ...FRESH };
  let kind: 'text' | 'graphics' = 'graphics';
  let tag: Tag | undefined;
  let nested = false;
  let line = { x: 0, y: 0 };

  const closeMark = (): void => {
    if (tag !== undefined && !nested) parts.push('EMC\n');
    if (!nested) tag = undefined;
  };
  const setKind = (next: 'text' | 'graphics'): void => {
    if (next === kind) return;
    closeMark();
    parts.push(next === 'text' ? 'BT\n' : 'ET\n');
    kind = next;
    line = { x: 0, y: 0 };
  };
  const begin: Content['begin'] = (nextKind, nextTag, at) => {
    setKind(nextKind);
    if (nested || nextTag === tag) return;
    closeMark();
    parts.push(openMark(nextTag, at), '\n');
    tag = nextTag;
  };
  const nestInside = ({ x, y, scale, width, height }: Placement, run: () => void): void => {
    const [outer, wasNested] = [state, nested];
    state = { ...state };
    nested = true;
    const matrix = `${formatScale(scale)} 0 0 ${formatScale(scale)} ${formatNumber(x)} ${formatNumber(y)}`;
    parts.push(`q ${matrix} cm 0 0 ${formatNumber(width)} ${formatNumber(height)} re W n\n`);
    run();
    setKind('graphics');
    parts.push('Q\n');
    [state, nested] = [outer, wasNested];
  };
  return {
    write: (operators) => {
      parts.push(operators);
    },
    begin,
    set: (key, value, operators) => {
      if (state[key] === value) return;
      state[key] = value;
      parts.push(operators, '\n');
    },
    moveTo: (x, y) => {
      parts.push(`${formatNumber(x - line.x)} ${formatNumber(y - line.y)} Td\n`);
      line = { x, y };
    },
    nest: (placement, run) => {
      begin('graphics', placement.tag, placement.at);
      nestInside(placement, run);
    },
    finish: () => {
      setKind('graphics');
      closeMark();
      return parts.join('');
    },
  };
}
