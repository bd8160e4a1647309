import { describe, expect, it } from 'vitest';
import { cohortParts, ROWS_A_PICTURE } from '../../src/deliver/cascade-picture.ts';
import type { Cohort } from '../../src/deliver/cohorts.ts';

function cohortOf(members: number): Cohort {
  return {
    delivery: 'formacion',
    kit: 'trata',
    from: '2026-02-02',
    to: '2026-02-04',
    by: ['M-001'],
    members: Array.from({ length: members }, (_, at) => `F-${at + 1}`),
    completed: members,
    used: 0,
    authorised: 0,
    utilisation: 0,
  };
}

describe('the picture of a cascade', () => {
  it('is cut into pages when many were trained, with everybody on one of them', () => {
    for (const members of [0, 1, ROWS_A_PICTURE, ROWS_A_PICTURE + 1, 95]) {
      const cohort = cohortOf(members);
      const parts = cohortParts(cohort);
      expect(parts.flatMap((part) => part.members)).toEqual(cohort.members);
      expect(parts.every((part) => part.members.length <= ROWS_A_PICTURE)).toBe(true);
      expect(parts.map(({ part, parts: all }) => [part, all])).toEqual(
        parts.map((_, at) => [at + 1, parts.length]),
      );
    }
  });
});
