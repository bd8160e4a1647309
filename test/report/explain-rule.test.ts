import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import { explainRule, rulePages } from '../../src/report/explain-rule.ts';

const RULE: Rule = {
  id: 'empty-hall',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: { what: 'Una sala vacía.', why: 'Nadie aprende.', fix: 'Invite a alguien.' },
    en: { what: 'An empty hall.', why: 'Nobody learns.', fix: 'Invite somebody.' },
    fr: { what: 'Une salle vide.', why: 'Personne n’apprend.', fix: 'Invitez quelqu’un.' },
  },
  examples: {
    good: [{ session: 'Hay gente.\n' }],
    bad: [{ files: { 'kit.yaml': 'people: 0\n' }, session: '```\nnadie\n```\n', finds: ['empty-hall.none'] }],
  },
};

describe('a rule explained', () => {
  it('says what, why and what to do, with examples', () => {
    expect(explainRule(RULE, 'es')).toBe(`# empty-hall

Una sala vacía.

Es una advertencia: el kit se imprime. Se encuentra al revisar el kit.

## Por qué importa

Nadie aprende.

## Qué hacer

Invite a alguien.

## Así no

\`kit.yaml\`:

\`\`\`yaml
people: 0
\`\`\`

En una sesión:

\`\`\`\`markdown
\`\`\`
nadie
\`\`\`
\`\`\`\`

## Así está bien

En una sesión:

\`\`\`markdown
Hay gente.
\`\`\``);
  });

  it('is in French for French readers, headings and all', () => {
    expect(explainRule(RULE, 'fr')).toContain('Une salle vide.\n\nC’est un avertissement');
    expect(explainRule(RULE, 'fr')).toContain('## Que faire\n\nInvitez quelqu’un.');
  });

  it('is in English for a language that rules do not speak', () => {
    expect(explainRule(RULE, 'cab')).toBe(explainRule(RULE, 'en'));
  });

  it('shows hidden characters, and shortens what nobody reads to its end', () => {
    const bad = [
      { session: `a\u0007${'x'.repeat(500)}\n${'línea\n'.repeat(90)}`, finds: ['empty-hall.none'] },
    ];
    const text = explainRule({ ...RULE, examples: { ...RULE.examples, bad } }, 'en');
    expect(text).toContain('a␇xxx');
    expect(text.length).toBeLessThan(1000);
  });
});

describe('the pages of rules', () => {
  it('are an index and one page a rule, sorted, in English', () => {
    const pages = rulePages([{ ...RULE, id: 'zeal' }, RULE]);
    expect(pages.map(({ path }) => path)).toEqual(['index.md', 'empty-hall.md', 'zeal.md']);
    expect(pages[0]?.text).toContain('| [empty-hall](empty-hall.md) | warning | An empty hall. |');
    expect(pages[1]?.text).toBe(`${explainRule(RULE, 'en')}\n`);
  });
});
