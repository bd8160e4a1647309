import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '../../src/lib/map-at-once.ts';

describe('working on several things at once', () => {
  it('gives results in the order of the items, whichever ends first', async () => {
    const ends: (() => void)[] = [];
    const work = (item: number): Promise<number> =>
      new Promise((resolve) => {
        ends.push(() => resolve(item * 10));
        if (ends.length === 3) for (const end of [...ends].reverse()) end();
      });
    expect(await mapAtOnce([1, 2, 3], work, 3)).toEqual([10, 20, 30]);
  });

  it('never has more in work than it may', async () => {
    let open = 0;
    let most = 0;
    await mapAtOnce(
      Array.from({ length: 20 }, (_, at) => at),
      async () => {
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
      },
      4,
    );
    expect(most).toBe(4);
  });

  it('begins nothing more after a failure', async () => {
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      if (item === 1) throw new Error('no');
    };
    await expect(mapAtOnce([0, 1, 2, 3], work, 1)).rejects.toThrow('no');
    expect(begun).toEqual([0, 1]);
  });
});
