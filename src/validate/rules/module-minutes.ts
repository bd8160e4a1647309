import type { Kit, Module } from '../../model/kit.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

function moduleOf(minutes: number): Readonly<Record<string, string>> {
  return { 'es/modules/01-marco/index.md': `---\nid: marco\ntitle: "Marco"\nminutes: ${minutes}\n---\n` };
}

/** Is there a session of it that could not be read? Then its minutes are not known. */
function hasBroken({ path }: Module, { broken }: Kit): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return broken.some((each) => each.path.startsWith(folder));
}

export const moduleMinutes: Rule = {
  id: 'module-minutes',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un módulo cuyos minutos no son los que suman sus sesiones.',
      why: 'Quien arma un programa cuenta con esos minutos, y el día se le queda corto o largo.',
      fix: 'Cambie `minutes` en el index.md del módulo, ajuste las sesiones, o quítelo: no es obligatorio.',
    },
    en: {
      what: 'A module whose minutes are not those that its sessions add up to.',
      why: 'Whoever makes a programme counts on those minutes, and the day becomes too short or too long.',
      fix: 'Change `minutes` in the module’s index.md, adjust the sessions, or take it away: it need not be there.',
    },
    fr: {
      what: 'Un module dont les minutes ne sont pas celles que font ses séances ensemble.',
      why: 'Qui compose un programme compte sur ces minutes, et la journée devient trop courte ou trop longue.',
      fix: 'Changez `minutes` dans l’index.md du module, ajustez les séances, ou ôtez-le : il n’est pas obligatoire.',
    },
  },
  examples: {
    good: [{ files: moduleOf(40) }],
    bad: [{ files: moduleOf(60), finds: ['module-minutes.sum'] }],
  },
  *check(kit) {
    for (const module of kit.languages.flatMap(({ modules }) => modules)) {
      const { title, minutes: stated } = module.value;
      const sum = module.sessions.reduce((total, { value }) => total + value.minutes, 0);
      if (stated === undefined || stated === sum || hasBroken(module, kit)) continue;
      const place = placeAt(module.places, '/minutes', module.path);
      yield issue(place, 'module-minutes.sum', { title, stated, sum });
    }
  },
};
