import { rememberText } from '../../lib/remember-text.ts';
import type { Kit } from '../../model/kit.ts';
import type { Audience } from '../../model/manifest.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { namesAudience } from '../../model/scope.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue, related } from '../issue.ts';
import { type KitPage, pagesOf } from '../kit-texts.ts';
import { sessionSlots } from '../programme-slots.ts';
import { readingIndex } from '../reading-score.ts';
import { type Stretch, stretchesOf } from '../reading-stretches.ts';
import { type CountSyllables, syllableCounter } from '../syllables.ts';

/** Words come again and again, in every page. */
const counterFor = rememberText(syllableCounter);

const FOR_EVERYBODY = 70;
const FOR_PARTICIPANTS = 60;
/** People who read laws all day, and trainers. */
const FOR_SPECIALISTS = 50;
const SPECIALISTS: readonly string[] = ['judiciary', 'labour'];

function targetOf({ reading, level, sectors }: Audience): number {
  if (reading) return reading.target;
  const isUsed = level === 'trainer' || sectors.every((sector) => SPECIALISTS.includes(sector));
  return isUsed ? FOR_SPECIALISTS : FOR_PARTICIPANTS;
}

/** Of all who read the page, those who need it easiest decide. */
function participantTarget(kit: Kit, page: KitPage): number {
  if (page.kind === 'aid' && page.value.public === true) return FOR_EVERYBODY;
  const scope = page.kind === 'module' ? undefined : page.value.for;
  const all = Object.entries(kit.manifest.value.audiences).flatMap(([id, audience]) =>
    namesAudience(scope, id, audience) ? [audience] : [],
  );
  const slots = sessionSlots(kit).filter(({ key }) => page.kind === 'session' && page.key === key);
  const readers = slots.length > 0 ? slots.map(({ audience }) => audience) : all;
  return Math.max(...readers.map(targetOf));
}

function clipped(text: string): string {
  return text.length > 72 ? `${text.slice(0, 70).replace(/\s+\S*$/, '')} …` : text;
}

function judge(stretch: Stretch, language: string, target: number): Issue | undefined {
  const measure = readingIndex(language);
  if (!measure) return undefined;
  const score = Math.round(measure.score(stretch));
  const [first, second = first] = [...stretch.parts].sort((a, b) => measure.score(a) - measure.score(b));
  const [start] = stretch.parts;
  if (score >= target || !first || !second || !start) return undefined;
  const { words, sentences, syllables } = stretch;
  const hardest = { first: clipped(first.text), second: clipped(second.text) };
  const values = { index: measure.index, score, target, words, sentences, syllables, ...hardest };
  const places = [first, second].flatMap(({ place, text }) =>
    related(place, 'hard-to-read.hardest', { text: clipped(text) }),
  );
  return { ...issue(start.place, `hard-to-read.${stretch.reader}`, values), related: places };
}

function* checkPage(kit: Kit, page: KitPage, count: CountSyllables): Generator<Issue> {
  const target = participantTarget(kit, page);
  const first = page.kind === 'chapter' ? 'trainer' : 'participant';
  for (const stretch of stretchesOf(page.body, first, count)) {
    const found = judge(stretch, page.language, stretch.reader === 'trainer' ? FOR_SPECIALISTS : target);
    if (found) yield found;
  }
}

const HARD =
  'La identificación de potenciales situaciones constitutivas de explotación requiere la implementación coordinada de procedimientos interinstitucionales especializados, fundamentados en principios internacionalmente reconocidos. ';
const EASY =
  'Mire bien la sala. Hable con la persona a solas. Anote después lo que la persona quiera contarle. ';

/** A chapter to study alone, hard to read, with more in its front matter. */
function reading(front: string): Readonly<Record<string, string>> {
  return {
    'es/readings/01-una.md': `---\nid: una\ntitle: "Una lectura"\n${front}---\n\n${HARD.repeat(6)}\n`,
  };
}

export const hardToRead: Rule = {
  id: 'hard-to-read',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un tramo de cien palabras o más, más difícil de leer que la meta de su público: INFLESZ en español, Flesch en inglés, Kandel–Moles en francés. No cuentan títulos, citas, láminas, números ni siglas; lo de un solo rol se mide aparte, y lo corto no se juzga.',
      why: 'Quien no entiende a la primera deja de leer, y en el aula no hay segunda. La fórmula mide frases y palabras largas, no ideas: sirve de aviso.',
      fix: 'Parta las frases que se señalan y cambie palabras largas por cortas. Metas: 70 para todo público, 60 para participantes, 50 para inspección y judicatura o para quien forma. En kit.yaml, `reading: {target: 65}` fija la de un público.',
    },
    en: {
      what: 'A stretch of a hundred words or more that is harder to read than its audience’s target: INFLESZ in Spanish, Flesch in English, Kandel–Moles in French. Headings, quotations, slides, numbers and acronyms do not count; what one role reads is measured apart, and short texts are not judged.',
      why: 'Who does not understand at first stops reading, and a room gives no second chance. The formula measures long sentences and words, not ideas: it is a hint.',
      fix: 'Split the sentences that are shown, and put short words for long ones. Targets: 70 for everybody, 60 for participants, 50 for inspectors and the judiciary or for trainers. In kit.yaml, `reading: {target: 65}` sets that of an audience.',
    },
    fr: {
      what: 'Un passage de cent mots ou plus, plus difficile à lire que le but de son public : INFLESZ en espagnol, Flesch en anglais, Kandel–Moles en français. Ne comptent ni titres, ni citations, ni diapositives, ni nombres, ni sigles ; ce qui est pour un seul rôle se mesure à part, et ce qui est court n’est pas jugé.',
      why: 'Qui ne comprend pas du premier coup cesse de lire, et dans la salle il n’y en a pas de second. La formule mesure des phrases et des mots longs, non des idées : elle n’est qu’un avertissement.',
      fix: 'Coupez les phrases signalées et changez des mots longs pour des courts. Buts : 70 pour tout public, 60 pour les participants, 50 pour l’inspection et la magistrature ou pour qui forme. Dans kit.yaml, `reading: {target: 65}` fixe celui d’un public.',
    },
  },
  examples: {
    good: [
      { session: `${EASY.repeat(8)}\n` },
      { session: HARD },
      { session: `> ${HARD.repeat(6)}\n` },
      { files: reading('for: {sectors: [judiciary]}\n') },
    ],
    bad: [
      { files: reading(''), finds: ['hard-to-read.participant'] },
      { session: `${HARD.repeat(6)}\n`, finds: ['hard-to-read.participant'] },
      { session: `:::trainer\n${HARD.repeat(6)}\n:::\n`, finds: ['hard-to-read.trainer'] },
      {
        session: `${EASY.repeat(8)}\n`,
        files: exampleManifest({ reading: 100 }),
        finds: ['hard-to-read.participant'],
      },
    ],
  },
  *check(kit) {
    for (const page of pagesOf(kit)) {
      const count = counterFor(page.language);
      if (count) yield* checkPage(kit, page, count);
    }
  },
};
