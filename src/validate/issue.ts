import type { PhraseValues, RelatedPlace } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { Issue } from '../model/rule.ts';

/** What is wrong at a place. Its hint has the same key with `.hint` after it, and the same values. */
export function issue(place: Place, key: string, values: PhraseValues = {}): Issue {
  return { place, message: { key, values }, hint: { key: `${key}.hint`, values } };
}

/** A second place that belongs to an issue. */
export function related(place: Place, key: string, values: PhraseValues = {}): readonly RelatedPlace[] {
  return [{ place, message: { key, values } }];
}
