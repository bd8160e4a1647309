import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { staleFacts } from '../stale-facts.ts';

function law(day: string): Readonly<Record<string, string>> {
  return {
    'references.yaml': `- {id: manual, title: {es: "Ley"}, organisation: {es: "Congreso Nacional"}, year: 2020, kind: law, as-of: ${day}}\n`,
  };
}

export const staleLaw: Rule = {
  id: 'stale-law',
  severity: 'warning',
  releaseSeverity: 'error',
  ages: true,
  found: 'checking',
  docs: {
    es: {
      what: 'Un texto legal cuya vigencia nadie ha revisado en el último año, o en los días que diga `limits` de kit.yaml.',
      why: 'Las leyes se reforman: un curso que enseña la de ayer hace que se actúe mal con quien se quiere proteger.',
      fix: 'Pida a la asesoría legal que lo revise y escriba el día en `as-of`, o en `legal-as-of` de kit.yaml.',
    },
    en: {
      what: 'A law whose state nobody has looked at within the last year, or within the days that `limits` in kit.yaml says.',
      why: 'Laws are amended: a course that teaches yesterday’s makes people act wrongly towards those it should protect.',
      fix: 'Ask counsel to look at it, and write the day in `as-of`, or in `legal-as-of` of kit.yaml.',
    },
    fr: {
      what: 'Un texte de loi dont personne n’a revu la validité depuis un an, ou depuis les jours que dit `limits` de kit.yaml.',
      why: 'Les lois sont réformées : un cours qui enseigne celle d’hier fait mal agir envers qui on veut protéger.',
      fix: 'Demandez au conseil juridique de le revoir et écrivez le jour dans `as-of`, ou dans `legal-as-of` de kit.yaml.',
    },
  },
  examples: {
    good: [{ files: law('2026-01-10') }],
    bad: [
      { files: law('2024-01-10'), finds: ['stale-law.law'] },
      { files: exampleManifest({ more: 'legal-as-of: 2024-01-10\n' }), finds: ['stale-law.kit-law'] },
    ],
  },
  *check(kit, context) {
    const limit = kit.manifest.value.limits?.['law-days'] ?? 365;
    yield* staleFacts(kit, context, { rule: 'stale-law', kinds: ['law', 'kit-law'], limit });
  },
};
