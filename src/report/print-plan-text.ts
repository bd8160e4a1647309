import type { PhraseValues } from '../model/diagnostic.ts';
import { PAGE_SIZES } from '../model/page-sizes.ts';
import type { PlannedCourse, PlannedDocument, PrintPlan } from '../model/print-plan.ts';
import type { Words } from '../model/strings.ts';
import { ROLES } from '../model/visibility.ts';

interface Speech {
  /** Of the area `print-plan`. */
  readonly words: Words;
  /** Of the area `documents`: what each is called. */
  readonly names: Words;
}

/** Rows with their columns under one another. Numbers stand to the right. */
function align(rows: readonly (readonly string[])[], numbers: ReadonlySet<number>): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => [...(row[at] ?? '')].length)),
  );
  const pad = (cell: string, at: number): string => {
    const space = ' '.repeat((widths[at] ?? 0) - [...cell].length);
    return numbers.has(at) ? space + cell : cell + space;
  };
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`);
}

const HEADINGS = ['document', 'pages', 'sides', 'sheets', 'copies', 'for', 'total'] as const;
/** Of columns that hold numbers. */
const NUMBERS = new Set([1, 3, 4, 6]);

function titleOf({ kind, form }: PlannedDocument, { names }: Speech): string {
  const title = names(`${kind}.title`);
  return form === 'booklet' ? names('booklet.title', { title }) : title;
}

function documentRow(document: PlannedDocument, speech: Speech): readonly string[] {
  const { words } = speech;
  const { form, pages, sides, sheets, usual } = document;
  return [
    titleOf(document, speech),
    String(pages),
    words(`sides.${form === 'booklet' ? form : sides}`),
    String(sheets),
    String(usual.copies),
    words(`per.${usual.per}`),
    String(usual.sheets),
  ];
}

function usualTables({ documents }: PlannedCourse, speech: Speech): readonly string[] {
  const { words } = speech;
  const printed = documents.filter(({ usual }) => usual.copies > 0);
  const shown = ROLES.filter((role) => printed.some((document) => document.role === role));
  const body = shown.flatMap((role) =>
    printed.filter((document) => document.role === role).map((document) => documentRow(document, speech)),
  );
  const [head = '', ...lines] = align([HEADINGS.map((name) => words(`column.${name}`)), ...body], NUMBERS);
  const rows = [...lines];
  return [
    head,
    ...shown.flatMap((role) => [
      ` ${words(`role.${role}`)}`,
      ...rows.splice(0, printed.filter((document) => document.role === role).length),
    ]),
  ];
}

function leftOut({ documents }: PlannedCourse, speech: Speech): readonly string[] {
  const { words } = speech;
  const unprinted = documents.filter(({ usual }) => usual.copies === 0);
  if (unprinted.length === 0) return [];
  const reasons = [...new Set(unprinted.map(({ reason }) => reason))];
  const lines = reasons.map((reason) => {
    const because = unprinted.filter((document) => document.reason === reason);
    const titles = [...new Set(because.map((document) => titleOf(document, speech)))].join('; ');
    return `  ${words('left-out', { titles, reason: words(`reason.${reason}`) })}`;
  });
  return ['', words('left-out.title'), ...lines];
}

function scarceSet({ documents, sheets, scarceSheets }: PlannedCourse, speech: Speech): readonly string[] {
  const { words } = speech;
  const usable = documents.filter(({ usual, scarce }) => usual.copies > 0 || scarce.copies > 0);
  const kept = usable.filter(({ scarce }) => scarce.copies > 0).sort((a, b) => a.rank - b.rank);
  const dropped = usable.filter(({ scarce }) => scarce.copies === 0);
  const lines = kept.map((document, at) => {
    const { role, scarce, reason } = document;
    const who = words('scarce.copies', { n: scarce.copies, per: words(`per.${scarce.per}`) });
    const title = words('scarce.name', { title: titleOf(document, speech), role: words(`role.${role}`) });
    const what = { number: at + 1, title, copies: who, sheets: words('sheets', { n: scarce.sheets }) };
    return `  ${words('scarce.line', { ...what, reason: words(`reason.${reason}`) })}`;
  });
  const gone = dropped.map((document) => {
    const reason = words(`reason.${document.reason}`);
    return `  ${words('left-out', { titles: titleOf(document, speech), reason })}`;
  });
  const amounts = { sheets: words('sheets', { n: scarceSheets }), instead: words('sheets', { n: sheets }) };
  return [
    '',
    words('scarce.title', amounts),
    ...lines,
    ...(gone.length > 0 ? [words('scarce.dropped'), ...new Set(gone)] : []),
  ];
}

function colorNote({ documents }: PlannedCourse, speech: Speech): string {
  const { words } = speech;
  const colored = documents.filter(({ colorPages, usual }) => colorPages > 0 && usual.copies > 0);
  if (colored.length === 0) return words('color.none');
  const list = colored.map((document) => `${titleOf(document, speech)} (${document.colorPages})`);
  return words('color.some', { list: list.join('; ') });
}

function supplyLines({ supplies, people }: PlannedCourse, { words }: Speech): readonly string[] {
  if (supplies.length === 0) return [];
  const rows = supplies.map(({ name, count, per }) => [String(count), name, words(`supply.${per}`)]);
  return ['', words('supplies.title', { n: people.participants }), ...align(rows, new Set([0]))];
}

function peopleIn(people: PlannedCourse['people'], words: Words): PhraseValues {
  const counted = (['participants', 'trainers', 'observers'] as const).map((who) => [
    who,
    words(`people.${who}`, { n: people[who] }),
  ]);
  return Object.fromEntries(counted) as PhraseValues;
}

function courseText(course: PlannedCourse, speech: Speech): readonly string[] {
  const { words } = speech;
  const { title, language, people, paper, sheets, reams } = course;
  const [width, height] = PAGE_SIZES[paper];
  return [
    '',
    words('course', { title, language }),
    words('people', peopleIn(people, words)),
    words('paper', { paper: words(`paper.${paper}`), width, height }),
    '',
    ...usualTables(course, speech),
    '',
    words('total', { sheets: words('sheets', { n: sheets }), reams: words('reams', { n: reams }) }),
    colorNote(course, speech),
    ...leftOut(course, speech),
    ...scarceSet(course, speech),
    ...supplyLines(course, speech),
    '',
    words('apart'),
  ];
}

/** A print plan in words, for a coordinator to take to whoever prints. */
export function printPlanText({ kit, version, courses }: PrintPlan, speech: Speech): string {
  const title = speech.words('title', { kit, version });
  return [title, ...courses.flatMap((course) => courseText(course, speech)), ''].join('\n');
}
