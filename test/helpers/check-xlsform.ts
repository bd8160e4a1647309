import type { RawTable } from '../../src/model/table.ts';

/** Rules that pyxform's documentation and messages give for a form's sheets (pyxform 4.5, `errors.py`; xlsform.org). */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  survey:
    /^(type|name|required|appearance|parameters|choice_filter|constraint|relevant|calculation|default|(label|hint|constraint_message)(::.+)?)$/,
  choices: /^(list_name|name|label(::.+)?|[a-z_]+)$/,
  settings: /^(form_title|form_id|version|default_language|instance_name|style|allow_choice_duplicates)$/,
};
const TYPES =
  /^(note|text|integer|decimal|date|time|dateTime|image|barcode|calculate|acknowledge|select_(one|multiple) \S+)$/;
const NAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const LANGUAGE = /^.+ \([a-z]{2,3}(-[A-Za-z0-9]+)*\)$/;
const WITHOUT_LABEL = /^(calculate|hidden|start|end|today)$/;

type Row = Readonly<Record<string, string>>;

function rowsOf(tables: readonly RawTable[], name: string): readonly Row[] {
  const [head, ...rows] = tables.find((table) => table.name === name)?.rows ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((heading, at) => [heading, cells[at] ?? ''])),
  );
}

function headingsOf(tables: readonly RawTable[], name: string): readonly string[] {
  return tables.find((table) => table.name === name)?.rows[0]?.cells ?? [];
}

function checkHeadings(tables: readonly RawTable[]): readonly string[] {
  return Object.entries(COLUMNS).flatMap(([sheet, known]) => {
    const headings = headingsOf(tables, sheet);
    const languages = headings.flatMap((heading) => heading.split('::')[1] ?? []);
    return [
      ...(headings.length === 0 ? [`no sheet ${sheet}`] : []),
      ...(new Set(headings).size < headings.length ? [`${sheet}: a heading twice`] : []),
      ...headings.filter((heading) => !known.test(heading)).map((heading) => `${sheet}: heading ${heading}`),
      ...languages.filter((language) => !LANGUAGE.test(language)).map((each) => `${sheet}: language ${each}`),
    ];
  });
}

function referencesOf(row: Row): readonly string[] {
  return Object.values(row).flatMap((cell) =>
    [...cell.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name),
  );
}

function labelOf(row: Row): string {
  return Object.entries(row).find(([heading, cell]) => heading.startsWith('label') && cell !== '')?.[1] ?? '';
}

function checkQuestion({ type = '', name = '', ...row }: Row): readonly string[] {
  const isLabelled = labelOf(row) !== '' || WITHOUT_LABEL.test(type);
  return [
    ...(TYPES.test(type) ? [] : [`${name}: type ${type}`]),
    ...(NAME.test(name) && name !== 'meta' ? [] : [`name ${name}`]),
    ...(isLabelled ? [] : [`${name}: no label`]),
    ...(type === 'image' && !row['parameters']?.includes('max-pixels=') ? [`${name}: max-pixels`] : []),
  ];
}

/** Lists, columns of choices and other questions that a question speaks of. */
function checkMentions(row: Row, names: readonly string[], choices: readonly Row[]): readonly string[] {
  const { type = '', name = '', choice_filter: filter = '' } = row;
  const [, list] = /^select_\w+ (\S+)$/.exec(type) ?? [];
  const columns = filter.replace(/\$\{[^}]*\}|'[^']*'/g, '').match(/[a-z_]+(?![a-z_]*\()/g) ?? [];
  const lacks = (column: string): boolean => !choices.some((each) => each[column]);
  const isKnown = list === undefined || choices.some((each) => each['list_name'] === list);
  const unknown = referencesOf(row).filter((each) => !names.includes(each));
  return [
    ...(isKnown ? [] : [`${name}: no list ${list}`]),
    ...columns.filter(lacks).map((each) => `${name}: filter ${each}`),
    ...unknown.map((each) => `${name}: no question ${each}`),
  ];
}

function checkSurvey(survey: readonly Row[], choices: readonly Row[]): readonly string[] {
  const names = survey.map((row) => row['name'] ?? '');
  const folded = new Set(names.map((name) => name.toLowerCase()));
  return [
    ...(folded.size < names.length ? ['survey: names alike'] : []),
    ...survey.flatMap((row) => [...checkQuestion(row), ...checkMentions(row, names, choices)]),
  ];
}

function checkChoices(choices: readonly Row[]): readonly string[] {
  const keys = choices.map((row) => `${row['list_name']} ${row['name']}`);
  return [
    ...(new Set(keys).size < keys.length ? ['choices: a name twice in a list'] : []),
    ...choices.flatMap((row) => [
      ...(row['list_name'] && row['name'] && !/\s/.test(row['name']) ? [] : ['choices: no name']),
      ...(labelOf(row) === '' ? ['choices: no label'] : []),
      ...referencesOf(row).map((each) => `choices: ${each}`),
    ]),
  ];
}

function checkSettings(tables: readonly RawTable[], names: readonly string[]): readonly string[] {
  const [only = {}, ...more] = rowsOf(tables, 'settings');
  const { form_id: id = '', form_title: title = '', version = '', default_language: language = '' } = only;
  const unknown = referencesOf(only).filter((each) => !names.includes(each));
  return [
    ...(more.length > 0 ? ['settings: one row'] : []),
    ...(NAME.test(id) ? [] : ['settings: form_id']),
    ...(title && version ? [] : ['settings: title and version']),
    ...(headingsOf(tables, 'survey').includes(`label::${language}`) ? [] : ['settings: language']),
    ...unknown.map((each) => `settings: no question ${each}`),
  ];
}

/** What pyxform would object to in a form, or warn of; empty when nothing. */
export function checkXlsForm(tables: readonly RawTable[]): readonly string[] {
  const survey = rowsOf(tables, 'survey');
  const choices = rowsOf(tables, 'choices');
  return [
    ...checkHeadings(tables),
    ...checkSurvey(survey, choices),
    ...checkChoices(choices),
    ...checkSettings(
      tables,
      survey.map((row) => row['name'] ?? ''),
    ),
  ];
}
