import { describe, expect, it } from 'vitest';
import { checkFences } from '../../src/parse/check-fences.ts';

const keysOf = (text: string): readonly string[] =>
  checkFences('a.md', text.split('\n'), 1).map(({ message }) => message.key);

describe('checkFences', () => {
  it('takes the first of two blocks alike for one left open, on its own line', () => {
    const text = ':::activity{#a}\nUno.\n\n:::activity{#b}\nDos.\n:::\n';
    const [finding] = checkFences('a.md', text.split('\n'), 1);
    expect(finding?.message.key).toBe('fence-mismatch.unclosed');
    expect(finding?.place.start.line).toBe(1);
  });

  it('asks for more colons around a block of another kind', () => {
    expect(keysOf(':::activity{#a}\n:::trainer\nX.\n:::\n:::\n')).toEqual(['fence-mismatch.inner-too-long']);
  });
});
