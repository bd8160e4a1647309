import type { Kit } from '../model/kit.ts';
import { type TranslatedPart, translationsOf } from '../model/translation/states.ts';
import type { PlacedEntry } from './po-file.ts';
import type { Unit } from './unit.ts';
import { isNeeded, unitsOf } from './units-of.ts';

/** A text of the kit with its translation. */
export interface Answered {
  readonly unit: Unit;
  readonly entry: PlacedEntry;
}

/** A part of which every text is translated. */
export interface ReadyPart {
  readonly part: TranslatedPart;
  readonly answers: readonly Answered[];
}

/** What a PO file has for a kit. */
export interface SortedParts {
  readonly ready: readonly ReadyPart[];
  /** Parts of which some texts are translated, and not yet all. */
  readonly unfinished: readonly string[];
  /** Parts with texts whose source has changed since they were exported. */
  readonly outdated: readonly string[];
}

type Standing = 'ready' | 'unfinished' | 'outdated' | 'untouched';

function standingOf(units: readonly Unit[], entries: ReadonlyMap<string, PlacedEntry>): Standing {
  const found = units.filter(isNeeded).map((unit) => ({ unit, entry: entries.get(unit.key) }));
  const answered = found.filter(({ entry }) => entry !== undefined && entry.text.trim() !== '');
  if (answered.length === 0) return 'untouched';
  if (answered.some(({ unit, entry }) => entry?.source !== unit.text)) return 'outdated';
  const isDone = answered.length === found.length && answered.every(({ entry }) => !entry?.isFuzzy);
  return isDone ? 'ready' : 'unfinished';
}

function answersTo(units: readonly Unit[], entries: ReadonlyMap<string, PlacedEntry>): readonly Answered[] {
  return units.flatMap((unit) => {
    const entry = entries.get(unit.key);
    const isAnswer = entry !== undefined && entry.text.trim() !== '' && !entry.isFuzzy;
    return isAnswer && entry.source === unit.text ? [{ unit, entry }] : [];
  });
}

/** A page cannot be without its front matter: till that is translated, its other parts wait. */
function waitsForFront({ part }: ReadyPart, ready: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const { page, path } = part.source;
  return path.endsWith('.md') && !own.has(page) && !ready.has(`${page}#front`);
}

/** Which parts of the kit the entries translate whole. */
export function sortParts(kit: Kit, language: string, entries: readonly PlacedEntry[]): SortedParts {
  const units = unitsOf(kit, kit.languages[0].language);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const parts = translationsOf(kit).find((each) => each.language === language)?.parts ?? [];
  const standings = new Map(
    parts.map(({ source }) => [source.id, standingOf(units.get(source.id) ?? [], byKey)]),
  );
  const own = new Set(parts.flatMap((part) => (part.own ? [part.source.page] : [])));
  const inState = (state: Standing) => parts.filter(({ source }) => standings.get(source.id) === state);
  const ids = new Set(inState('ready').map(({ source }) => source.id));
  const touched = new Set(inState('ready').map(({ source }) => source.page));
  const all = parts.flatMap((part): readonly ReadyPart[] => {
    const answers = answersTo(units.get(part.source.id) ?? [], byKey);
    // What has no words, an empty table or a rule, comes with the page it stands on.
    const isWordless =
      (units.get(part.source.id) ?? []).length === 0 && !part.own && touched.has(part.source.page);
    return ids.has(part.source.id) || isWordless ? [{ part, answers }] : [];
  });
  const ready = all.filter((each) => !waitsForFront(each, ids, own));
  const waiting = all.filter((each) => !ready.includes(each)).map(({ part }) => part.source.id);
  return {
    ready,
    unfinished: [...inState('unfinished').map(({ source }) => source.id), ...waiting],
    outdated: inState('outdated').map(({ source }) => source.id),
  };
}
