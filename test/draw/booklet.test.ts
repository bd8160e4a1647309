import { expect, it } from 'vitest';
import { imposeBooklet } from '../../src/typeset/impose-booklet.ts';
import { doc, draw, line, page, structure } from '../helpers/pdf-doc.ts';
import { structureOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

it('reads a booklet in the order of its pages, though they are printed in another', async () => {
  const words = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'];
  const pages = words.map((word) => page([line(90, 1, `${word} `)]));
  const pdf = await draw(imposeBooklet(doc({ pages, structure: structure(['P']) }), 16));
  expect([...structureOf(pdf).matchAll(/"(\w+) "/g)].map(([, word]) => word)).toEqual(words);
  expect(checkUa(pdf)).toEqual([]);
});
