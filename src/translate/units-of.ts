import type { Kit } from '../model/kit.ts';
import { namedPages } from '../model/translation/page-parts.ts';
import { dataUnits } from './data-units.ts';
import { pageUnits } from './page-units.ts';
import type { Unit } from './unit.ts';

/** Texts of the kit in a language, by their part, in reading order. A language without files has none. */
export function unitsOf(kit: Kit, language: string): ReadonlyMap<string, readonly Unit[]> {
  const content = kit.languages.find((each) => each.language === language);
  const pages = content ? namedPages(content).flatMap((page) => pageUnits(kit, page, language)) : [];
  const parts = new Map<string, Unit[]>();
  for (const unit of [...dataUnits(kit, language), ...pages]) {
    const part = parts.get(unit.part) ?? [];
    parts.set(unit.part, [...part, unit]);
  }
  return parts;
}

/** Must it be translated? Of a term's other forms another language may have none. */
export function isNeeded({ kind }: Pick<Unit, 'kind'>): boolean {
  return kind !== 'forms';
}
