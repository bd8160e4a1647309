import { describe, expect, it } from 'vitest';
import type { RuleExample } from '../../src/model/rule.ts';
import { judgingDay } from '../../src/pipeline/build-date.ts';
import { filesOf, judge, TODAY } from './example-kit.ts';

const HEAD =
  '- id: linea\n  institution: {es: "Institución"}\n  service: {es: "Línea"}\n  for: [legal]\n  public: true\n';
const IGNORE = '  # relevo-ignore stale-contact: se llama antes de cada curso\n';

function contact(verifiedOn: string, before = ''): RuleExample {
  return { files: { 'contacts.yaml': `${HEAD}${before}  verified-on: ${verifiedOn}\n` } };
}

async function said(
  example: RuleExample,
  isRelease = false,
): Promise<readonly (readonly [string, string])[]> {
  const { diagnostics } = await judge(filesOf(example), { isRelease });
  return diagnostics.map(({ rule, severity }) => [rule, severity] as const);
}

describe('a fact past its age', () => {
  it('is a warning while a kit is written, and an error when it is handed over', async () => {
    expect(await said(contact('2025-01-01'))).toEqual([['stale-contact', 'warning']]);
    expect(await said(contact('2025-01-01'), true)).toEqual([['stale-contact', 'error']]);
  });

  it('may be as old as the kit says', async () => {
    const kit = filesOf({})['kit.yaml'] ?? '';
    const limits = kit.replace('audiences:', 'limits: {contact-days: 500}\naudiences:');
    const { files } = contact('2025-01-01');
    expect(await said({ files: { ...files, 'kit.yaml': limits } })).toEqual([]);
  });

  it('is old on the day after its last, not on it', async () => {
    expect(await said(contact('2025-09-03'))).toEqual([]);
    expect(await said(contact('2025-09-02'))).toEqual([['stale-contact', 'warning']]);
  });

  it('is as old as the first day of its month or year, where no day is known', async () => {
    expect(await said(contact('2025-10'))).toEqual([]);
    expect(await said(contact('2025-09'))).toEqual([['stale-contact', 'warning']]);
    expect(await said(contact('2026'))).toEqual([]);
    expect(await said(contact('2025'))).toEqual([['stale-contact', 'warning']]);
    expect(await said(contact('2027'))).toEqual([['future-day', 'warning']]);
  });

  it('has a month that there is, and a year of four digits', async () => {
    for (const day of ['2025-13', '2025-02-30', '25', 'marzo', '2025-3'])
      expect(await said(contact(day))).toEqual([['schema', 'error']]);
  });

  it('can be silenced with a reason, but not for a release', async () => {
    expect(await said(contact('2025-01-01', IGNORE))).toEqual([]);
    expect(await said(contact('2025-01-01', IGNORE), true)).toEqual([['stale-contact', 'error']]);
  });

  it('that is marked as to be confirmed is found as that, once', async () => {
    const asked = '  to-confirm: {question: {es: "¿Contesta?"}, who: {es: "Fiscalía"}, since: 2026-02-01}\n';
    expect(await said(contact('2025-01-01', asked))).toEqual([['open-question', 'info']]);
    expect(await said(contact('2025-01-01', asked), true)).toEqual([['open-question', 'error']]);
  });

  it('that is still fresh leaves an ignore for the day when it is not', async () => {
    expect(await said(contact('2026-02-20', IGNORE))).toEqual([]);
    expect(await said(contact('2026-02-20', IGNORE), true)).toEqual([]);
  });
});

describe('the day of judging', () => {
  it('is that of SOURCE_DATE_EPOCH, and the machine’s where it is not set', () => {
    const clock = (): number => TODAY * 86_400 + 3600;
    expect(judgingDay('86400', clock)).toBe(1);
    expect(judgingDay(undefined, clock)).toBe(TODAY);
    expect(judgingDay('', clock)).toBe(TODAY);
  });
});
