import { rememberText } from '../lib/remember-text.ts';

/** Counts the syllables of one word in small letters. At least one. */
export type CountSyllables = (word: string) => number;

const STRONG = /[aeoáéó]/;
const STRESSED_WEAK = /[íú]/;

function isHiatus(before: string, letter: string): boolean {
  if (STRONG.test(before) && STRONG.test(letter)) return true;
  if (before === letter) return true;
  return (
    (STRESSED_WEAK.test(before) && STRONG.test(letter)) || (STRONG.test(before) && STRESSED_WEAK.test(letter))
  );
}

/**
 * Spanish, by the rules of diphthong, triphthong and hiatus of the Ortografía de la lengua española (RAE and ASALE,
 * 2010): a strong vowel beside a strong one, a stressed weak beside a strong one, and two like weak ones are parted;
 * all else is one. `h` parts nothing; `u` of `que`, `gue` is not heard; `y` is a vowel where no vowel follows it.
 */
function countSpanish(word: string): number {
  const heard = word
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/ü/g, 'u')
    .replace(/(?<!c)h/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  let count = 0;
  let before = '';
  for (const letter of heard) {
    const isVowel = /[aeiouáéíóú]/.test(letter);
    if (isVowel && (before === '' || isHiatus(before, letter))) count += 1;
    before = isVowel ? letter : '';
  }
  return count;
}

/** English words whose spelling misleads the rule and that these kits use. */
const ENGLISH_EXCEPTIONS: Readonly<Record<string, number>> = {
  people: 2,
  being: 2,
  area: 3,
  idea: 3,
  science: 2,
};

/**
 * English, as spoken, by the usual rule of thumb for Flesch's count: groups of vowels, without a silent final `e`, `es`
 * or `ed`. English spelling does not settle it: some words in a hundred come out one too many or too few.
 */
function countEnglish(word: string): number {
  const known = ENGLISH_EXCEPTIONS[word];
  if (known !== undefined) return known;
  const heard = word
    .replace(/(?<=[aeiouy].*)(?<![aeiouytd])ed$/, '')
    .replace(/(?<=[aeiouy].*)(?<![sxz]|[cs]h|[cg])es$/, '')
    .replace(/(?<=[aeiouy].*)(?<![aeiou]|[^aeiouylr]l)e$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouy])e(?=ty$)/, '')
    .replace(/(?<=[aeiouy].*)e(?=ly$|ment(s|al)?$|ful$|less$)/, '');
  // `variation`, `situation`: two vowels that part, unless the first only softens a consonant, as in `nation`.
  const parted = heard.replace(/(?<![tscg])i(?=[ao])|(?<=[^qg])u(?=a$)|e(?=o$)/g, '$&-');
  return [...parted.matchAll(/[aeiouy]+/g)].length;
}

/** French words in `-ent` that are no verbs of many, besides those in `-ment`: there the ending is heard. */
const HEARD_ENT = /(ment|cent|dent|gent|vent|ient|lent|rent|sent)$/;
const MUTE_ENT =
  /^(parlent|peuvent|doivent|disent|lisent|trouvent|arrivent|vivent|suivent|savent|servent|rendent|demandent|aident|veulent|montrent|entrent|pensent|laissent|gardent|regardent|risquent)$/;

/**
 * French, as spoken: groups of vowels; a final mute `e`, `es`, or `ent` of a verb, is not heard (what grammars call the
 * e caduc); one inside a word is counted. `é` parts from the vowel after it, a diaeresis from the one before it, and `y`
 * between vowels is a consonant.
 */
function countFrench(word: string): number {
  const isMuteEnt = word.endsWith('ent') && (MUTE_ENT.test(word) || !HEARD_ENT.test(word));
  const spelled = word
    .replace(/œ/g, 'oe')
    .replace(/(?<=[aeiouyàâéèêëîïôöûùü].*)(?<![éè]e)(e|es)$/, '')
    .replace(/(q|g)u(?=[eiyéèêaoâ]|$)/g, '$1')
    .replace(/(?<=[aeou])y(?=[aeiouéèê])/g, 'j');
  const heard = (isMuteEnt && /[aeiouyéèêâîôû].*ent$/.test(spelled) ? spelled.slice(0, -3) : spelled)
    .replace(/é(?=[aeiouâèê])/g, 'é-')
    .replace(/(?=[ïë])/g, '-')
    .replace(/(?<=[bcdfgptv][lr]i)(?=[aeoéè])/g, '-');
  return [...heard.matchAll(/[aeiouyàâéèêëîïôöûùü]+/g)].length;
}

const COUNTERS: ReadonlyMap<string, CountSyllables> = new Map([
  ['es', countSpanish],
  ['en', countEnglish],
  ['fr', countFrench],
]);

/** Syllables of one written word, by the language's rule; undefined for a language without one. */
export function syllableCounter(language: string): CountSyllables | undefined {
  const count = COUNTERS.get(language.split('-')[0] ?? '');
  return count && rememberText((word) => Math.max(1, count(word.normalize('NFC').toLowerCase())));
}
