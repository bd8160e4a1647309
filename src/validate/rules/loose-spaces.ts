import type { Issue, Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { type ProseLine, stretchPlace } from '../prose-line.ts';
import { proseBlocks } from '../prose-lines.ts';

/** What follows the sign, so that `.yaml` and `…` are none. */
const ENDS = '(?=[\\s.,;:!?»”)]|$)';
/** Not one of several dots, nor a face `:)`. */
const COMMON = '[,!?)]|\\.(?!\\.)';
const COLONS = '[;:](?!\\))';
/** Before these no space stands; before the others the French write one, which another rule looks after. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  es: new RegExp(`(?<=\\S|^) +(?=(?:${COMMON}|${COLONS}|»)${ENDS})`, 'g'),
  en: new RegExp(`(?<=\\S|^) +(?=(?:${COMMON}|${COLONS})${ENDS})`, 'g'),
  fr: /(?<=\S|^) +(?=(?:[,)]|\.(?!\.))(?:[\s.,;:!?»”)]|$))/g,
};
/** After these no space stands. */
const AFTER: Readonly<Record<string, RegExp>> = {
  es: /(?<=[¿¡«(]) +(?=\S)/g,
  en: /(?<=\() +(?=\S)/g,
  fr: /(?<=\() +(?=\S)/g,
};
const DOUBLED = /(?<=\S|^) {2,}(?=\S|$)/g;
const FRENCH_SIGN = /^[;:!?»]/;

type Stretch = RegExpMatchArray & { readonly index: number };

/** A ratio or a division: `1 : 2`. */
function isBetweenDigits({ text }: ProseLine, { index, 0: run }: Stretch): boolean {
  return /\d/.test(text[index - 1] ?? '') && /^[:.,]\s*\d/.test(text.slice(index + run.length));
}

/** Does a word of the line go on right after the text, as that of a link does? Then its last sign may begin something. */
function isOpenEnd({ text, after }: ProseLine, { index, 0: run }: Stretch): boolean {
  return index + run.length + 1 === text.length && /^\S/.test(after);
}

interface Loose {
  readonly found: Stretch;
  readonly variant: 'before' | 'after' | 'doubled';
}

function looseIn(line: ProseLine, language: string): readonly Loose[] {
  const { text, before } = line;
  // Spaces before the first word of a line are the author's indent.
  const all = (pattern: RegExp | undefined): readonly Stretch[] =>
    (pattern ? ([...text.matchAll(pattern)] as Stretch[]) : []).filter(
      ({ index }) => index > 0 || before.trim() !== '',
    );
  const tight: readonly Loose[] = [
    ...all(BEFORE[language])
      .filter((found) => !isBetweenDigits(line, found) && !isOpenEnd(line, found))
      .map((found) => ({ found, variant: 'before' as const })),
    ...all(AFTER[language]).map((found) => ({ found, variant: 'after' as const })),
  ];
  const taken = new Set(tight.map(({ found }) => found.index));
  const doubled = all(DOUBLED).filter(({ index, 0: run }) => {
    const next = text.slice(index + run.length);
    const isFrench = language === 'fr' && (FRENCH_SIGN.test(next) || text[index - 1] === '«');
    return !taken.has(index) && !isFrench;
  });
  return [...tight, ...doubled.map((found) => ({ found, variant: 'doubled' as const }))];
}

function* looseIssues(line: ProseLine, language: string): Generator<Issue> {
  for (const { found, variant } of looseIn(line, language)) {
    const place = stretchPlace(line, found.index, found[0].length);
    const fix = [{ place, text: variant === 'doubled' ? ' ' : '' }];
    yield { ...issue(place, `loose-spaces.${variant}`), fix };
  }
}

export const looseSpaces: Rule = {
  id: 'loose-spaces',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Espacios de más en el texto: dos seguidos, uno antes de coma o punto, uno tras «¿» o un paréntesis.',
      why: 'En la página un signo puede quedar solo al comienzo de la línea, y un hueco doble parece que falta una palabra.',
      fix: 'Quite los que sobran, o deje que `relevo validate --fix` lo haga.',
    },
    en: {
      what: 'Spaces too many in the text: two in a row, one before a comma or a full stop, one after an opening bracket.',
      why: 'On the page a sign can stand alone at the start of a line, and a double gap looks as if a word were missing.',
      fix: 'Take them away, or let `relevo validate --fix` do it.',
    },
    fr: {
      what: 'Des espaces en trop dans le texte : deux de suite, une avant une virgule ou un point, une après une parenthèse ouvrante.',
      why: 'Sur la page, un signe peut rester seul au début de la ligne, et un double vide donne l’impression qu’un mot manque.',
      fix: 'Ôtez-les, ou laissez `relevo validate --fix` le faire.',
    },
  },
  examples: {
    good: [{ session: 'Una señal (sola) no basta: 1 : 2. En código queda: `a  , b`.\n' }],
    bad: [
      { session: 'Una  señal no basta.\n', finds: ['loose-spaces.doubled'] },
      { session: 'Una señal , sola , no basta .\n', finds: Array(3).fill('loose-spaces.before') as string[] },
      { session: '¿ Basta una **señal** ?\n', finds: ['loose-spaces.after', 'loose-spaces.before'] },
    ],
  },
  *check(kit) {
    for (const { language, lines } of proseBlocks(kit)) {
      for (const line of lines) if (line.text.includes(' ')) yield* looseIssues(line, language);
    }
  },
};
