import type { ItemChange } from '../model/kit-changes.ts';
import { compareFields, type Fields } from './fields.ts';

/** One of a list, as it is compared. */
export interface Comparable {
  readonly id: string;
  readonly title: string;
  readonly fields: Fields;
}

/** Things of two lists that have one id, those of the newer list first, in its order. An id counts once. */
export function pairById<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const old = new Map(before.map((one) => [idOf(one), one]));
  const now = new Map(after.map((one) => [idOf(one), one]));
  return [
    ...[...now].map(([id, one]) => [old.get(id), one] as const),
    ...[...old].filter(([id]) => !now.has(id)).map(([, one]) => [one, undefined] as const),
  ];
}

/** What came, went, or is another in a list, by id. */
export function compareItems(
  before: readonly Comparable[],
  after: readonly Comparable[],
): readonly ItemChange[] {
  return pairById(before, after, ({ id }) => id).flatMap(([old, now]): readonly ItemChange[] => {
    const one = now ?? old;
    if (!one) return [];
    const { id, title } = one;
    if (!old || !now) return [{ id, title, change: old ? 'removed' : 'added', fields: [] }];
    const fields = compareFields(old.fields, now.fields);
    return fields.length === 0 ? [] : [{ id, title, change: 'changed', fields }];
  });
}
