import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import type { SummedEdition, SummedKit } from '../report/build-summary.ts';
import { selectEdition } from '../select/select-edition.ts';
import type { BuiltDocument } from './build-kit.ts';

function minutesOf(kit: Kit, document: BuiltDocument): number {
  const slots = selectEdition(kit, document).days.flatMap((day) => day.slots);
  return slots.reduce((sum, slot) => sum + (slot.kind === 'session' ? slot.minutes : 0), 0);
}

function editionsOf(kit: Kit, documents: readonly BuiltDocument[]): readonly SummedEdition[] {
  const editions = new Map<string, readonly BuiltDocument[]>();
  for (const document of documents) {
    const key = [document.audience, document.language, document.role].join(' ');
    editions.set(key, [...(editions.get(key) ?? []), document]);
  }
  return [...editions.values()].flatMap((group): readonly SummedEdition[] => {
    const [first] = group;
    if (!first) return [];
    const { audience, language, role } = first;
    const pages = group.reduce((sum, document) => sum + document.pages, 0);
    return [{ audience, language, role, documents: group.length, pages, minutes: minutesOf(kit, first) }];
  });
}

/** What became of a kit, in numbers. */
export function sumUpKit(
  kit: Kit,
  {
    documents,
    found,
  }: { readonly documents: readonly BuiltDocument[]; readonly found: readonly Diagnostic[] },
): SummedKit {
  const { id, version } = kit.manifest.value;
  return { kit: id, version, editions: editionsOf(kit, documents), diagnostics: found };
}
