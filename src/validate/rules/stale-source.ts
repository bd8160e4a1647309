import type { Rule } from '../../model/rule.ts';
import { staleFacts } from '../stale-facts.ts';

function web(day: string): Readonly<Record<string, string>> {
  return {
    'references.yaml': `- {id: manual, title: {es: "Página"}, organisation: {es: "Organización"}, year: 2020, kind: web, url: "https://example.org/", accessed: ${day}}\n`,
  };
}

export const staleSource: Rule = {
  id: 'stale-source',
  severity: 'warning',
  releaseSeverity: 'error',
  ages: true,
  found: 'checking',
  docs: {
    es: {
      what: 'Una fuente que nadie ha vuelto a leer en dos años, o en los días que diga `limits` de kit.yaml.',
      why: 'Las páginas se mueven y los manuales se reeditan: la cita puede decir hoy otra cosa.',
      fix: 'Ábrala de nuevo, corrija lo que cambió y escriba el día en `accessed` o en `as-of`.',
    },
    en: {
      what: 'A source that nobody has read again for two years, or for the days that `limits` in kit.yaml says.',
      why: 'Pages move and manuals get new editions: what is quoted may say something else today.',
      fix: 'Open it again, correct what changed, and write the day in `accessed` or `as-of`.',
    },
    fr: {
      what: 'Une source que personne n’a relue depuis deux ans, ou depuis les jours que dit `limits` de kit.yaml.',
      why: 'Les pages se déplacent et les manuels sont réédités : la citation peut dire aujourd’hui autre chose.',
      fix: 'Ouvrez-la de nouveau, corrigez ce qui a changé et écrivez le jour dans `accessed` ou dans `as-of`.',
    },
  },
  examples: {
    good: [{ files: web('2025-09-01') }],
    bad: [{ files: web('2023-09-01'), finds: ['stale-source.source'] }],
  },
  *check(kit, context) {
    const limit = kit.manifest.value.limits?.['source-days'] ?? 730;
    yield* staleFacts(kit, context, { rule: 'stale-source', kinds: ['source'], limit });
  },
};
