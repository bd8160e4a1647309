import type { Issue, Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { type ProseLine, stretchPlace } from '../prose-line.ts';
import { proseBlocks } from '../prose-lines.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
/**
 * The space before each sign: Lexique des règles typographiques en usage à l’Imprimerie nationale (2002), « ponctuation ».
 */
const SPACE_BEFORE: Readonly<Record<string, string>> = {
  ';': NARROW,
  '!': NARROW,
  '?': NARROW,
  ':': NO_BREAK,
  '»': NO_BREAK,
};
/** A sign that ends a word, with the spaces before it; not that of `10:30`, `https://` or `:)`. */
const SIGN = /(?<![ \u00a0\u202f])([ \u00a0\u202f]*)([;:!?»])(?=[\s.,;:!?»”)]|$)/g;
const OPENING = /«([ \u00a0\u202f]*)(?=\S|$)/g;
const WORD_END = /[\p{L}\p{N}»”’)\]%°`]$/u;
/** A quotation may end with the end of its sentence: « Qui est là ? » */
const QUOTATION_END = /[\p{L}\p{N}”’)\]%°`?!…]$/u;

/** What stands before the sign. */
function endOf(sign: string): RegExp {
  return sign === '»' ? QUOTATION_END : WORD_END;
}

interface Wanted {
  /** In the text of the line. */
  readonly from: number;
  readonly written: string;
  readonly right: string;
}

/** Does the line go on right after the text with something that is no end? Then nobody knows what its last sign ends. */
function isOpenEnd({ text, after }: ProseLine, end: number): boolean {
  return end === text.length && /^[^\s.,;:!?»”)]/.test(after);
}

function* signsIn(line: ProseLine): Generator<Wanted> {
  const { text, before } = line;
  for (const found of text.matchAll(SIGN)) {
    const { index } = found;
    const [all, written = '', sign = ''] = found;
    // The sign before it, of two units where it is no letter of the basic plane.
    const left = index > 0 ? text.slice(Math.max(0, index - 2), index) : before.slice(-2);
    if (!endOf(sign).test(left) || isOpenEnd(line, index + all.length)) continue;
    yield { from: index, written, right: SPACE_BEFORE[sign] ?? NO_BREAK };
  }
  for (const found of text.matchAll(OPENING)) {
    const [all, written = ''] = found;
    if (found.index + all.length === text.length && line.after.trim() === '') continue;
    yield { from: found.index + 1, written, right: NO_BREAK };
  }
}

function isRight({ written, right }: Wanted): boolean {
  // Either space that does not break is right: people type what their keyboard has.
  return written === right || written === NO_BREAK || written === NARROW;
}

function* issuesIn(line: ProseLine): Generator<Issue> {
  for (const wanted of signsIn(line)) {
    if (isRight(wanted)) continue;
    const { from, written, right } = wanted;
    const place = stretchPlace(line, from, written.length);
    const variant = written === '' ? 'missing' : 'breakable';
    yield { ...issue(place, `french-spaces.${variant}`), fix: [{ place, text: right }] };
  }
}

/** The example kit with one chapter in French, and no other. */
function inFrench(text: string): Readonly<Record<string, string>> {
  const manifest = exampleManifest({
    more: 'rules: {translation-missing: {severity: off, reason: "Se traduce después"}}\n',
  });
  return {
    'kit.yaml': (manifest['kit.yaml'] ?? '').replace('languages: [es]', 'languages: [es, fr]'),
    'fr/methodology/01-uso.md': `---\nid: uso\ntitle: "Mode d’emploi"\n---\n\n${text}\n`,
    'translations.lock':
      'methodology/uso#front fr e8a173ffbf4d3b5a\nmethodology/uso#text+1 fr cca9c3491cd5f636\n',
  };
}

export const frenchSpaces: Rule = {
  id: 'french-spaces',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'En un texto francés, un signo doble (; : ! ?) o una comilla sin el espacio duro que el francés escribe ahí.',
      why: 'Sin él la línea puede cortarse justo antes del signo, y quien lee francés lo nota en cada página.',
      fix: 'Escriba un espacio duro, estrecho ante ; ! ?, o deje que `relevo validate --fix` lo haga.',
    },
    en: {
      what: 'In a French text, a double sign (; : ! ?) or a quotation mark without the unbreakable space that French writes there.',
      why: 'Without it a line can break right before the sign, and those who read French see it on every page.',
      fix: 'Write a no-break space, a narrow one before ; ! ?, or let `relevo validate --fix` do it.',
    },
    fr: {
      what: 'Dans un texte français, un signe double (; : ! ?) ou un guillemet sans l’espace insécable que le français écrit là.',
      why: 'Sans elle, la ligne peut se couper juste avant le signe, et qui lit le français le voit à chaque page.',
      fix: 'Écrivez une espace insécable, fine devant ; ! ?, ou laissez `relevo validate --fix` le faire.',
    },
  },
  examples: {
    good: [
      {
        files: inFrench(
          `Un signe\u202f? Oui\u00a0: «\u00a0un seul\u00a0» à 10:30, voir https://example.org pour le reste.`,
        ),
      },
    ],
    bad: [
      {
        files: inFrench('Lisez le guide! Puis agissez : un pas.'),
        finds: ['french-spaces.missing', 'french-spaces.breakable'],
      },
      {
        files: inFrench('Il a dit « oui » et rien de plus.'),
        finds: ['french-spaces.breakable', 'french-spaces.breakable'],
      },
      {
        files: inFrench('Demandez\u00a0: «\u00a0Qui vient\u202f? » Puis attendez.'),
        finds: ['french-spaces.breakable'],
      },
    ],
  },
  *check(kit) {
    for (const { language, lines } of proseBlocks(kit)) {
      if (language === 'fr') for (const line of lines) yield* issuesIn(line);
    }
  },
};
