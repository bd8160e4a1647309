import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/validate/registry.ts';
import { filesOf, judge } from './example-kit.ts';

describe('a fact past its age', () => {
  it.each(['stale-contact', 'stale-law', 'stale-source'])('warns, and fails a release: %s', async (id) => {
    const [example] = RULES.find((rule) => rule.id === id)?.examples.bad ?? [];
    if (!example) throw new Error(`No example of ${id}`);
    const severities = async (isRelease: boolean): Promise<readonly string[]> => {
      const { diagnostics } = await judge(filesOf(example), { isRelease });
      return diagnostics.filter(({ rule }) => rule === id).map(({ severity }) => severity);
    };
    expect(new Set(await severities(false))).toEqual(new Set(['warning']));
    expect(new Set(await severities(true))).toEqual(new Set(['error']));
  });
});
