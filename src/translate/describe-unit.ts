import type { Words } from '../model/strings.ts';
import { ROLES } from '../model/visibility.ts';
import type { Unit } from './unit.ts';

/** What a translator is told of a text: where it stands, who sees it, what to keep. */
export function describeUnit({ kind, within, seenBy, fixed }: Unit, words: Words): readonly string[] {
  const isOfData = kind === 'front' || kind === 'data' || kind === 'forms';
  const place = isOfData ? within : [...within, words(`kind.${kind}`)];
  const roles =
    seenBy.length === ROLES.length
      ? words('seen-by.all')
      : words('seen-by', { roles: seenBy.map((role) => words(`role.${role}`)).join(', ') });
  return [
    place.join(' › ').replaceAll('\n', ' '),
    roles,
    ...(fixed.length > 0 ? [words('keep', { parts: [...new Set(fixed)].join(' ') })] : []),
    ...(kind === 'forms' ? [words('forms')] : []),
  ];
}
