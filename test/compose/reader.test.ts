import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import { ROLES } from '../../src/model/visibility.ts';
import { block, heading, paragraph } from '../helpers/content.ts';
import { compose, editionOf, mention, readingOf } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function print(edition: Edition): string {
  return printDoc(compose('reader', edition));
}

describe('the reader', () => {
  const lines = block('lines', { n: 4 });
  const edition = editionOf([], {
    role: 'participant',
    readings: [
      readingOf([
        paragraph('Una señal invita a mirar. ', mention('ref', 'manual')),
        heading(2, 'Para pensar'),
        lines,
      ]),
      readingOf([paragraph('palabra '.repeat(261))], { value: { id: 'b', title: 'Otra' } }),
    ],
  });

  it('has each reading on a page of its own, with how long it takes, its text and its sources', () => {
    expect(part(print(edition), '# (Lectura 1', '# (Lectura 2')).toBe(
      `# (Lectura 1 · unos 1 min) Qué es una señal
Una señal invita a mirar. [(Organización, 2020)→#references]
## Para pensar
lines 4
small: Fuentes de esta lectura: Organización, 2020.
break page`,
    );
    expect(print(edition)).toContain('# (Lectura 2 · unos 3 min) Otra');
  });

  it('says before them how to read, and that one may stop', () => {
    const text = print(edition);
    expect(text).toContain('contents "Contenido" 1\n# Cómo usar este libro\nlead: Estas lecturas');
    expect(text).toContain('El tema puede doler.');
  });

  it('ends with the glossary, contacts and sources that it leads to', () => {
    const titles = print(edition)
      .split('\n')
      .filter((line) => line.startsWith('# '));
    expect(titles.slice(-3)).toEqual(['# Glosario', '# Contactos', '# Referencias']);
  });

  it('is for participants and trainers, where there are readings', () => {
    const given = ROLES.filter((role) => documentsOf({ ...edition, role }).includes('reader'));
    expect(given).toEqual(['participant', 'trainer']);
    expect(documentsOf(editionOf([], { role: 'participant' }))).not.toContain('reader');
  });

  it('lists what a reading names beside its text; the workbook does not, when nothing else cites it', () => {
    const references = [
      { id: 'manual', title: { es: 'Manual' }, organisation: { es: 'O' }, year: 2020, kind: 'manual' },
    ] as const;
    const value = { id: 'a', title: 'A', references: ['manual'] };
    const naming = editionOf([], {
      role: 'participant',
      references,
      readings: [readingOf([paragraph('Lea.')], { value })],
    });
    expect(part(print(naming), '# Referencias')).toContain('/Manual/');
    expect(printDoc(compose('workbook', naming))).not.toContain('/Manual/');
  });
});
