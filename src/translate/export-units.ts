import type { Kit } from '../model/kit.ts';
import type { Words } from '../model/strings.ts';
import type { TranslatedPart } from '../model/translation/states.ts';
import { translationsOf } from '../model/translation/states.ts';
import { describeUnit } from './describe-unit.ts';
import type { PoEntry } from './po-file.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units-of.ts';

export interface ExportOptions {
  readonly language: string;
  /** What is up to date as well. */
  readonly all: boolean;
  /** What an earlier file says: nothing that was translated there is lost. */
  readonly before: readonly PoEntry[];
  readonly beforeObsolete: readonly PoEntry[];
  /** Of the area `translate`. */
  readonly words: Words;
}

export interface Exported {
  readonly entries: readonly PoEntry[];
  readonly obsolete: readonly PoEntry[];
}

/** What the kit and an earlier file know of one text. */
interface Known {
  readonly unit: Unit;
  readonly part: TranslatedPart;
  /** The kit's present translation of it. */
  readonly kit: string | undefined;
  readonly before: PoEntry | undefined;
}

type Answer = Pick<PoEntry, 'text' | 'isFuzzy' | 'previous' | 'remarks'>;

/** The text of an earlier file, kept whatever became of its source and of the kit's own translation. */
function keptAnswer({ unit, part, kit, before }: Known & { readonly before: PoEntry }, words: Words): Answer {
  const isSame = before.source === unit.text;
  // Somebody has changed the kit's translation since the file was written, and not to what the file says.
  const isRival = kit !== undefined && kit !== before.text && part.own?.hash !== before.own;
  const rival = words('rival', { text: (kit ?? '').replaceAll('\n', ' ') });
  const remarks = (before.remarks ?? []).filter((line) => line !== rival);
  return {
    text: before.text,
    isFuzzy: !isSame || before.isFuzzy || isRival,
    previous: isSame ? before.previous : before.source,
    remarks: isRival ? [...remarks, rival] : remarks,
  };
}

function answerFor(known: Known, words: Words): Answer {
  const { part, kit, before, unit } = known;
  if (before && before.text !== '') return keptAnswer({ ...known, before }, words);
  if (kit === undefined) return { text: '', isFuzzy: false, remarks: before?.remarks ?? [] };
  const previous = before && before.source !== unit.text ? before.source : undefined;
  return { text: kit, isFuzzy: part.state !== 'current', previous, remarks: before?.remarks ?? [] };
}

/** The kit's translation of each text of a part; none where its texts are not the same in number and kind. */
function ownTexts(units: readonly Unit[], own: readonly Unit[]): ReadonlyMap<string, string> | undefined {
  const keys = (some: readonly Unit[]) =>
    some.flatMap(({ key, kind }) => (kind === 'forms' ? [] : [key])).join('\n');
  return keys(units) === keys(own) ? new Map(own.map(({ key, text }) => [key, text])) : undefined;
}

function entriesOf(
  part: TranslatedPart,
  { units, own }: { readonly units: readonly Unit[]; readonly own: readonly Unit[] },
  { before, words }: { readonly before: ReadonlyMap<string, PoEntry>; readonly words: Words },
): readonly PoEntry[] {
  const texts = part.own ? ownTexts(units, own) : undefined;
  const unmatched =
    part.own && !texts ? own.map(({ text }) => words('present', { text: text.replaceAll('\n', ' ') })) : [];
  return units.map((unit, at) => {
    const kit = texts?.get(unit.key);
    const answer = answerFor({ unit, part, kit, before: before.get(unit.key) }, words);
    const remarks = [...new Set([...(answer.remarks ?? []), ...(at === 0 ? unmatched : [])])];
    const { path, start } = unit.place;
    return {
      key: unit.key,
      source: unit.text,
      ...answer,
      own: part.own?.hash,
      remarks,
      notes: describeUnit(unit, words),
      reference: `${path}:${start.line}`,
    };
  });
}

/** Texts of an earlier file that this one has no place for, unless the kit says the same already. */
function obsoleteOf(
  before: readonly PoEntry[],
  exported: ReadonlySet<string>,
  own: ReadonlyMap<string, readonly Unit[]>,
): readonly PoEntry[] {
  const said = new Map([...own.values()].flat().map(({ key, text }) => [key, text]));
  const left = before.filter(({ key, text }) => text !== '' && !exported.has(key) && said.get(key) !== text);
  return [...new Map(left.map((entry) => [entry.key, entry])).values()];
}

/** What of a kit a translator has to do: a text for each entry, in the order of the source. */
export function exportUnits(kit: Kit, options: ExportOptions): Exported {
  const { language, all, words } = options;
  const source = unitsOf(kit, kit.languages[0].language);
  const own = unitsOf(kit, language);
  const parts = translationsOf(kit).find((each) => each.language === language)?.parts ?? [];
  const before = new Map(options.before.map((entry) => [entry.key, entry]));
  const entries = parts
    .filter(({ state }) => all || state !== 'current')
    .flatMap((part) => {
      const units = source.get(part.source.id) ?? [];
      return entriesOf(part, { units, own: own.get(part.source.id) ?? [] }, { before, words });
    });
  const exported = new Set(entries.map(({ key }) => key));
  return { entries, obsolete: obsoleteOf([...options.beforeObsolete, ...options.before], exported, own) };
}
