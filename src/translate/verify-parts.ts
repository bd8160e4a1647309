import type { Kit } from '../model/kit.ts';
import { tidyText } from './check-text.ts';
import { splitForms } from './data-units.ts';
import type { PoProblem } from './po-file.ts';
import type { Answered, ReadyPart } from './sort-parts.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units-of.ts';

function isSaid({ unit, entry }: Answered, found: string | undefined): boolean {
  if (unit.kind === 'forms') return splitForms(entry.text).join() === splitForms(found ?? '').join();
  return found === tidyText(entry.text, unit.kind);
}

function problemOf({ part, answers }: ReadyPart, own: readonly Unit[]): readonly PoProblem[] {
  const texts = new Map(own.map(({ key, text }) => [key, text]));
  const wrong = answers.find((answer) => !isSaid(answer, texts.get(answer.unit.key)));
  const isMore =
    own.filter(({ kind }) => kind !== 'forms').length >
    answers.filter(({ unit }) => unit.kind !== 'forms').length;
  const line = (wrong ?? answers[0])?.entry.line ?? 1;
  if (!wrong && !isMore) return [];
  return [{ line, message: { key: 'po.structure', values: { part: part.source.id } } }];
}

/** Reads back what was written: each part must say in the kit what the file says, text for text. */
export function verifyParts(after: Kit, language: string, ready: readonly ReadyPart[]): readonly PoProblem[] {
  const units = unitsOf(after, language);
  return ready.flatMap((each) => problemOf(each, units.get(each.part.source.id) ?? []));
}
