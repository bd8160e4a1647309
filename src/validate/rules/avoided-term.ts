import { remember } from '../../lib/remember.ts';
import type { Edit, PhraseValues } from '../../model/diagnostic.ts';
import type { Kit } from '../../model/kit.ts';
import { type Place, placeAt } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import type { TermRow } from '../../model/term-rows.ts';
import { termsFor, type WordLists } from '../../model/word-lists.ts';
import { exampleManifest } from '../example-texts.ts';
import { foldText, unfoldRange } from '../fold-text.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { type PrintedText, printedTexts } from '../printed-texts.ts';
import { findTerms } from '../term-matcher.ts';

/** A row that names who says so is a rule; one that names nobody is a proposal. */
function variantOf({ safe, source }: TermRow): string {
  if (source === undefined) return 'proposal';
  return safe === true ? 'swap' : 'rewrite';
}

/** The phrase as it stands in the text: in capitals, with a capital, or neither. */
function dressed(phrase: string, found: string): string {
  if (found.length > 1 && found === found.toUpperCase()) return phrase.toUpperCase();
  const [first = ''] = found;
  return first === first.toLowerCase() ? phrase : phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Where the phrase stands, once, in a datum of one line: what an escape writes is not touched. */
function placeInDatum({ path, start, end }: Place, found: string, kit: Kit): Place | undefined {
  const text = kit.lines.get(path)?.[start.line - 1] ?? '';
  const stretch = start.line === end.line ? text.slice(start.column - 1, end.column - 1) : '';
  const at = stretch.indexOf(found);
  if (at === -1 || stretch.includes(found, at + 1)) return undefined;
  return placeInLine(path, start.line, { index: start.column - 1 + at, 0: found });
}

/** The one phrase that may be put in place of the other without touching the sentence. */
function swapOf(row: TermRow, found: string, stands: () => Place | undefined): readonly Edit[] {
  const [phrase, ...others] = row.prefer;
  if (variantOf(row) !== 'swap' || phrase === undefined || others.length > 0) return [];
  const exact = stands();
  return exact ? [{ place: exact, text: dressed(phrase, found) }] : [];
}

function* checkText(
  { text, placeOf, exactOf }: PrintedText,
  rows: readonly TermRow[],
  kit: Kit,
): Generator<Issue> {
  for (const { row, start, end } of findTerms(foldText(text), rows)) {
    const range = unfoldRange(text, start, end);
    const found = text.slice(range.start, range.end);
    const values: PhraseValues = {
      row: row.id,
      found,
      prefer: row.prefer.join(' / '),
      why: row.why,
      source: row.source ?? '',
    };
    const place = placeOf(range.start, range.end);
    const fix = swapOf(row, found, () => exactOf(range.start, range.end) ?? placeInDatum(place, found, kit));
    yield {
      ...issue(place, `avoided-term.${variantOf(row)}`, values),
      severity: row.severity,
      ...(fix.length > 0 && { fix }),
    };
  }
}

type RowsByLanguage = ReadonlyMap<string, readonly TermRow[]>;

/** The rows of each language of the kit: the tool's without those that are off, and the kit's own. */
const rowsByLanguage = remember(({ value }: Kit['manifest']) =>
  remember((lists: WordLists): RowsByLanguage => {
    const { languages, terms: { off = {}, add = [] } = {} } = value;
    return new Map(
      languages.map((language) => {
        const common = termsFor(lists, language).filter(({ id }) => !Object.hasOwn(off, id));
        return [language, [...common, ...add.filter((row) => row.language === language)]];
      }),
    );
  }),
);

function* checkOff({ manifest }: Kit, lists: WordLists): Generator<Issue> {
  const known = new Set([...lists.terms.values()].flatMap((rows) => rows.map(({ id }) => id)));
  for (const row of Object.keys(manifest.value.terms?.off ?? {})) {
    const place = placeAt(manifest.places, `/terms/off/${row}`, manifest.path);
    if (!known.has(row)) yield issue(place, 'avoided-term.unknown-row', { row });
  }
}

function withTerms(terms: string): Readonly<Record<string, string>> {
  return exampleManifest({ more: `terms: ${terms}\n` });
}

const OWN_ROW =
  '{add: [{id: propia, language: es, match: ["caso{,s} social{,es}"], prefer: ["familia"], why: "Así lo acordó el equipo.", severity: warning}]}';

export const avoidedTerm: Rule = {
  id: 'avoided-term',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una expresión que culpa a la víctima, la daña o confunde dos delitos. Cada fila de templates/terms dice cuánto pesa; sin fuente es solo una propuesta.',
      why: 'Quien forma contagia sus palabras: de la guía pasan al aula, al expediente y a la entrevista.',
      fix: 'Use la expresión que se propone. El texto de otros va entre comillas o en una cita. En kit.yaml, `terms: {off: {fila: motivo}, add: [...]}` quita filas o añade propias.',
    },
    en: {
      what: 'A phrase that blames or hurts victims, or mixes up two crimes. Each row of templates/terms says how much it weighs; one without a source is a proposal.',
      why: 'Trainers pass their words on: from the guide to the room, the file and the interview.',
      fix: 'Use the phrase that is proposed. Words of others go between quotation marks or into a block quote. In kit.yaml, `terms: {off: {row: reason}, add: [...]}` takes rows out or adds your own.',
    },
    fr: {
      what: 'Une expression qui accuse la victime, la blesse ou confond deux infractions. Chaque ligne de templates/terms dit combien elle pèse ; sans source, ce n’est qu’une proposition.',
      why: 'Les mots de qui forme se transmettent : du guide ils passent à la salle, au dossier et à l’entretien.',
      fix: 'Employez l’expression proposée. Le texte d’autrui va entre guillemets ou en citation. Dans kit.yaml, `terms: {off: {ligne: motif}, add: [...]}` ôte des lignes ou en ajoute.',
    },
  },
  examples: {
    good: [
      { session: 'El tráfico ilícito de personas es otro delito. La ley decía «pornografía infantil».\n' },
      { session: 'La trata de blancas.\n', files: withTerms('{off: {es-07: "Capítulo de historia"}}') },
    ],
    bad: [
      { session: 'Se habló de trata de blancas.\n', finds: ['avoided-term.swap'] },
      { session: 'Hay **pornografía** infantil.\n', finds: ['avoided-term.rewrite'] },
      { session: 'Se atiende a menores.\n', finds: ['avoided-term.proposal'] },
      { session: 'Son casos sociales.\n', files: withTerms(OWN_ROW), finds: ['avoided-term.proposal'] },
      { files: withTerms('{off: {es-99: "No hace falta aquí"}}'), finds: ['avoided-term.unknown-row'] },
    ],
  },
  *check(kit, { lists }) {
    yield* checkOff(kit, lists);
    const rows = rowsByLanguage(kit.manifest)(lists);
    for (const text of printedTexts(kit)) yield* checkText(text, rows.get(text.language) ?? [], kit);
  },
};
