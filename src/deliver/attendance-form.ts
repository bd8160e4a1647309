import { parseDay } from '../lib/civil-day.ts';
import { type Delivery, HALVES } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { weekdayOf } from './day-words.ts';
import { dataNotice } from './sheet-words.ts';

/** What an electronic form of attendance is made for. */
export interface FormOptions {
  readonly delivery: Delivery;
  /** Whom one may choose; a code is typed when there are none. No names: a form lies on somebody else's server. */
  readonly codes: readonly string[];
  /** Of the area `forms`. */
  readonly words: Words;
  /** Of the area `typed`. */
  readonly typed: Words;
}

const MARKS = ['P', 'T', 'A', 'R'] as const;
/** As `personCode`: with a digit, or it could be a name. */
const CODE_FORM = '^[A-Z0-9-]*[0-9][A-Z0-9-]*$';

type Row = Readonly<Record<string, string>>;

/** The answer to another question, in the forms' language. */
function answer(name: string): string {
  return `\${${name}}`;
}

/** In a label, `${…}` would be taken for the answer to another question. */
function label(text: string): string {
  return text.replaceAll('${', '$ {');
}

/** Rows below their headings, which are the keys of the rows in the order of their first use. */
function sheetOf(name: string, rows: readonly Row[]): Sheet {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const heads = headings.map((value) => ({ value, look: { bold: true, shaded: true } }));
  const lines = rows.map((row) => ({ cells: headings.map((heading) => ({ value: row[heading] ?? '' })) }));
  return { name, columns: headings.map(() => 40), rows: [{ cells: heads }, ...lines], frozen: [1, 0] };
}

function codeQuestion({ codes, typed }: FormOptions, labelled: string, hinted: string): Row {
  const asked = {
    name: 'code',
    [labelled]: typed('form.code'),
    [hinted]: typed('form.code-hint'),
    required: 'yes',
  };
  if (codes.length > 0) return { type: 'select_one people', ...asked, appearance: 'minimal autocomplete' };
  const message = labelled.replace('label', 'constraint_message');
  return {
    type: 'text',
    ...asked,
    constraint: `regex(., '${CODE_FORM}')`,
    [message]: typed('form.code-wrong'),
  };
}

function survey(options: FormOptions): readonly Row[] {
  const { delivery, words, typed } = options;
  const [labelled, hinted] = [`label::${typed('language')}`, `hint::${typed('language')}`];
  const notice = dataNotice(delivery, words);
  return [
    { type: 'note', name: 'notice', [labelled]: label(notice) },
    { type: 'select_one days', name: 'day', [labelled]: typed('form.day'), required: 'yes' },
    {
      type: 'select_one halves',
      name: 'half',
      [labelled]: typed('form.half'),
      required: 'yes',
      choice_filter: `contains(days, ${answer('day')})`,
    },
    codeQuestion(options, labelled, hinted),
    {
      type: 'image',
      name: 'signature',
      [labelled]: typed('form.signature'),
      appearance: 'signature',
      parameters: 'max-pixels=640',
    },
    {
      type: 'select_one marks',
      name: 'mark',
      [labelled]: typed('form.mark'),
      [hinted]: typed('form.mark-hint'),
      required: 'yes',
    },
  ];
}

function choices({ delivery, codes, words, typed }: FormOptions): readonly Row[] {
  const labelled = `label::${typed('language')}`;
  const { days } = delivery;
  const dayLabel = (date: string): string => {
    const civil = parseDay(date);
    return civil ? `${date} · ${weekdayOf(civil, words)}` : date;
  };
  const heldOn = (half: (typeof HALVES)[number]): string =>
    days
      .filter((day) => day[half] !== undefined)
      .map(({ date }) => date)
      .join(' ');
  return [
    ...days.map(({ date }) => ({ list_name: 'days', name: date, [labelled]: dayLabel(date) })),
    ...HALVES.filter((half) => heldOn(half) !== '').map((half) => ({
      list_name: 'halves',
      name: half,
      [labelled]: typed(`half.${half}`),
      days: heldOn(half),
    })),
    ...MARKS.map((mark) => ({ list_name: 'marks', name: mark, [labelled]: typed(`mark.${mark}`) })),
    ...codes.map((code) => ({ list_name: 'people', name: code, [labelled]: code })),
  ];
}

/** A form for Kobo or ODK (XLSForm): one answer for each person and half-day, by code. Its version is the kit's. */
export function composeForm(options: FormOptions): Workbook {
  const { delivery, typed } = options;
  const { kit, id } = delivery;
  const settings = {
    form_title: label(typed('form.title', { kit: kit.title, delivery: id })),
    form_id: `${id}-attendance`,
    version: kit.version,
    default_language: typed('language'),
    instance_name: `concat(${['code', 'day', 'half'].map(answer).join(", ' ', ")})`,
  };
  return {
    title: settings.form_title,
    sheets: [
      sheetOf('survey', survey(options)),
      sheetOf('choices', choices(options)),
      sheetOf('settings', [settings]),
    ],
  };
}
