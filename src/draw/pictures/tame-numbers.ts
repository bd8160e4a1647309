/** Far beyond any page, and far within what PDF can hold. */
const FARTHEST = 1e6;
/** Methods of pdfkit that take numbers, lists of them, or objects that hold some. */
const DRAWING = [
  'transform',
  'translate',
  'scale',
  'moveTo',
  'lineTo',
  'bezierCurveTo',
  'rect',
  'circle',
  'lineWidth',
  'miterLimit',
  'linearGradient',
  'radialGradient',
  'fillOpacity',
  'strokeOpacity',
] as const;
/** pdfkit refuses a dash without length, which SVG draws as a dot. */
const LEAST_DASH = 0.001;

type Method = (this: unknown, ...args: never[]) => unknown;
type Drawing = Record<string, unknown> & { _ctm: readonly number[] };

function tame(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isNaN(value) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }
  return Array.isArray(value) ? value.map(tame) : value;
}

function tameEntries(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, tame(value)]));
}

/** Operators with a number that PDF cannot read: one that is none, or one with an exponent. */
function tameOperators(operators: unknown): unknown {
  if (typeof operators !== 'string') return operators;
  return operators
    .replace(/-?\b(?:NaN|Infinity)\b/g, '0')
    .replace(/-?\d+(?:\.\d+)?e[+-]\d+/gi, (number) => (tame(Number(number)) as number).toFixed(6));
}

function tameDash(lengths: unknown, options: unknown): unknown[] {
  const tamed = Array.isArray(lengths)
    ? lengths.map((length) => Math.max(LEAST_DASH, tame(length) as number))
    : [];
  return [tamed, tameEntries(options)];
}

/**
 * Runs `draw` with a document of pdfkit's that takes any number: what a drawing says may be no number, or one beyond
 * all measure, of which pdfkit throws or writes what no reader understands. `instead` are methods that take the place
 * of its own meanwhile.
 */
export function withTameNumbers(
  document: object,
  instead: Readonly<Record<string, unknown>>,
  draw: () => void,
): void {
  const drawing = document as Drawing;
  const replaced = new Map<string, PropertyDescriptor | undefined>();
  const replace = (name: string, change: (args: unknown[]) => unknown[]): void => {
    const method = drawing[name] as Method;
    replaced.set(name, Object.getOwnPropertyDescriptor(drawing, name));
    drawing[name] = (...args: unknown[]) => {
      const result = method.apply(drawing, change(args) as never[]);
      drawing._ctm = tame(drawing._ctm) as readonly number[];
      return result;
    };
  };
  for (const [name, method] of Object.entries(instead)) {
    replaced.set(name, Object.getOwnPropertyDescriptor(drawing, name));
    drawing[name] = method;
  }
  for (const name of DRAWING) replace(name, (args) => args.map(tame));
  replace('ref', ([data]) => [tameEntries(data)]);
  replace('addContent', ([operators]) => [tameOperators(operators)]);
  replace('dash', ([lengths, options]) => tameDash(lengths, options));
  try {
    draw();
  } finally {
    for (const [name, descriptor] of replaced) {
      if (descriptor) Object.defineProperty(drawing, name, descriptor);
      else delete drawing[name];
    }
  }
}
