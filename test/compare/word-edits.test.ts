import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordEdits } from '../../src/compare/word-edits.ts';

describe('the words that differ between two texts', () => {
  it('stand between a few of those that stayed', () => {
    const [edit, ...more] = wordEdits(
      'uno dos tres cuatro cinco seis siete ocho nueve diez',
      'uno dos tres cuatro cinco SEIS siete ocho nueve diez once',
    );
    expect(more).toHaveLength(0);
    expect(edit).toEqual({
      lead: '… dos tres cuatro cinco',
      removed: 'seis siete ocho nueve diez',
      added: 'SEIS siete ocho nueve diez once',
      trail: '',
    });
  });

  it('are two when much lies between them', () => {
    const middle = 'a b c d e f g';
    expect(wordEdits(`x ${middle} y`, `X ${middle} Y`)).toEqual([
      { lead: '', removed: 'x', added: 'X', trail: 'a b c d …' },
      { lead: '… d e f g', removed: 'y', added: 'Y', trail: '' },
    ]);
  });

  it('do not count spaces and line ends', () => {
    expect(wordEdits('una  señal\nno basta', 'una señal no basta')).toEqual([]);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ñ'), { maxLength: 30 }).map((w) => w.join(' '));

  it('are none exactly when the words are the same, and mirror when the texts are swapped', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = wordEdits(before, after);
        expect(edits.length === 0).toBe(before === after);
        const mirrored = edits.map((edit) => ({ ...edit, removed: edit.added, added: edit.removed }));
        expect(wordEdits(after, before)).toEqual(mirrored);
      }),
    );
  });
});
