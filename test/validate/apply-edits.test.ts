import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/model/diagnostic.ts';
import { applyEdits } from '../../src/validate/apply-edits.ts';

function edit(line: number, from: number, until: number, text: string): Edit {
  return {
    place: { path: 'a.md', start: { line, column: from }, end: { line, column: until } },
    text,
  };
}

describe('applying edits', () => {
  it('puts each where its place was before any was applied', () => {
    expect(
      applyEdits('uno dos\ntres\n', [[edit(1, 1, 4, 'primero')], [edit(1, 5, 8, 'ñ')], [edit(2, 5, 5, '!')]]),
    ).toEqual({
      text: 'primero ñ\ntres!\n',
      applied: 3,
    });
  });

  it('keeps line ends of every kind, and a byte order mark', () => {
    expect(applyEdits('\ufeffa\r\nb\rc\n', [[edit(1, 1, 2, 'A')], [edit(3, 1, 2, 'C')]]).text).toBe(
      '\ufeffA\r\nb\rC\n',
    );
  });

  it('refuses a whole group of which one edit overlaps another', () => {
    const groups = [[edit(1, 1, 3, 'X')], [edit(1, 2, 4, 'Y'), edit(1, 6, 7, 'Z')]];
    expect(applyEdits('abcdefg', groups)).toEqual({ text: 'Xcdefg', applied: 1 });
  });

  it('throws for a place that is not in the text', () => {
    expect(() => applyEdits('a', [[edit(3, 1, 1, 'x')]])).toThrow('3:1');
  });

  it('leaves every byte outside of the edits as it was', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '👩') });
    fc.assert(
      fc.property(
        fc.array(fc.record({ kept: letters, old: letters, now: letters })),
        letters,
        (parts, last) => {
          const before = parts.map(({ kept, old }) => kept + old).join('') + last;
          let at = 1;
          const groups = parts.flatMap(({ kept, old, now }) => {
            const from = at + kept.length;
            at = from + old.length;
            // Two insertions at one point have no order.
            return old === '' ? [] : [[edit(1, from, at, now)]];
          });
          const after = parts.map(({ kept, old, now }) => kept + (old === '' ? '' : now)).join('') + last;
          expect(applyEdits(before, groups).text).toBe(after);
        },
      ),
    );
  });
});
