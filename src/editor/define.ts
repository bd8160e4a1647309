import type { Kit } from '../model/kit.ts';
import type { Place, Point } from '../model/place.ts';
import { entryNamed, languageOf } from './entries.ts';
import { cursorIn, type OpenText } from './open-text.ts';

/** Where the thing that is named at a point is given its name. */
export function definitionAt(text: OpenText, point: Point, kit: Kit | undefined): Place | undefined {
  const cursor = cursorIn(text, point);
  if (cursor?.kind !== 'name' || !kit) return undefined;
  const language = languageOf(kit, text.path);
  return entryNamed(kit, { kind: cursor.thing, name: cursor.typed.text, language })?.place;
}
