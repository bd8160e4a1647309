import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { COPY_HOLDERS, PRINT_REASONS } from '../../src/model/print-needs.ts';
import type { PrintPlan } from '../../src/model/print-plan.ts';
import { loadWords } from '../../src/pipeline/load-words.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

function hostWithKit(): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith('')));
}

describe('relevo print-plan', () => {
  it('says pages, copies and sheets of what it measured, and writes no document', async () => {
    const host = hostWithKit();
    const argv = ['print-plan', '--participants', '12', '--format', 'json', '--no-cache'];
    expect(await main(argv, host)).toBe(0);
    const { kits } = JSON.parse(host.said.out) as { readonly kits: readonly PrintPlan[] };
    const [course] = kits[0]?.courses ?? [];
    const workbook = course?.documents.find(({ kind }) => kind === 'workbook');
    expect(workbook?.pages).toBeGreaterThan(2);
    expect(workbook?.usual).toEqual({
      per: 'participant',
      copies: 12,
      sheets: 12 * Math.ceil((workbook?.pages ?? 0) / 2),
    });
    expect(course?.sheets).toBe(course?.documents.reduce((sum, { usual }) => sum + usual.sheets, 0));
    expect([...host.files.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });

  it('says the same whether documents come from the cache or not', async () => {
    const host = hostWithKit();
    const argv = ['print-plan', '--participants', '12', '--quiet'];
    await main(argv, host);
    const first = host.said.out;
    await main(argv, host);
    expect(host.said.out).toBe(first + first);
    expect(first).toContain('215.9 × 279.4 mm');
  });

  it('asks for a number of participants that can be, and for one kind of printer', async () => {
    for (const argv of [
      ['print-plan'],
      ['print-plan', '--participants', '0'],
      ['print-plan', '--participants', 'muchos'],
      ['print-plan', '--participants', '9', '--simplex', '--duplex'],
    ]) {
      const host = hostWithKit();
      expect(await main(argv, host)).toBe(2);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
    }
  });

  it.each(['es', 'en', 'fr'])(
    'has words in %s for every holder of a copy and every reason',
    async (language) => {
      const words = await loadWords(createMemoryHost(), 'print-plan', language);
      for (const holder of COPY_HOLDERS) expect(words(`per.${holder}`)).not.toBe('');
      for (const reason of PRINT_REASONS) expect(words(`reason.${reason}`)).not.toBe('');
    },
  );
});
