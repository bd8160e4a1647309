import { expect, it } from 'vitest';
import { dotted } from '../../src/compose/dotted.ts';

it('puts facts side by side, without the empty ones, and no line can begin with a dot', () => {
  expect(dotted(['45 min', '', 'plenaria'])).toBe('45 min\u00a0· plenaria');
});
