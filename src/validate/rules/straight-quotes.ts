import type { Issue, Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { type ProseLine, stretchPlace } from '../prose-line.ts';
import { type ProseBlock, proseBlocks } from '../prose-lines.ts';
import { quotesIn } from '../quote-pairs.ts';

/** Outer and inner marks of a language; the spaces inside the French ones do not break. */
const MARKS: Readonly<Record<string, readonly (readonly [open: string, close: string])[]>> = {
  // Ortografía de la lengua española (2010), III 3.4.8.1.
  es: [
    ['«', '»'],
    ['“', '”'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
  fr: [
    ['«\u00a0', '\u00a0»'],
    ['“', '”'],
  ],
};
/** A letter before it, and after it a word or one that is quoted: `l'«été»`. */
const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\p{N}«“"])/gu;
/** An English plural that owns something: `the trainers' guide`. It may as well end a quotation. */
const OWNERS = /(?<=s)'(?!\p{L})/gu;
const OPENING = /(?<!\p{L})'/u;

function* quoteIssues(block: ProseBlock): Generator<Issue> {
  const { pairs, doubtful } = quotesIn(block);
  for (const { open, close, isInner } of pairs) {
    const [opening = '', closing = ''] = MARKS[block.language]?.[isInner ? 1 : 0] ?? [];
    const values = { open: opening.trim(), close: closing.trim() };
    const fix = [
      { place: open, text: opening },
      { place: close, text: closing },
    ];
    yield { ...issue(open, 'straight-quotes.pair', values), fix };
  }
  for (const place of doubtful) yield issue(place, 'straight-quotes.alone');
}

/** With what is printed beside them, so that one at the border of bold text or of a mention is judged by its neighbours. */
function apostrophesIn({ text, before, after }: ProseLine, pattern: RegExp): readonly number[] {
  return [...(before + text + after).matchAll(pattern)]
    .map(({ index }) => index - before.length)
    .filter((index) => index >= 0 && index < text.length);
}

function* apostropheIssues({ lines, language }: ProseBlock): Generator<Issue> {
  const isOwning = language === 'en' && !lines.some(({ text }) => OPENING.test(text));
  for (const line of lines.filter(({ text }) => text.includes("'"))) {
    const found = apostrophesIn(line, APOSTROPHE);
    const owners = isOwning ? apostrophesIn(line, OWNERS) : [];
    for (const index of new Set([...found, ...owners])) {
      const place = stretchPlace(line, index, 1);
      yield { ...issue(place, 'straight-quotes.apostrophe'), fix: [{ place, text: '’' }] };
    }
  }
}

export const straightQuotes: Rule = {
  id: 'straight-quotes',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Comillas rectas o un apóstrofo recto en el texto, que son de máquina y no de la lengua.',
      why: 'En la página impresa no se ve qué abre y qué cierra, y dos autores las escriben de dos maneras.',
      fix: 'Escriba «…», y dentro de ellas “…”, o deje que `relevo validate --fix` lo haga.',
    },
    en: {
      what: 'Straight quotation marks or a straight apostrophe in the text: marks of a machine and not of the language.',
      why: 'On the printed page nobody sees what opens and what closes, and two authors write them in two ways.',
      fix: 'Write “…” (in Spanish «…», in French « … »), or let `relevo validate --fix` do it.',
    },
    fr: {
      what: 'Des guillemets droits ou une apostrophe droite dans le texte, qui sont de la machine et non de la langue.',
      why: 'Sur la page imprimée on ne voit ce qui ouvre ni ce qui ferme, et deux auteurs les écrivent de deux façons.',
      fix: 'Écrivez « … », et à l’intérieur “…”, ou laissez `relevo validate --fix` le faire.',
    },
  },
  examples: {
    good: [{ session: 'Dijo «sí, “tal vez”». En código queda: `"así"`.\n' }],
    bad: [
      { session: 'Dijo "sí".\n', finds: ['straight-quotes.pair'] },
      { session: 'Una tabla de 5" de ancho.\n', finds: ['straight-quotes.alone'] },
      {
        session: "La ciudad de L'Aquila y de L'**Alfàs**.\n",
        finds: Array(2).fill('straight-quotes.apostrophe') as string[],
      },
      { session: 'Dijo "**sí** :ref[manual]".\n', finds: ['straight-quotes.pair'] },
    ],
  },
  *check(kit) {
    for (const block of proseBlocks(kit)) {
      if (!MARKS[block.language]) continue;
      yield* quoteIssues(block);
      yield* apostropheIssues(block);
    }
  },
};
