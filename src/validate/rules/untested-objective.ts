import type { Kit } from '../../model/kit.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleQuestion, exampleSession } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { statedObjectives } from '../objectives.ts';
import { sessionSlots } from '../programme-slots.ts';
import { askedQuestions } from '../test-questions.ts';

function askedAs(use: string): Readonly<Record<string, string>> {
  return exampleSession({
    objectives: '[{id: o2, level: apply, text: "Aplicar la tarjeta a un caso"}]',
    body: exampleQuestion({ objective: 'o2', use }),
  });
}

/** What the questions on each objective are for, all together. */
function usesByObjective(kit: Kit): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { question } of askedQuestions(kit)) {
    const { objective = [], use = [] } = question.attributes;
    for (const id of objective) uses.set(id, new Set([...(uses.get(id) ?? []), ...use]));
  }
  return uses;
}

/** Sessions, by `module-id/session-id`, in a programme of those who take the course and do not teach it. */
function participantSessions(kit: Kit): ReadonlySet<string> {
  const slots = sessionSlots(kit).filter(({ audience }) => audience.level === 'participant');
  return new Set(slots.map(({ key }) => key));
}

/**
 * An objective that no question measures at all is `unassessed-objective`'s, and a question asked before and not after is
 * `pre-without-post`'s: left are those with a question, and none before the course.
 */
export const untestedObjective: Rule = {
  id: 'untested-objective',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un objetivo de un programa de participantes que falta en la prueba inicial, o en las dos.',
      why: 'Solo la misma medida antes y después muestra qué cambió el curso; una sola no dice si ya se sabía.',
      fix: 'Escriba `use="pre post"` en una pregunta de ese objetivo.',
    },
    en: {
      what: 'An objective of a programme for participants that the pre-test lacks, or both tests.',
      why: 'Only the same measure before and after shows what the course changed; one alone cannot say what was known already.',
      fix: 'Write `use="pre post"` on a question for that objective.',
    },
    fr: {
      what: 'Un objectif d’un programme de participants qui manque au test initial, ou aux deux.',
      why: 'Seule la même mesure avant et après montre ce que le cours a changé ; une seule ne dit pas si on le savait déjà.',
      fix: 'Écrivez `use="pre post"` dans une question de cet objectif.',
    },
  },
  examples: {
    good: [{ files: askedAs('pre post') }],
    bad: [
      { files: askedAs('practice'), finds: ['untested-objective.neither'] },
      { files: askedAs('post practice'), finds: ['untested-objective.before'] },
    ],
  },
  *check(kit) {
    const [{ language: source }] = kit.languages;
    const taken = participantSessions(kit);
    const usesOf = usesByObjective(kit);
    for (const { objective, session, language, placeOf } of statedObjectives(kit)) {
      const uses = usesOf.get(objective.id);
      if (language !== source || !taken.has(session.key) || !uses || uses.has('pre')) continue;
      const key = uses.has('post') ? 'before' : 'neither';
      yield issue(placeOf('id'), `untested-objective.${key}`, { id: objective.id });
    }
  },
};
