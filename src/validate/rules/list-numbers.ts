import type { List, ListItem } from '../../model/content.ts';
import type { Edit } from '../../model/diagnostic.ts';
import type { Kit } from '../../model/kit.ts';
import type { Place } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { flatTexts } from '../kit-texts.ts';

/** A number as the author wrote it, and the one that is printed. */
interface Numbered {
  readonly place: Place;
  readonly written: string;
  readonly right: string;
  readonly item: ListItem;
}

/** The items of a list with their numbers; none where one of them cannot be read off its line. */
function numbersOf({ items, start }: List, kit: Kit): readonly Numbered[] {
  const read = items.flatMap((item, index): readonly Numbered[] => {
    const { path, start: at } = item.place;
    const line = kit.lines.get(path)?.[at.line - 1] ?? '';
    const written = /^\d{1,9}(?=[.)])/.exec(line.slice(at.column - 1))?.[0];
    if (written === undefined) return [];
    const end = { line: at.line, column: at.column + written.length };
    return [{ place: { path, start: at, end }, written, right: String(start + index), item }];
  });
  return read.length === items.length ? read : [];
}

/** More spaces than these after its number make the text of an item code. */
const MOST_SPACES = 4;

/** After a shorter number the text of the item stays in its column. Undefined where there is no room for the spaces. */
function shorten({ place, right, written }: Numbered, line: string): readonly Edit[] | undefined {
  const after = line.slice(place.end.column - 1);
  const [sign = '', spaces = ''] = [after.slice(0, 1), /^.( *)(?=\S)/.exec(after)?.[1]];
  const more = spaces === '' ? 0 : written.length - right.length;
  if (spaces.length + more > MOST_SPACES) return undefined;
  const end = { ...place.end, column: place.end.column + 1 };
  return [{ place: { ...place, end }, text: `${right}${sign}${' '.repeat(more)}` }];
}

/** A longer number moves the text to the right, and what belongs to it on the next lines with it, or that would fall out. */
function lengthen({ place, right, written, item }: Numbered, lines: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [{ place, text: right }];
  const more = ' '.repeat(right.length - written.length);
  const { column } = place.start;
  for (let { line } = place.start; line < item.place.end.line; line += 1) {
    // A line that is not indented goes on with a paragraph wherever it begins.
    if (!/^ +\S/.test((lines[line] ?? '').slice(column - 1))) continue;
    const at = { line: line + 1, column };
    edits.push({ place: { path: place.path, start: at, end: at }, text: more });
  }
  return edits;
}

/** The edits of all wrong numbers, or none: half of a list is not mended. */
function fixOf(wrong: readonly Numbered[], kit: Kit): readonly Edit[] {
  const edits = wrong.map((each) => {
    const lines = kit.lines.get(each.place.path) ?? [];
    if (each.right.length > each.written.length) return lengthen(each, lines);
    return shorten(each, lines[each.place.start.line - 1] ?? '');
  });
  return edits.every((each) => each !== undefined) ? edits.flat() : [];
}

export const listNumbers: Rule = {
  id: 'list-numbers',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una lista cuyos números no siguen uno tras otro: 1, 2, 2, 4.',
      why: 'El papel los cuenta de nuevo: quien lee «paso 4» en la guía y en el archivo ve dos pasos distintos.',
      fix: 'Corrija los números, o deje que `relevo validate --fix` lo haga. También vale escribir 1 en todos.',
    },
    en: {
      what: 'A list whose numbers do not follow one another: 1, 2, 2, 4.',
      why: 'Paper counts them anew: who reads “step 4” in the guide and in the file sees two different steps.',
      fix: 'Correct the numbers, or let `relevo validate --fix` do it. It is also right to write 1 everywhere.',
    },
    fr: {
      what: 'Une liste dont les numéros ne se suivent pas : 1, 2, 2, 4.',
      why: 'Le papier les compte à nouveau : qui lit « étape 4 » dans le guide et dans le fichier voit deux étapes différentes.',
      fix: 'Corrigez les numéros, ou laissez `relevo validate --fix` le faire. Écrire 1 partout est juste aussi.',
    },
  },
  examples: {
    good: [{ session: '1. Mirar\n2. Escuchar\n\nY otra:\n\n1. Mirar\n1. Escuchar\n1. Anotar\n' }],
    bad: [{ session: '1. Mirar\n2. Escuchar\n2. Anotar\n5. Derivar\n', finds: ['list-numbers.order'] }],
  },
  *check(kit) {
    for (const list of flatTexts(kit).flatMap(({ all }) => all)) {
      if (list.type !== 'list' || !list.ordered) continue;
      const numbers = numbersOf(list, kit);
      const wrong = numbers.filter(({ written, right }) => Number(written) !== Number(right));
      const [first] = wrong;
      const isAllOne = numbers.every(({ written }) => written === numbers[0]?.written);
      if (!first || isAllOne) continue;
      const { written, right } = first;
      const fix = fixOf(wrong, kit);
      yield {
        ...issue(first.place, 'list-numbers.order', { written, right }),
        ...(fix.length > 0 && { fix }),
      };
    }
  },
};
