import type { Rule } from '../../model/rule.ts';
import { exampleContact } from '../example-texts.ts';
import { staleFacts } from '../stale-facts.ts';

export const staleContact: Rule = {
  id: 'stale-contact',
  severity: 'warning',
  releaseSeverity: 'error',
  ages: true,
  found: 'checking',
  docs: {
    es: {
      what: 'Un contacto que nadie ha comprobado en los últimos 180 días, o en los que diga `limits` de kit.yaml.',
      why: 'Los números cambian varias veces al año: uno viejo deja sola a una persona que por fin llamó.',
      fix: 'Llame, corrija el número si cambió, y escriba en `verified-on` el día de la llamada.',
    },
    en: {
      what: 'A contact that nobody has checked in the last 180 days, or in those that `limits` in kit.yaml says.',
      why: 'Numbers change several times a year: an old one leaves alone a person who called at last.',
      fix: 'Call, correct the number if it changed, and write the day of the call in `verified-on`.',
    },
    fr: {
      what: 'Un contact que personne n’a vérifié depuis 180 jours, ou depuis les jours que dit `limits` de kit.yaml.',
      why: 'Les numéros changent plusieurs fois par an : un vieux numéro laisse seule une personne qui a enfin appelé.',
      fix: 'Appelez, corrigez le numéro s’il a changé, et écrivez dans `verified-on` le jour de l’appel.',
    },
  },
  examples: {
    good: [{ files: exampleContact('2026-02-20') }],
    bad: [{ files: exampleContact('2025-02-20'), finds: ['stale-contact.contact'] }],
  },
  *check(kit, context) {
    const limit = kit.manifest.value.limits?.['contact-days'] ?? 180;
    yield* staleFacts(kit, context, { rule: 'stale-contact', kinds: ['contact'], limit });
  },
};
