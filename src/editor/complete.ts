import { attributeNames, attributeValues } from '../model/attributes.ts';
import type { Kit } from '../model/kit.ts';
import type { Place, Point } from '../model/place.ts';
import type { Words } from '../model/strings.ts';
import { BLOCK_NAMES, type BlockName } from '../model/visibility.ts';
import type { Cursor } from './cursor.ts';
import { entriesOf, languageOf } from './entries.ts';
import { cursorIn, type OpenText } from './open-text.ts';

/** One of the things that may be written at a point. */
export interface Completion {
  readonly label: string;
  /** What the word at the point is replaced by. */
  readonly text: string;
  readonly place: Place;
  readonly kind: 'block' | 'attribute' | 'value' | 'name';
  readonly detail: string;
}

type Offer = Pick<Completion, 'label' | 'detail'> & { readonly text?: string };

const LEAVES: readonly BlockName[] = ['lines', 'material'];
const MENTIONS = ['term', 'ref', 'contact', 'min'] as const;

function isKnown(name: string): name is BlockName {
  return (BLOCK_NAMES as readonly string[]).includes(name);
}

function offersOf(cursor: Cursor, { kit, path, words }: Asked): readonly Offer[] {
  switch (cursor.kind) {
    case 'block': {
      if (cursor.form === 'text')
        return MENTIONS.map((label) => ({ label, text: `${label}[`, detail: words(`mention.${label}`) }));
      const names = BLOCK_NAMES.filter((name) => LEAVES.includes(name) === (cursor.form === 'leaf'));
      return names.map((label) => ({ label, detail: words(`block.${label}`) }));
    }
    case 'attribute': {
      if (!isKnown(cursor.block)) return [];
      const names = attributeNames(cursor.block);
      return names.map((label) => ({
        label,
        text: `${label}=`,
        detail: words('attribute.of', { block: cursor.block }),
      }));
    }
    case 'value':
      if (!isKnown(cursor.block) || !attributeNames(cursor.block).includes(cursor.attribute)) return [];
      return attributeValues(cursor.attribute).map((label) => ({ label, detail: '' }));
    case 'name':
      if (!kit) return [];
      return entriesOf(kit, cursor.thing, languageOf(kit, path)).map(({ name, title }) => {
        // In brackets people read the word itself.
        const label = cursor.thing === 'term' && title !== '' ? title : name;
        return { label, detail: label === title ? name : title };
      });
  }
}

interface Asked {
  /** Undefined while there is none that could be read; then nothing of it is offered. */
  readonly kit: Kit | undefined;
  readonly path: string;
  /** Of the area `editor`. */
  readonly words: Words;
}

/** All that may be written at a point, whatever stands there already: editors narrow the list down. */
export function completionsAt(
  text: OpenText,
  point: Point,
  { kit, words }: Omit<Asked, 'path'>,
): readonly Completion[] {
  const cursor = cursorIn(text, point);
  if (!cursor) return [];
  const { path } = text;
  const { start, end } = cursor.typed;
  const place = { path, start: { line: point.line, column: start }, end: { line: point.line, column: end } };
  return offersOf(cursor, { kit, path, words }).map(({ label, detail, text: whole = label }) => ({
    label,
    text: whole,
    place,
    kind: cursor.kind,
    detail,
  }));
}
