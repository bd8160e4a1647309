import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurer } from '../../../src/model/face.ts';
import { createBreaker } from '../../../src/typeset/text/break-paragraph.ts';
import type { BreakStyle, SetLine, TextRun } from '../../../src/typeset/text/line.ts';
import { fitGreedily } from '../../../src/typeset/text/total-fit.ts';

/** Every character half a size wide. */
const MONO: Measurer = {
  width: (text) => [...text].length * 500,
  ascent: () => 800,
  descent: () => 200,
  missing: () => '',
};
const JUSTIFIED: BreakStyle = { align: 'justify', language: 'es', hyphenate: true };

function run(text: string, more: Partial<TextRun> = {}): TextRun {
  return { text, face: 'serif', size: 10, color: '#000000', ...more };
}
function lines(
  text: string | readonly TextRun[],
  measure: number,
  style: Partial<BreakStyle> = {},
): readonly SetLine[] {
  const runs = typeof text === 'string' ? [run(text)] : text;
  return createBreaker(MONO).breakParagraph(runs, { ...JUSTIFIED, ...style }, measure);
}
function texts(set: readonly SetLine[]): readonly string[] {
  return set.map((line) => line.runs.map(({ text }) => text).join('') + (line.end === 'hyphen' ? '-' : ''));
}

describe('a paragraph', () => {
  it('fills its measure, but for its last line', () => {
    const set = lines('la persona que escucha entiende mejor a la persona que habla con ella', 130);
    for (const line of set.slice(0, -1)) expect(line.width).toBeCloseTo(130, 1);
    expect(set.at(-1)?.extra).toBe(0);
  });

  it('gives its letters two percent at most, and its spaces the rest', () => {
    const set = lines(
      'la persona que escucha entiende mejor a la persona que habla con ella y con su gente',
      137,
    );
    expect(set.length).toBeGreaterThan(2);
    for (const { stretch } of set) {
      expect(stretch).toBeGreaterThanOrEqual(0.98);
      expect(stretch).toBeLessThanOrEqual(1.02);
    }
    expect(set.some(({ stretch }) => stretch !== 1)).toBe(true);
  });

  it('of two lines is set ragged rather than torn to an edge that no other line shows', () => {
    const [first, second] = lines('uno dos tres cuatro transcontinental', 120, { hyphenate: false });
    expect(first).toMatchObject({ extra: 0, stretch: 1 });
    expect(second).toMatchObject({ extra: 0, stretch: 1 });
  });

  it('breaks words where Spanish does, and leaves no part of the last word alone', () => {
    const all = texts(lines('identificación de responsabilidades institucionales', 75)).join(' ');
    expect(all.replaceAll('- ', '')).toBe('identificación de responsabilidades institucionales');
    expect(all).toMatch(/\p{L}- \p{L}/u);
    expect(all.endsWith('institucionales')).toBe(true);
  });

  it('never ends more than two lines in a row in a hyphen', () => {
    const text = 'responsabilidades institucionalizadas extraordinariamente '.repeat(20);
    let row = 0;
    for (const { end } of lines(text, 90)) {
      row = end === 'hyphen' ? row + 1 : 0;
      expect(row).toBeLessThanOrEqual(2);
    }
  });

  it('in a language without patterns is set ragged', () => {
    const set = lines('seremein buiti binafi lun sun gürigia', 60, { language: 'cab' });
    expect(set.every(({ extra, end }) => extra === 0 && end !== 'hyphen')).toBe(true);
  });

  it('keeps together what must not part', () => {
    for (const [text, part] of [
      ['según dice el art. 219 de la ley', 'art. 219'],
      ['crece el 10 % cada año y más', '10 %'],
      ['dura 40 min con la pausa', '40 min'],
      ['lo escribió J. M. Paz ayer', 'J. M. Paz'],
    ] as const) {
      for (let measure = 60; measure < 150; measure += 5) {
        expect(texts(lines(text, measure)).some((line) => line.includes(part))).toBe(true);
      }
    }
  });

  it('begins no line with the number or the letter that tells which one of several is meant', () => {
    for (const text of [
      'se vio en la sesión 3 y antes',
      'según el artículo 219 del código',
      'toma la opción B del mapa',
    ]) {
      for (let measure = 60; measure < 150; measure += 5)
        for (const line of texts(lines(text, measure))) expect(line).not.toMatch(/^(?:\d|B\b)/);
    }
  });

  it('does not break between a bold word and the comma after it', () => {
    const set = lines([run('mira la '), run('señal', { face: 'serif-bold' }), run(', y escucha')], 65);
    expect(texts(set).some((line) => line.startsWith(','))).toBe(false);
  });

  it('breaks an address at its slashes, and a word wider than the measure anywhere', () => {
    expect(texts(lines('https://example.org/una/ruta/larga', 80, { align: 'left' })).join('')).toBe(
      'https://example.org/una/ruta/larga',
    );
    expect(texts(lines('x'.repeat(100), 50, { align: 'left' })).join('')).toBe('x'.repeat(100));
  });

  it('ends a line where it is told to', () => {
    expect(texts(lines([run('uno dos'), run('tres', { lineBreak: true })], 500))).toEqual([
      'uno dos',
      'tres',
    ]);
  });

  it('says where a marked run lies on each of its lines', () => {
    const set = lines([run('antes '), run('enlace que sigue en otra línea', { mark: 7 })], 80, {
      align: 'left',
    });
    expect(set.flatMap(({ marks }) => marks).every(({ mark, width }) => mark === 7 && width > 0)).toBe(true);
    expect(set.filter(({ marks }) => marks.length > 0).length).toBeGreaterThan(1);
  });

  it('is centred and set right', () => {
    expect(lines('uno', 100, { align: 'center' })[0]?.x).toBeCloseTo(42.5);
    expect(lines('uno', 100, { align: 'right' })[0]?.x).toBeCloseTo(85);
  });
});

describe('any paragraph', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zñáé]{1,14}$/),
    fc.constantFrom('10', '%', '(a)', '—', 'art.', '«b»', 'ONU', 'x-y'),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 60 });
  const measures = fc.integer({ min: 20, max: 400 });
  const breakers = fc.constantFrom(createBreaker(MONO), createBreaker(MONO, fitGreedily));

  it('keeps every character in order, within its measure', () => {
    fc.assert(
      fc.property(words, measures, breakers, (list, measure, breaker) => {
        const set = breaker.breakParagraph([run(list.join(' '))], JUSTIFIED, measure);
        const joined = set.map((line) => line.runs.map(({ text }) => text).join('')).join('');
        expect(joined.replaceAll(' ', '')).toBe(list.join('').replaceAll(' ', ''));
        for (const line of set)
          if (!line.overfull) expect(line.x + line.width).toBeLessThanOrEqual(measure + 0.05);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('of any characters ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), measures, (text, measure) => {
        expect(Array.isArray(lines(text, measure))).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
