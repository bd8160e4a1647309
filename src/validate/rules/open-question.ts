import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { askedQuestions } from '../open-questions.ts';

const ASKED =
  'to-confirm: {question: {es: "¿Sigue abierta la línea?"}, who: {es: "Institución"}, since: 2026-01-20}';
const CONTACT = (more: string) => ({
  'contacts.yaml': `- {id: linea, institution: {es: "Institución"}, service: {es: "Línea"}, for: [legal], public: true, verified-on: 2026-01-10${more}}\n`,
});

export const openQuestion: Rule = {
  id: 'open-question',
  severity: 'info',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Algo marcado como «por confirmar»: un bloque to-confirm, o un dato con esa clave.',
      why: 'Una duda dicha es honrada; una duda publicada como si fuera cierta llega a la sala, y de la sala al trabajo.',
      fix: 'Pregunte a quien puede responder. Con la respuesta corrija el texto o el dato y quite la marca. Con preguntas abiertas no se publica.',
    },
    en: {
      what: 'Something marked as to be confirmed: a to-confirm block, or a fact with that key.',
      why: 'A doubt that is said is honest; a doubt released as if it were certain reaches the room, and from the room the work.',
      fix: 'Ask those who can answer. With the answer, correct the text or the fact and take the mark away. With open questions nothing is released.',
    },
    fr: {
      what: 'Quelque chose de marqué « à confirmer » : un bloc to-confirm, ou une donnée avec cette clé.',
      why: 'Un doute qui se dit est honnête ; un doute publié comme certain arrive dans la salle, et de la salle au travail.',
      fix: 'Demandez à qui peut répondre. Avec la réponse, corrigez le texte ou la donnée et ôtez la marque. Avec des questions ouvertes, on ne publie pas.',
    },
  },
  examples: {
    good: [{ session: 'La línea atiende todo el día.\n' }, { files: CONTACT('') }],
    bad: [
      {
        session:
          ':::to-confirm{#horario who="Institución" since=2026-01-20}\n¿La línea atiende también de noche?\n:::\n',
        finds: ['open-question.asked'],
      },
      { files: CONTACT(`, ${ASKED}`), finds: ['open-question.asked'] },
    ],
  },
  *check(kit) {
    for (const { place, ...values } of askedQuestions(kit)) {
      yield issue(place, 'open-question.asked', values);
    }
  },
};
