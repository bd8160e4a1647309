import type { Term } from '../model/data-files.ts';
import type { Phrase } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { namedPages } from '../model/translation/page-parts.ts';
import { checkText, type ParseText, tidyText } from './check-text.ts';
import { splitForms } from './data-units.ts';
import type { PoProblem } from './po-file.ts';
import type { ReadyPart } from './sort-parts.ts';
import { unitsOf } from './units-of.ts';
import { definitionsText } from './weave-page.ts';

/** The glossary with the terms that are translated now. */
function glossaryWith(kit: Kit, language: string, ready: readonly ReadyPart[]): readonly Term[] {
  const texts = new Map(
    ready.flatMap(({ answers }) => answers.map(({ unit, entry }) => [unit.key, entry.text])),
  );
  return kit.glossary.value.map((term) => {
    const name = texts.get(`${kit.glossary.path}#${term.id}/term`);
    const forms = texts.get(`${kit.glossary.path}#${term.id}/forms`);
    return {
      ...term,
      term: name === undefined ? term.term : { ...term.term, [language]: name },
      forms: forms === undefined ? term.forms : { ...term.forms, [language]: splitForms(forms) },
    };
  });
}

function definitionsByPath(kit: Kit): ReadonlyMap<string, string> {
  const pages = namedPages(kit.languages[0]).map(({ page }) => page);
  return new Map(
    pages.map(({ path, body }) => [path, definitionsText({ lines: kit.lines.get(path) ?? [], body })]),
  );
}

/** Has somebody changed the translation in the kit since it was exported, and not to what the file says? */
function isOverwritten({ part, answers }: ReadyPart, own: ReadonlyMap<string, string>): boolean {
  if (!part.own || answers.every(({ entry }) => entry.own === part.own?.hash)) return false;
  return answers.some(({ unit, entry }) => own.get(unit.key) !== tidyText(entry.text, unit.kind));
}

export interface AnswerChecks {
  readonly language: string;
  readonly parse: ParseText;
  /** May what is in the kit be replaced, whatever it says by now? */
  readonly overwrite: boolean;
}

/** What keeps the translations from being written, in the order of the file's lines. */
export function checkAnswers(
  kit: Kit,
  ready: readonly ReadyPart[],
  { language, parse, overwrite }: AnswerChecks,
): readonly PoProblem[] {
  const glossary = glossaryWith(kit, language, ready);
  const definitions = definitionsByPath(kit);
  const own = new Map([...unitsOf(kit, language).values()].flat().map(({ key, text }) => [key, text]));
  const problems = ready.flatMap((each): readonly PoProblem[] => {
    const [first] = each.answers;
    const lost = !overwrite && first && isOverwritten(each, own);
    const changed: Phrase = { key: 'po.changed', values: { part: each.part.source.id } };
    return [
      ...(lost ? [{ line: first.entry.line, message: changed }] : []),
      ...each.answers.flatMap(({ unit, entry }) => {
        const context = { language, glossary, parse, definitions: definitions.get(unit.place.path) ?? '' };
        const message = checkText(unit, tidyText(entry.text, unit.kind), context);
        return message ? [{ line: entry.line, message }] : [];
      }),
    ];
  });
  return problems.sort((a, b) => a.line - b.line);
}
