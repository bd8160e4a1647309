import type { Localized } from '../model/identifier.ts';
import type { FieldChange, FieldValue } from '../model/kit-changes.ts';

/** Values of one thing by the name of their field. A text in several languages is compared language by language. */
export type Fields = Readonly<Record<string, FieldValue | Localized | undefined>>;

function isLocalized(value: Fields[string]): value is Localized {
  return typeof value === 'object' && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changeOf(
  field: string,
  [before, after]: readonly [FieldValue | undefined, FieldValue | undefined],
  more: Pick<FieldChange, 'language'> = {},
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  return [
    {
      field,
      ...more,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function localizedChanges(field: string, before: Localized, after: Localized): readonly FieldChange[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return languages.flatMap((language) => changeOf(field, [before[language], after[language]], { language }));
}

/** What differs between two things, field by field, sorted by name so that the order of writing does not matter. */
export function compareFields(before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (isLocalized(old) || isLocalized(now)) {
      return localizedChanges(name, isLocalized(old) ? old : {}, isLocalized(now) ? now : {});
    }
    return changeOf(name, [old, now]);
  });
}
