import { describe, expect, it } from 'vitest';
import { composeDocument, documentsOf, fileName } from '../../src/compose/compose.ts';
import { FINGERPRINT } from '../../src/compose/fingerprint.ts';
import { DOCUMENT_KINDS, DOCUMENTS } from '../../src/model/documents.ts';
import type { Edition } from '../../src/model/edition.ts';
import { startOf } from '../../src/model/place.ts';
import { wordsOf } from '../../src/model/strings.ts';
import { ROLES, type Role } from '../../src/model/visibility.ts';
import { block, figure, paragraph } from '../helpers/content.ts';
import {
  compose,
  editionOf,
  exerciseSessionOf,
  question,
  readingOf,
  slide,
  stations,
  textsIn,
  words,
} from './editions.ts';
import { printDoc } from './print-doc.ts';

const aid = {
  path: 'es/aids/01.md',
  value: { id: 'tarjeta', title: 'Tarjeta' },
  places: new Map(),
  body: [paragraph('Escuche.')],
};

function fullEdition(role: Role): Edition {
  const body = [slide('senal', 'Una señal'), stations(), question('q1', ['pre', 'post'])];
  const readings = [readingOf([paragraph('Lea.')])];
  return editionOf(body, { role, aids: [aid], readings, exercises: [exerciseSessionOf([stations()])] });
}

describe('which documents an edition has', () => {
  it('are those of its role', () => {
    for (const role of ROLES) {
      const wanted = DOCUMENTS[role].filter((kind) => !/^handout-[469]$/.test(kind));
      expect(documentsOf(fullEdition(role))).toEqual(wanted);
    }
  });

  it('leave out what would be empty', () => {
    const bare = (role: Role) => documentsOf(editionOf([], { role, glossary: [] }));
    expect(bare('participant')).toEqual(['workbook', 'agenda', 'contacts']);
    expect(bare('trainer')).toEqual(['trainer-guide', 'run-sheet']);
    expect(bare('public')).toEqual(['agenda', 'contacts']);
  });

  it('have a test only where there are questions for it', () => {
    const only = (use: 'pre' | 'practice') =>
      documentsOf(editionOf([question('q1', [use])], { role: 'participant' }));
    expect(only('pre')).toContain('pre-test');
    expect(only('pre')).not.toContain('post-test');
    expect(only('practice')).not.toContain('pre-test');
  });
});

describe('a composed document', () => {
  it('says at the foot of each page what it is, and at the head which kit', () => {
    const { running, title, subtitle } = compose('workbook', fullEdition('participant'));
    expect(running.foot).toBe('prueba 1.0.0 (borrador) · 3f9a-11c2 · policia · es · participante');
    expect(running.head).toBe('Kit de prueba');
    expect(running.folio).toBe('Página {page} de {pages}');
    expect([title, subtitle]).toEqual(['Kit de prueba: Cuaderno de trabajo', 'Policía']);
  });

  it('is on single sheets when it is filled in and handed back', () => {
    const sides = (kind: 'pre-test' | 'workbook') => compose(kind, fullEdition('participant')).sides;
    expect([sides('pre-test'), sides('workbook')]).toEqual(['single', 'duplex']);
  });

  it('has only the pictures that it shows', () => {
    const assets = new Map(
      ['assets/a.svg', 'assets/b.svg'].map((path) => [
        path,
        { path, kind: 'svg', width: 1, height: 1, bytes: new Uint8Array(), size: 0, sha256: path } as const,
      ]),
    );
    const edition = editionOf([figure('assets/a.svg', 'Ruta')], { assets });
    expect([...compose('trainer-guide', edition).assets.keys()]).toEqual(['assets/a.svg']);
    expect([...compose('agenda', edition).assets.keys()]).toEqual([]);
    const shown = editionOf([slide('ruta', 'Ruta', figure('assets/b.svg', 'Ruta'))], { assets });
    expect([...compose('slides', shown).assets.keys()]).toEqual(['assets/b.svg']);
  });

  it.each(DOCUMENT_KINDS)('differs by its fingerprint only where that is printed: %s', (kind) => {
    const [one, other] = ['0000-0000', 'ffff-ffff'].map((print) =>
      JSON.stringify(compose(kind, fullEdition('trainer'), print)),
    );
    expect(one?.replaceAll('0000-0000', 'ffff-ffff')).toBe(other);
    expect(one).toContain('0000-0000');
    expect(one).not.toContain(JSON.stringify(FINGERPRINT).slice(1, -1));
  });

  it.each(DOCUMENT_KINDS)('says that a draft is a draft: %s', (kind) => {
    expect(JSON.stringify(compose(kind, fullEdition('trainer')))).toMatch(
      /BORRADOR: NO APROBADO|Borrador: ninguna/,
    );
  });

  it.each(['es', 'en', 'fr'])('can be composed in every language that the tool speaks: %s', (language) => {
    const spoken = wordsOf(textsIn(language));
    const edition = { ...fullEdition('trainer'), language };
    for (const kind of DOCUMENT_KINDS) {
      const doc = composeDocument(kind, edition, { wordsIn: () => spoken });
      expect(printDoc(doc)).not.toMatch(/\{\w+\}/);
    }
  });

  it('has no stamp, and no line for what the kit does not say, once it is released', () => {
    const { kit } = editionOf([]);
    const bare = {
      ...kit,
      maturity: 'released',
      owner: undefined,
      date: undefined,
      'legal-as-of': undefined,
    } as const;
    const text = printDoc(compose('workbook', editionOf([slide('a', 'Una')], { kit: bare })));
    expect(text.split('\n')[0]).toBe(
      'cover Kit de prueba | Cuaderno de trabajo | Policía |  | Versión 1.0.0',
    );
    expect(text).toContain('| meta: Versión y fecha | 1.0.0 |');
    expect(text).not.toMatch(/Responsable|Derecho vigente/);
  });

  it('names a language that it has no word for by its code', () => {
    expect(printDoc(compose('workbook', editionOf([], { language: 'quc' })))).toContain('· quc |');
  });

  it('does not depend on what else was composed before', () => {
    const edition = fullEdition('trainer');
    const first = JSON.stringify(compose('trainer-guide', edition));
    compose('workbook', edition);
    expect(JSON.stringify(compose('trainer-guide', edition))).toBe(first);
  });
});

describe('the name of a file', () => {
  it("is in the edition's language", () => {
    expect(fileName('pre-test', words)).toBe('prueba-inicial.pdf');
    expect(fileName('pre-test', wordsOf(textsIn('en')))).toBe('pre-test.pdf');
  });
});

describe('what every document keeps', () => {
  it('takes the place of a slide from its author, for findings of layout', () => {
    const opening = startOf('es/modules/01-a/01-a.md');
    const [, , , last] = compose('slides', editionOf([block('slide', {}, paragraph('Texto'))])).blocks;
    expect(last?.type === 'slide' && last.slide.place).toEqual(opening);
  });
});
