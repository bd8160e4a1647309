import { beforeAll, describe, expect, it } from 'vitest';
import { composeSheets } from '../../src/deliver/attendance-sheet.ts';
import { longDate } from '../../src/deliver/day-words.ts';
import type { Participant } from '../../src/deliver/participant.ts';
import { sheetPages } from '../../src/deliver/sheet-pages.ts';
import type { Fonts } from '../../src/draw/create-fonts.ts';
import type { DocBlock } from '../../src/model/doc.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { Theme } from '../../src/model/theme.ts';
import type { Paper } from '../../src/model/vocabulary.ts';
import { loadFonts, loadTheme } from '../../src/pipeline/load-looks.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import texts from '../../templates/strings/es/forms.json' with { type: 'json' };
import { createMemoryHost } from '../helpers/memory-host.ts';
import { exampleDelivery } from './example-delivery.ts';

const words = wordsOf(texts);

function person(at: number): Participant {
  return {
    code: `HN-26-${at}`,
    name: 'Xiomara Concepción Ficticia Castañeda Núñez',
    institution: 'Comisión Interinstitucional Inventada contra la Explotación',
    position: 'Inspectora departamental de trabajo',
    municipality: 'San Pedro Sula',
    sex: 'F',
    ageGroup: '25-34',
    sector: '',
    track: '',
    ethnicity: 'secreta',
  };
}

function sheets(people: number, more: { blank?: number; paper?: Paper } = {}) {
  return composeSheets({
    delivery: exampleDelivery,
    participants: Array.from({ length: people }, (_, at) => person(at + 1)),
    blank: more.blank,
    paper: more.paper ?? 'letter',
    words,
  });
}

function forms(blocks: readonly DocBlock[]) {
  return blocks.flatMap((block) => (block.type === 'table' && block.role === 'form' ? [block] : []));
}

describe('sign-in sheets', () => {
  let fonts: Fonts;
  let theme: Theme;
  beforeAll(async () => {
    const host = createMemoryHost();
    [fonts, theme] = await Promise.all([loadFonts(host), loadTheme(host, 'default')]);
  });

  it.each([1, 26, 60])(
    'keep the foot of each on its own page, for %i people, however long the names around them are',
    (people) => {
      const long = 'Secretaría Ejecutiva de la Comisión Interinstitucional Inventada contra la Trata '
        .repeat(2)
        .trim();
      const kit = { ...exampleDelivery.kit, title: long };
      for (const changes of [
        { venue: long, kit },
        { custodian: long, contact: long },
        { venue: long, kit, custodian: long },
      ]) {
        const participants = Array.from({ length: people }, (_, at) => ({
          ...person(at + 1),
          name: 'Ana Inventada',
        }));
        const delivery = { ...exampleDelivery, ...changes };
        const doc = composeSheets({
          delivery,
          participants,
          blank: undefined,
          paper: 'letter',
          words,
        });
        expect(typeset(doc, theme, fonts).pages).toHaveLength(forms(doc.blocks).length);
      }
    },
  );

  it('are one for each day, for sixty people and their walk-ins', () => {
    const tables = forms(sheets(60).blocks);
    expect(tables.map(({ rows }) => rows.length)).toEqual(
      Array.from({ length: 3 }, () => [12, 14, 14, 14, 14, 4]).flat(),
    );
  });

  it.each(['letter', 'a4'] as const)('fill the pages that were planned for them, on %s', (paper) => {
    for (const blank of [1, 11, 12, 25, 26, 39]) {
      const paged = typeset(sheets(0, { blank, paper }), theme, fonts);
      expect([blank, paged.pages.length]).toEqual([blank, 3 * sheetPages(blank).length]);
    }
    expect(typeset(sheets(60, { paper }), theme, fonts).pages).toHaveLength(18);
  });

  it('show the code and the name in capitals, accents kept, and never what is only for totals', () => {
    const text = JSON.stringify(sheets(1).blocks);
    expect(text).toContain('CASTAÑEDA');
    expect(text).toContain('HN-26-1');
    expect(text).not.toContain('secreta');
  });

  it('fill 255 mm with rows of 10.5 mm', () => {
    const [table] = forms(sheets(1).blocks);
    const columns = (table?.columns ?? []).map((column) => column.width as { mm: number });
    expect(columns.reduce((sum, { mm }) => sum + mm, 0)).toBe(255);
    expect(table?.rows[0]?.height).toBe(10.5);
  });

  it('carry a code of kit, day and page on every page, the same whoever is on the list', () => {
    const codes = (people: number) =>
      JSON.stringify(sheets(people).blocks).match(/"dark":.*?"size":14,"alt":"[^"]*"/g) ?? [];
    expect(codes(26)).toHaveLength(9);
    expect(new Set(codes(26)).size).toBe(9);
    expect(codes(25)).toEqual(codes(22));
  });

  it('say the day in words', () => {
    expect(longDate({ year: 2026, month: 3, day: 2 }, words)).toBe('lunes 2 de marzo de 2026');
  });
});
