import type { Edit } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import type { Place, Places } from '../model/place.ts';
import { dataPlaces } from '../model/translation/data-parts.ts';
import { type DataUnit, splitForms } from './data-units.ts';
import { yamlText } from './rewrite-lines.ts';

function valueText({ kind }: DataUnit, text: string): string {
  return kind === 'forms' ? `[${splitForms(text).map(yamlText).join(', ')}]` : yamlText(text);
}

/** Where a language that is new among its sisters is written: in the row they stand in, or on a line of its own. */
function insertion(
  { pointer }: DataUnit,
  pair: string,
  {
    places,
    lines,
    source,
  }: { readonly places: Places; readonly lines: readonly string[]; readonly source: string },
): Edit | undefined {
  const parent = places.get(pointer)?.value;
  const sister = places.get(`${pointer}/${source}`);
  if (!parent || !sister?.key) return undefined;
  const at = (line: number, column: number): Place => {
    const point = { line, column };
    return { ...sister.value, start: point, end: point };
  };
  const { end } = sister.value;
  if (lines[parent.start.line - 1]?.[parent.start.column - 1] === '{')
    return { place: at(end.line, end.column), text: `, ${pair}` };
  const indent = ' '.repeat(sister.key.start.column - 1);
  // A block of YAML ends where the next line begins; anything else, and what follows it, on its own line.
  if (end.column === 1) return { place: at(end.line, 1), text: `${indent}${pair}\n` };
  return { place: at(end.line, (lines[end.line - 1] ?? '').length + 1), text: `\n${indent}${pair}` };
}

/** What is to change in the data file of a text, so that it says it in the language too; undefined where it cannot. */
export function dataEdit(
  kit: Kit,
  unit: DataUnit,
  { language, text }: { readonly language: string; readonly text: string },
): Edit | undefined {
  const { path } = unit.place;
  const places = dataPlaces(kit).get(path) ?? new Map();
  const value = valueText(unit, text);
  const own = places.get(`${unit.pointer}/${language}`)?.value;
  if (!own) {
    const lines = kit.lines.get(path) ?? [];
    return insertion(unit, `${language}: ${value}`, { places, lines, source: kit.languages[0].language });
  }
  const isWholeLine = own.end.column === 1 && own.end.line > own.start.line;
  return { place: own, text: isWholeLine ? `${value}\n` : value };
}
