import type { Place } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue, related } from '../issue.ts';
import { sessionSlots } from '../programme-slots.ts';

function programme(second: string): string {
  return `format: 1
id: ejemplo
version: 1.0.0
title: {es: "Kit de ejemplo"}
languages: [es]
paper: letter
maturity: draft
license: CC0-1.0
audiences:
  policia:
    title: {es: "Policía"}
    level: participant
    sectors: [police]
    days:
      - start: "08:00"
        plan:
          - session: marco/base
          - session: marco/ejemplo
      - start: "08:00"
        plan:
          - ${second}
`;
}

export const repeatedSession: Rule = {
  id: 'repeated-session',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'La misma sesión dos veces en el programa de una audiencia.',
      why: 'El cuaderno y la guía la traen una sola vez: la segunda hora de la agenda no llevaría a ninguna página.',
      fix: 'Quite una de las dos, o escriba otra sesión para el repaso.',
    },
    en: {
      what: 'The same session twice in the programme of one audience.',
      why: 'The workbook and the guide hold it once: the second hour in the agenda would lead to no page.',
      fix: 'Take one of them out, or write another session for the review.',
    },
    fr: {
      what: 'La même séance deux fois dans le programme d’un public.',
      why: 'Le cahier et le guide ne l’ont qu’une fois : la seconde heure de l’agenda ne mènerait à aucune page.',
      fix: 'Ôtez l’une des deux, ou écrivez une autre séance pour la révision.',
    },
  },
  examples: {
    good: [{ files: { 'kit.yaml': programme('break: 15') } }],
    bad: [
      {
        files: { 'kit.yaml': programme('session: marco/base') },
        finds: ['repeated-session.programme'],
      },
    ],
  },
  *check(kit) {
    const first = new Map<string, Place>();
    for (const { audienceId, key, place } of sessionSlots(kit)) {
      const before = first.get(`${audienceId} ${key}`);
      first.set(`${audienceId} ${key}`, before ?? place);
      if (!before) continue;
      const values = { session: key, audience: audienceId };
      yield {
        ...issue(place, 'repeated-session.programme', values),
        related: related(before, 'repeated-session.first', values),
      };
    }
  },
};
