import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealGroups } from '../../src/model/groups.ts';

const people = fc.integer({ min: 1, max: 500 });
const range = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 8 }))
  .map(([least, more]) => ({ least, most: least + more, text: `${least}-${least + more}` }));

describe('people dealt out to groups', () => {
  it('are all in one, and no group has two more than another', () => {
    const kinds = fc.oneof(
      range.map(({ text }) => text),
      fc.constantFrom('pairs', 'plenary', 'individual', '4', undefined),
    );
    fc.assert(
      fc.property(kinds, people, (group, all) => {
        const { count, size, larger } = dealGroups(group, all);
        expect(larger * (size + 1) + (count - larger) * size).toBe(all);
        expect(larger).toBeLessThan(count);
      }),
      { seed: 1 },
    );
  });

  it('keep to the size that is asked wherever any number of groups does, with as many groups as that allows', () => {
    fc.assert(
      fc.property(range, people, ({ least, most, text }, all) => {
        const fits = (count: number) => Math.floor(all / count) >= least && Math.ceil(all / count) <= most;
        const possible = Array.from({ length: all }, (_, at) => at + 1).filter(fits);
        const { count, size, larger } = dealGroups(text, all);
        if (possible.length > 0) expect(count).toBe(Math.max(...possible));
        else expect(size + Math.sign(larger)).toBeLessThanOrEqual(most);
      }),
      { seed: 2 },
    );
  });

  it('work in fives where nothing is said, and who finds no pair joins one', () => {
    expect(dealGroups(undefined, 20)).toEqual({ count: 4, size: 5, larger: 0 });
    expect(dealGroups('4-5', 23)).toEqual({ count: 5, size: 4, larger: 3 });
    expect(dealGroups('pairs', 23)).toEqual({ count: 11, size: 2, larger: 1 });
    expect(dealGroups('pairs', 1)).toEqual({ count: 1, size: 1, larger: 0 });
  });
});
