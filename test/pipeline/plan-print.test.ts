import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/model/documents.ts';
import { HANDOUT_CHOICE, PRINT_NEEDS } from '../../src/model/print-needs.ts';
import { ROLES } from '../../src/model/visibility.ts';
import { type MeasuredDocument, type PrintOptions, planDocuments } from '../../src/pipeline/plan-print.ts';

const PEOPLE = { participants: 23, trainers: 2, observers: 1 };
const USUAL: PrintOptions = { people: PEOPLE, sides: undefined, paper: undefined };

function document(more: Partial<MeasuredDocument>): MeasuredDocument {
  const path = 'a.pdf';
  return {
    path,
    kind: 'workbook',
    form: 'sheet',
    role: 'participant',
    pages: 35,
    colorPages: 0,
    sides: 'duplex',
    ...more,
  };
}

const EVERYTHING = ROLES.flatMap((role) => DOCUMENTS[role].map((kind) => document({ role, kind })));

describe('planDocuments', () => {
  it('knows for each document of each role who needs it, and for no other', () => {
    for (const role of ROLES) {
      expect(Object.keys(PRINT_NEEDS[role]).toSorted()).toEqual([...DOCUMENTS[role]].toSorted());
    }
  });

  it('counts a copy for each participant, and with little paper one for each group of five', () => {
    const [workbook] = planDocuments([document({})], USUAL);
    expect(workbook).toMatchObject({
      sheets: 18,
      usual: { per: 'participant', copies: 23, sheets: 414 },
      scarce: { per: 'group', copies: 5, sheets: 90 },
    });
  });

  it('counts a sheet for each page of what is printed on one side, or on a printer that has one side only', () => {
    const test = document({ kind: 'pre-test', pages: 3, sides: 'single' });
    const sheetsOf = (options: PrintOptions) =>
      planDocuments([document({}), test], options).map(({ sheets }) => sheets);
    expect(sheetsOf(USUAL)).toEqual([18, 3]);
    expect(sheetsOf({ ...USUAL, sides: 'single' })).toEqual([35, 3]);
    expect(sheetsOf({ ...USUAL, sides: 'duplex' })).toEqual([18, 2]);
  });

  it('prints a booklet in place of its book, on both sides whatever the printer has', () => {
    const booklet = document({ form: 'booklet', pages: 22 });
    const planned = planDocuments([document({}), booklet], { ...USUAL, sides: 'single' });
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({ form: 'booklet', sides: 'duplex', sheets: 11, usual: { copies: 23 } });
  });

  it('prints one of the handouts, the one with lines where the kit has it', () => {
    const printed = (kinds: readonly MeasuredDocument['kind'][]) =>
      planDocuments(
        kinds.map((kind) => document({ kind })),
        USUAL,
      ).flatMap(({ kind, usual }) => (usual.copies > 0 ? [kind] : []));
    expect(printed(HANDOUT_CHOICE.toReversed())).toEqual(['handout-3']);
    expect(printed(['handout-9', 'handout-6'])).toEqual(['handout-6']);
  });

  it('keeps both tests for everyone however little paper there is, and never takes more for the whole', () => {
    const people = fc.record({
      participants: fc.integer({ min: 5, max: 500 }),
      trainers: fc.integer({ min: 1, max: 9 }),
      observers: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(people, (given) => {
        const planned = planDocuments(EVERYTHING, { ...USUAL, people: given });
        const sum = (each: 'usual' | 'scarce') => planned.reduce((all, one) => all + one[each].sheets, 0);
        expect(sum('scarce')).toBeLessThan(sum('usual'));
        for (const { kind, scarce } of planned.filter((each) => /^(pre|post)-test$/.test(each.kind))) {
          expect([kind, scarce.copies]).toEqual([kind, given.participants]);
        }
      }),
    );
  });
});
