import type { Text } from '../../model/content.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { type LanguageLists, listsFor } from '../../model/word-lists.ts';
import { issue } from '../issue.ts';
import { blocksNamed, inlinesIn, pagesOf } from '../kit-texts.ts';
import { partPlace } from '../part-place.ts';
import { phrasePattern } from '../phrases.ts';

/** A name of a person: not the labels that cases use. */
const NAME = /^[\s:«“"]+(?!Persona\b|Person\b|Personne\b)\p{Lu}\p{Ll}+/u;

function* checkText(text: Text, lists: LanguageLists): Generator<Issue> {
  const real = phrasePattern(lists['real-case']).exec(text.value);
  if (real) yield issue(partPlace(text, real), 'real-case.told', { phrase: real[0] });
  const words = phrasePattern(lists['named-person']).exec(text.value);
  const name = words && NAME.exec(text.value.slice(words.index + words[0].length));
  if (!name) return;
  const found = { index: words.index, 0: `${words[0]}${name[0]}` };
  yield issue(partPlace(text, found), 'real-case.named', { phrase: found[0] });
}

function withCase(text: string): string {
  return `::::case{#hotel}\n### El hotel\n${text}\n\n:::solution\nTres señales.\n:::\n::::\n`;
}

export const realCase: Rule = {
  id: 'real-case',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un caso que dice ser real, o que da nombre a una persona.',
      why: 'Los casos se imprimen con el aviso «caso ficticio compuesto»: si no lo es, alguien puede reconocerse o ser reconocido.',
      fix: 'Componga el caso con rasgos de varios, cambie lo que identifica y use «Persona A».',
    },
    en: {
      what: 'A case that says it is real, or that gives a person a name.',
      why: 'Cases are printed with the notice “fictional composite case”: if it is not, somebody may recognise themselves or be recognised.',
      fix: 'Compose the case of several, change what identifies, and use “Person A”.',
    },
    fr: {
      what: 'Un cas qui se dit réel, ou qui nomme une personne.',
      why: 'Les cas s’impriment avec l’avis « cas fictif composé » : s’il ne l’est pas, quelqu’un peut s’y reconnaître ou être reconnu.',
      fix: 'Composez le cas de traits de plusieurs, changez ce qui identifie et employez « Personne A ».',
    },
  },
  examples: {
    good: [{ session: withCase('La Persona A espera frente a un hotel.') }],
    bad: [
      { session: withCase('Es un caso real de 2019.'), finds: ['real-case.told'] },
      { session: withCase('La joven se llama Marta y espera.'), finds: ['real-case.named'] },
    ],
  },
  *check(kit, { lists }) {
    for (const { body, language } of pagesOf(kit)) {
      const own = listsFor(lists, language);
      if (!own) continue;
      for (const inline of inlinesIn([...blocksNamed(body, 'case')])) {
        if (inline.type === 'text') yield* checkText(inline, own);
      }
    }
  },
};
