import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, shuffle } from '../../src/lib/shuffle.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, options, paragraph } from '../helpers/content.ts';
import { compose, editionOf, named, question } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

/** Questions of four options each, the right one at a place that differs from question to question. */
function bank(count: number, seed: number, isTrainer: boolean): Edition {
  const questions = Array.from({ length: count }, (_, at) => {
    const all = options(
      ...['uno', 'dos', 'tres', 'cuatro'].map(
        (word, index) => [isTrainer && index === at % 4, `${word}-${at}`] as const,
      ),
    );
    const list = isTrainer
      ? all
      : { ...all, items: all.items.map((item) => ({ ...item, checked: undefined })) };
    return named(block('question', { use: ['pre', 'post'] }, paragraph(`¿Pregunta-${at}?`), list), `q${at}`);
  });
  const edition = editionOf(questions, { role: isTrainer ? 'trainer' : 'participant' });
  return { ...edition, kit: { ...edition.kit, seed } };
}

interface PrintedItem {
  readonly number: string;
  readonly stem: string;
  /** By letter. */
  readonly options: ReadonlyMap<string, string>;
}

function readTest(kind: 'pre-test' | 'post-test', edition: Edition): readonly PrintedItem[] {
  return printDoc(compose(kind, edition))
    .split('box question ')
    .slice(1)
    .map((item) => ({
      number: /"Pregunta (\d+)"/.exec(item)?.[1] ?? '',
      stem: /stem: (.*)/.exec(item)?.[1] ?? '',
      options: new Map(
        [...item.matchAll(/box ([a-z])\) (.*)/g)].map(([, letter = '', text = '']) => [letter, text]),
      ),
    }));
}

const banks = fc.record({ count: fc.integer({ min: 2, max: 12 }), seed: fc.nat() });

describe('the tests before and after a course', () => {
  it('ask the same items with the same options in another order', () => {
    fc.assert(
      fc.property(banks, ({ count, seed }) => {
        const edition = bank(count, seed, false);
        const [pre, post] = (['pre-test', 'post-test'] as const).map((kind) => readTest(kind, edition));
        const facts = (items: typeof pre) =>
          items?.map(({ stem, options: of }) => [stem, ...[...of.values()].sort()].join(' ')) ?? [];
        expect([...facts(post)].sort()).toEqual([...facts(pre)].sort());
        expect(facts(post)).not.toEqual(facts(pre));
        expect(post?.map(({ number }) => number)).toEqual(pre?.map(({ number }) => number));
      }),
    );
  });

  it('have a key that fits what participants were given', () => {
    fc.assert(
      fc.property(banks, ({ count, seed }) => {
        const participant = bank(count, seed, false);
        const key = printDoc(compose('answer-key', bank(count, seed, true)));
        const rows = [...key.matchAll(/\| (\d+) \| (\w) \| (\d+) \| (\w) \| (¿Pregunta-(\d+)\?) \|/g)];
        expect(rows).toHaveLength(count);
        for (const [, preNumber, preLetter = '', postNumber, postLetter = '', stem, id] of rows) {
          const right = `${['uno', 'dos', 'tres', 'cuatro'][Number(id) % 4]}-${id}`;
          const pre = readTest('pre-test', participant).find(({ number }) => number === preNumber);
          const post = readTest('post-test', participant).find(({ number }) => number === postNumber);
          expect([pre?.stem, pre?.options.get(preLetter)]).toEqual([stem, right]);
          expect([post?.stem, post?.options.get(postLetter)]).toEqual([stem, right]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('print no mark of the right option, also for those who know it', () => {
    const text = printDoc(compose('post-test', bank(6, 3, true)));
    expect(text).not.toContain('tick');
  });

  it('are the same in every print of a version', () => {
    const print = () => printDoc(compose('post-test', bank(9, 3, false)));
    expect(print()).toBe(print());
  });

  it('leave room for an answer in own words, and say when several options are right', () => {
    const open = block('question', { use: ['pre'] }, paragraph('¿Qué haría?'));
    const multiple = block(
      'question',
      { use: ['pre'], type: 'multiple' },
      paragraph('¿Cuáles?'),
      options([false, 'una']),
    );
    expect(part(printDoc(compose('pre-test', editionOf([open, multiple]))), 'box question', 'small:')).toBe(
      `box question "Pregunta 1"
  stem: ¿Qué haría?
  lines 3
box question "Pregunta 2" ⟩ Puede haber varias correctas
  stem: ¿Cuáles?
  box a) una`,
    );
  });
});

describe('the answer key', () => {
  it('says where each item stands in either test, why, for which objective, and from which source', () => {
    const edition = editionOf([question('q1', ['pre', 'post'], 'No'), question('q2', ['post'], 'Sí')]);
    const key = printDoc(compose('answer-key', edition));
    expect(key).toContain('| – | – | ');
    const first = part(key, 'box question "Inicial 1', 'box question "Final');
    expect(first.split('\n').slice(1)).toEqual([
      '  stem: ¿Basta q1?',
      '  tick b) No',
      '  Porque q1.',
      '  small: Objetivo: Aplicar una señal a un caso',
      '  small: Fuente: Organización, 2020',
    ]);
  });
});

describe('shuffling', () => {
  it('keeps every item once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);
        expect(sorted(shuffle(items, createRandom(seed)))).toEqual(sorted(items));
      }),
    );
  });

  it('draws numbers from 0 up to 1, the same for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 200 }, createRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(0).every((one) => one >= 0 && one < 1)).toBe(true);
  });
});
