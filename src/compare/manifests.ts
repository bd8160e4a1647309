import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import type { FieldChange, ItemChange } from '../model/kit-changes.ts';
import type { Audience, Manifest, Slot } from '../model/manifest.ts';
import { compareFields, type Fields } from './fields.ts';
import { type Comparable, compareItems } from './items.ts';

function slotText(slot: Slot): string {
  if ('session' in slot) return slot.session;
  return 'break' in slot ? `break ${slot.break}` : `lunch ${slot.lunch}`;
}

/** Days by their number, each a list of what happens in it. */
function dayFields({ days }: Audience): Fields {
  return Object.fromEntries(
    days.flatMap(({ start, end, plan, 'to-confirm': open }, at) => [
      [`day-${at + 1}`, plan.map(slotText)],
      [`day-${at + 1}-start`, start],
      [`day-${at + 1}-end`, end],
      [`day-${at + 1}-to-confirm`, open?.question],
    ]),
  );
}

function audienceOf([id, audience]: readonly [string, Audience], language: string): Comparable {
  const { title, level, sectors, track, reading } = audience;
  return {
    id,
    title: inLanguage(title, language),
    fields: {
      title,
      level,
      sectors: [...sectors],
      track,
      'reading-target': reading?.target,
      ...dayFields(audience),
    },
  };
}

/** What came, went or changed among those who are trained, their programmes included. */
export function compareAudiences(before: Kit, after: Kit): readonly ItemChange[] {
  const { language } = after.languages[0];
  const all = ({ manifest }: Kit): readonly Comparable[] =>
    Object.entries(manifest.value.audiences).map((entry) => audienceOf(entry, language));
  return compareItems(all(before), all(after));
}

/** Settings with parts of their own, as lines of `name: value`. */
function partsOf(settings: object | undefined): readonly string[] {
  return Object.entries(settings ?? {}).map(([name, value]) =>
    typeof value === 'object' ? `${name}: ${JSON.stringify(value)}` : `${name}: ${String(value)}`,
  );
}

function settingsOf(manifest: Manifest): Fields {
  const { format, id, version, audiences, languages, handouts, ...rest } = manifest;
  const {
    'to-confirm': open = [],
    cascade,
    pilots = [],
    limits,
    translation,
    terms,
    rules,
    looks,
    ...plain
  } = rest;
  return {
    ...plain,
    languages: [...languages],
    handouts: handouts?.map(String),
    'to-confirm': open.map(({ question }) => inLanguage(question, ...languages)),
    cascade: [...partsOf(cascade)],
    pilots: pilots.map(({ date, place, participants }) => `${date}, ${place}: ${participants}`),
    limits: [...partsOf(limits)],
    translation: [...partsOf(translation)],
    terms: [...partsOf(terms)],
    rules: [...partsOf(rules)],
    looks: [...partsOf(looks)],
  };
}

/** What changed in `kit.yaml`, audiences and version aside. */
export function compareSettings(before: Kit, after: Kit): readonly FieldChange[] {
  return compareFields(settingsOf(before.manifest.value), settingsOf(after.manifest.value));
}
