import type { Telling } from '../../model/change-story.ts';
import type { FieldChange, FieldValue } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';
import { INTENSITIES, LEVELS, MATURITIES } from '../../model/vocabulary.ts';
import { wordEdits } from '../word-edits.ts';
import { quote, sentence } from './sentence.ts';
import { tellEdit } from './tell-edit.ts';

/** Values that have a name in the trainers' language. */
const NAMED_VALUES: ReadonlySet<string> = new Set([
  ...INTENSITIES,
  ...LEVELS,
  ...MATURITIES,
  ...['plenary', 'groups', 'pairs', 'individual', 'fishbowl', 'stations'],
  ...['in-force', 'amended', 'repealed', 'superseded', 'pre', 'post', 'practice'],
  ...['participant', 'group', 'room', 'single', 'multiple'],
]);

/** A pause in a programme. */
const PAUSE = /^(break|lunch) (\d+)$/;

/** Texts stand in quotation marks; numbers, days and names of values do not. */
function valueText(value: FieldValue, words: Words): string {
  if (typeof value === 'boolean') return words(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') {
    return value.length === 0
      ? words('value.nothing')
      : value.map((each) => valueText(each, words)).join(words('value.separator'));
  }
  if (NAMED_VALUES.has(value)) return words(`value.${value}`);
  const [, pause, n = 0] = PAUSE.exec(value) ?? [];
  if (pause !== undefined) return words(`value.${pause}`, { n });
  return /^[\d-]+$/.test(value) ? value : quote(value, words);
}

/** `day-2-start`: the start of the second day. */
const DAY = /^day-(\d+)(-start|-end|-to-confirm)?$/;

function nameOf({ field, of, language }: FieldChange, words: Words): string {
  const [, number, edge = ''] = DAY.exec(field) ?? [];
  const name = number === undefined ? words(`field.${field}`) : words(`field.day${edge}`, { number });
  const owner = of === undefined ? '' : words('field.of', { title: quote(of, words) });
  return `${name}${owner}${language === undefined ? '' : ` (${language})`}`;
}

/** Shorter texts are read at a glance. */
const LONG_WORDS = 7;

/** The one place where a long text differs, for whoever would otherwise read it twice to find that; undefined for none such. */
function tellLongText({ before, after }: FieldChange, name: string, words: Words): Telling | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const [edit, ...others] = wordEdits(before, after);
  const isLong = before.split(/\s+/).length >= LONG_WORDS;
  if (!edit || others.length > 0 || !isLong) return undefined;
  const { parts, details } = tellEdit(edit, words);
  return { parts: [{ text: `${name}. ` }, ...parts], details };
}

/** `Minutos: antes 60; ahora 75.` */
export function tellField(change: FieldChange, words: Words): Telling {
  const { before, after } = change;
  const name = nameOf(change, words);
  const told = tellLongText(change, name, words);
  if (told) return told;
  const values = {
    name,
    before: before === undefined ? '' : valueText(before, words),
    after: after === undefined ? '' : valueText(after, words),
  };
  if (before === undefined) return sentence(words('field.added', values));
  return sentence(words(after === undefined ? 'field.removed' : 'field.changed', values));
}
