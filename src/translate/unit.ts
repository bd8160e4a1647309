import type { Place } from '../model/place.ts';
import type { Role } from '../model/visibility.ts';

/** How a text stands in its file, and so how its translation is written there. */
export type UnitKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'label'
  | 'attribute'
  | 'code'
  | 'picture'
  | 'front'
  | 'data'
  | 'forms';

/** The smallest piece that a translator is given: one entry of a PO file. */
export interface Unit {
  /** Its part, and its place in it: `modules/marco/base#activity:ronda/item-2`. The same in every language. */
  readonly key: string;
  readonly part: string;
  readonly kind: UnitKind;
  /** As the author wrote it, in one line but for breaks that are meant. */
  readonly text: string;
  /** What of the file the translation takes the place of. */
  readonly place: Place;
  /** What it stands in, from the outside: title of the page, blocks. */
  readonly within: readonly string[];
  readonly seenBy: readonly Role[];
  /** What a translation has to keep: `:min[10]`, `:ref[manual]`. */
  readonly fixed: readonly string[];
}
