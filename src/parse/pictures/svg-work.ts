import { BadPicture } from './picture-size.ts';
import type { SvgTag } from './scan-svg.ts';

/** What drawing a tag asks for, with everything in it and everything that it names. */
interface Work {
  readonly steps: number;
  /** Outlines and texts, each of which is painted with what it inherits. */
  readonly shapes: number;
  /** Their points, each of which may get a marker. */
  readonly points: number;
}

/** Drawing takes about a second. */
const MAX_STEPS = 1_000_000;
/** Parts within parts, also by name. */
const MAX_DEPTH = 120;
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'image']);
const GRADIENTS = new Set(['linearGradient', 'radialGradient']);
/** Whoever names something by these passes it on to all shapes inside. */
const PAINTS = ['fill', 'stroke'];
const MARKERS = ['marker', 'marker-start', 'marker-mid', 'marker-end'];
const ONCE = ['clip-path', 'mask', 'href', 'xlink:href'];
/** Tags that a look-up by name, or a rule of a style sheet, passes in the time of one step. */
const PER_STEP = 40;

function namedIn(text: string): readonly string[] {
  return [...text.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)].map(([, id = '']) => id);
}

/** What a property names, as an attribute or in the style of the tag. */
function namesOf({ attributes }: SvgTag, properties: readonly string[]): readonly string[] {
  const style = attributes.get('style')?.value.split(';') ?? [];
  return properties.flatMap((property) => {
    const value = attributes.get(property)?.value ?? '';
    if (property.endsWith('href')) return value.startsWith('#') ? [value.slice(1)] : [];
    const own = style.filter((declaration) => declaration.split(':')[0]?.trim() === property);
    return [value, ...own].flatMap(namedIn);
  });
}

/** Adds up how much work a drawing is, and finds parts that contain themselves. */
class Estimate {
  readonly #tags: readonly SvgTag[];
  readonly #children: readonly (readonly number[])[];
  readonly #ids = new Map<string, number>();
  readonly #known = new Map<number, Work>();
  readonly #open = new Set<number>();
  readonly #rules: number;

  constructor(tags: readonly SvgTag[]) {
    this.#tags = tags;
    const children: number[][] = tags.map(() => []);
    for (const [index, { parent, attributes }] of tags.entries()) {
      children[parent]?.push(index);
      const id = attributes.get('id')?.value;
      if (id !== undefined && !this.#ids.has(id)) this.#ids.set(id, index);
    }
    this.#children = children;
    this.#rules = tags.reduce(
      (sum, { name, text }) => sum + (name === 'style' ? text.split('}').length : 0),
      0,
    );
  }

  /** Style sheets may name what holds no shapes; what they paint with is asked for by every shape. */
  checkSheets(): number {
    const sheets = this.#tags.filter(({ name }) => name === 'style');
    const stops = sheets.flatMap(({ text, at }) =>
      namedIn(text).map((id) => {
        const found = this.#ids.get(id);
        if (found === undefined) return 0;
        if (GRADIENTS.has(this.#tags[found]?.name ?? '')) return this.of(found, 0).steps;
        throw new BadPicture('unsafe-svg', { what: `url(#${id.slice(0, 30)})` }, at);
      }),
    );
    return stops.reduce((sum, each) => sum + each, 0);
  }

  of(index: number, depth: number): Work {
    const known = this.#known.get(index);
    if (known) return known;
    const tag = this.#tags[index];
    if (!tag) return { steps: 0, shapes: 0, points: 0 };
    if (depth > MAX_DEPTH) throw new BadPicture('too-many-parts', {}, tag.at);
    if (this.#open.has(index)) {
      throw new BadPicture(
        'unsafe-svg',
        { what: `#${tag.attributes.get('id')?.value.slice(0, 30)}` },
        tag.at,
      );
    }
    this.#open.add(index);
    const work = this.#sum(tag, index, depth + 1);
    this.#open.delete(index);
    if (work.steps > MAX_STEPS) throw new BadPicture('too-many-parts', {}, tag.at);
    this.#known.set(index, work);
    return work;
  }

  #own({ name, attributes, text }: SvgTag): Work {
    const shapes = SHAPES.has(name) ? 1 : 0;
    const outline = attributes.get('d') ?? attributes.get('points');
    const points = shapes === 0 ? 0 : 8 + Math.ceil((outline?.value.length ?? 0) / 2);
    return { shapes, points, steps: 1 + points + text.length + Math.ceil(this.#rules / PER_STEP) };
  }

  #sum(tag: SvgTag, index: number, depth: number): Work {
    const find = (properties: readonly string[]): readonly Work[] =>
      namesOf(tag, properties).flatMap((id) => {
        const found = this.#ids.get(id);
        return found === undefined ? [] : [this.of(found, depth)];
      });
    const once = find(ONCE);
    const inside = (this.#children[index] ?? []).map((child) => this.of(child, depth));
    const parts = [this.#own(tag), ...inside, ...once];
    const total = (part: keyof Work): number => parts.reduce((sum, work) => sum + work[part], 0);
    const [shapes, points] = [total('shapes'), total('points')];
    const paints = find(PAINTS).reduce((sum, { steps }) => sum + steps * shapes, 0);
    const markers = find(MARKERS).reduce((sum, { steps }) => sum + steps * points, 0);
    const named = namesOf(tag, [...PAINTS, ...MARKERS, ...ONCE]).length;
    const lookups = named * Math.ceil(this.#tags.length / PER_STEP);
    const outlines = namesOf(tag, ['clip-path', 'mask']).length * points;
    return { shapes, points, steps: total('steps') + paints + markers + lookups + outlines };
  }
}

/**
 * Refuses a drawing in which a part contains itself, or that grows by naming parts again and again until drawing it
 * would take minutes. Throws `BadPicture`.
 */
export function checkSvgWork(tags: readonly SvgTag[]): void {
  const estimate = new Estimate(tags);
  const { shapes, steps } = estimate.of(0, 0);
  if (steps + shapes * estimate.checkSheets() > MAX_STEPS) throw new BadPicture('too-many-parts');
}
