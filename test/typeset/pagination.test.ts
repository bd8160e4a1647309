import { describe, expect, it } from 'vitest';
import type { DocBlock, DocList } from '../../src/model/doc.ts';
import {
  heading,
  isText,
  linesOf,
  list,
  pageWith,
  paragraph,
  setPages,
  span,
  theme,
  wordsOf,
} from './helpers.ts';

/** One-line paragraphs; a page holds twenty-eight. */
function filler(lines: number): readonly DocBlock[] {
  return Array.from({ length: lines }, (_, at) => paragraph(`relleno ${at}`));
}

describe('pages', () => {
  it('keep a heading with the first lines of what follows it', () => {
    for (let lines = 20; lines < 32; lines += 1) {
      const paged = setPages([...filler(lines), heading(2, 'Sección'), paragraph(wordsOf(40))]);
      const page = pageWith(paged, 'Sección');
      expect(linesOf(paged, page).slice(linesOf(paged, page).indexOf('Sección')).length).toBeGreaterThan(2);
    }
  });

  it('keep a chain of headings and the paragraph below them together', () => {
    for (let lines = 18; lines < 30; lines += 1) {
      const blocks = [...filler(lines), heading(2, 'Uno'), heading(3, 'Dos'), paragraph('texto final')];
      const paged = setPages(blocks);
      expect(pageWith(paged, 'Uno')).toBe(pageWith(paged, 'texto final'));
    }
  });

  it('never leave a single line of a paragraph behind or carry a single line over', () => {
    for (let lines = 20; lines < 32; lines += 1) {
      const paged = setPages([...filler(lines), paragraph(wordsOf(60))]);
      const counts = paged.pages.map(
        (_, page) => linesOf(paged, page).filter((line) => line.includes('palabra')).length,
      );
      expect(counts.filter((count) => count > 0)).not.toContain(1);
    }
  });

  it('keep the words that announce a list with its first item', () => {
    for (let lines = 20; lines < 32; lines += 1) {
      const paged = setPages([
        ...filler(lines),
        paragraph('Lleve consigo:'),
        list('bullet', ['tarjetas', 'lápices']),
      ]);
      expect(pageWith(paged, 'Lleve consigo:')).toBe(pageWith(paged, 'tarjetas'));
    }
  });

  it('keep lines to write on with the end of what asks for them, wherever that comes on the page', () => {
    for (let before = 20; before < 44; before += 1) {
      const paged = setPages([
        ...Array.from({ length: before }, (_, at) => paragraph(`renglón ${at}`)),
        paragraph('Escriba aquí'),
        { type: 'lines', count: 4 },
      ]);
      const page = paged.pages[pageWith(paged, 'Escriba aquí')];
      const rules = page?.items.filter(
        (item) => item.kind === 'shape' && item.stroke === theme.colors.rule && item.tag === 'layout',
      );
      expect(rules).toHaveLength(4);
    }
  });

  it('keep the facts of a session with the session', () => {
    for (let lines = 20; lines < 32; lines += 1) {
      const paged = setPages([
        ...filler(lines),
        paragraph('75 minutos', { role: 'meta' }),
        paragraph('Al terminar'),
      ]);
      expect(pageWith(paged, '75 minutos')).toBe(pageWith(paged, 'Al terminar'));
    }
  });

  it('do not end with the objectives of a session whose text begins on the next', () => {
    const aims: DocBlock = {
      ...(list('bullet', ['Explicar', 'Nombrar', 'Practicar']) as DocList),
      keepWithNext: true,
    };
    for (let lines = 18; lines < 32; lines += 1) {
      const paged = setPages([...filler(lines), heading(2, 'Sesión'), aims, paragraph('Hoy empezamos')]);
      expect(pageWith(paged, 'Sesión')).toBe(pageWith(paged, 'Hoy empezamos'));
    }
  });

  it('keep sources at the end with the last lines that they belong to', () => {
    const sources = [paragraph('Objetivo', { role: 'small' }), paragraph('Fuente', { role: 'small' })];
    for (let lines = 18; lines < 32; lines += 1) {
      const paged = setPages([...filler(lines), paragraph(wordsOf(40)), ...sources]);
      const page = linesOf(paged, pageWith(paged, 'Fuente'));
      expect(page).toContain('Objetivo');
      expect(page.filter((line) => line.includes('palabra')).length).toBeGreaterThan(1);
    }
  });

  it('keep a group on one page when one page can hold it', () => {
    const group: DocBlock = { type: 'group', blocks: filler(15).map((_, at) => paragraph(`junto ${at}`)) };
    const paged = setPages([...filler(20), group]);
    expect(pageWith(paged, 'junto 0')).toBe(1);
    expect(pageWith(paged, 'junto 14')).toBe(1);
  });

  it('give a wide group their whole width', () => {
    const paged = setPages([paragraph('junto'), { type: 'group', wide: true, blocks: [paragraph('ancho')] }]);
    const [text, wide] = paged.pages[0]?.items.filter(isText) ?? [];
    expect((text?.x ?? 0) - (wide?.x ?? 0)).toBeCloseTo(theme.hang.width);
  });

  it('open a chapter on a page of its own', () => {
    const paged = setPages([heading(1, 'Primero'), paragraph('a'), heading(1, 'Segundo'), paragraph('b')]);
    expect(paged.pages).toHaveLength(2);
    expect(pageWith(paged, 'Segundo')).toBe(1);
  });

  it('break where the document says so, and once only before a chapter', () => {
    const paged = setPages([paragraph('a'), { type: 'break', to: 'page' }, heading(1, 'Capítulo')]);
    expect(paged.pages).toHaveLength(2);
  });

  it('make a page that only brings the next to the right hand say so', () => {
    const blocks: DocBlock[] = [paragraph('a'), { type: 'break', to: 'recto' }, paragraph('b')];
    const duplex = setPages(blocks, { sides: 'duplex' });
    expect(duplex.pages).toHaveLength(3);
    expect(linesOf(duplex, 1)).toEqual([]);
    expect(linesOf(duplex, 1, 'page')).toContain('Página en blanco intencional');
    expect(setPages(blocks).pages).toHaveLength(2);
  });

  it('mirror the margins of a duplex document', () => {
    const paged = setPages([paragraph('a'), { type: 'break', to: 'page' }, paragraph('b')], {
      sides: 'duplex',
    });
    const [right, left] = paged.pages.map(({ items }) => items.find((item) => item.kind === 'text'));
    expect(right?.kind === 'text' && left?.kind === 'text' && right.x - left.x).toBeCloseTo(
      (23 - 22.9) * (72 / 25.4),
    );
  });
});

describe('heads and feet', () => {
  it('name the kit outside, the chapter inside once it has begun, and every page of how many', () => {
    const blocks = [
      heading(1, 'Capítulo'),
      paragraph('a'),
      { type: 'break', to: 'page' } as const,
      paragraph('b'),
    ];
    const paged = setPages(blocks);
    expect(linesOf(paged, 0, 'page')).toEqual(['El kit', 'kit 1.0.0', 'Página 1 de 2']);
    expect(linesOf(paged, 1, 'page')).toEqual(['Capítulo', 'El kit', 'kit 1.0.0', 'Página 2 de 2']);
  });

  it('show the logo small at the head of a cover, above the title, and heard before it', () => {
    const paged = setPages([
      {
        type: 'cover',
        logo: { path: 'assets/ruta.svg', alt: 'Institución de ejemplo' },
        kicker: '',
        title: 'Guía',
        subtitle: '',
        stamp: '',
        facts: [],
      },
    ]);
    const items = paged.pages[0]?.items ?? [];
    const logo = items.find((item) => item.kind === 'picture');
    const title = items.find((item) => item.kind === 'text');
    if (logo?.kind !== 'picture' || title?.kind !== 'text') throw new Error('No logo or title');
    expect(logo.height).toBeLessThanOrEqual(theme.cover.logo);
    expect(logo.y + logo.height).toBeLessThan(title.y);
    const said = paged.structure.map(({ role, alt }) => alt ?? role);
    expect(said).toEqual(['Document', 'Institución de ejemplo', 'P']);
  });

  it('leave the head off a cover', () => {
    const cover: DocBlock = {
      type: 'cover',
      kicker: 'Guía',
      title: 'T',
      subtitle: '',
      stamp: '',
      facts: ['v1'],
    };
    const paged = setPages([cover, paragraph('a')]);
    expect(linesOf(paged, 0, 'page')).toEqual(['kit 1.0.0', 'Página 1 de 2']);
    expect(linesOf(paged, 1)).toEqual(['a']);
  });

  it('shorten a chapter that is too long for its line', () => {
    const long = wordsOf(12);
    const paged = setPages([heading(1, long), paragraph('a'), { type: 'break', to: 'page' }, paragraph('b')]);
    expect(linesOf(paged, 1, 'page')[0]).toMatch(/…$/);
  });
});

describe('footnotes', () => {
  const noted = (note: string): DocBlock => ({
    type: 'paragraph',
    role: 'body',
    spans: [span('llamada'), span('1', { note: [span(note)] })],
  });

  it('stand at the foot of the page that calls them', () => {
    for (let lines = 18; lines < 30; lines += 1) {
      const paged = setPages([...filler(lines), noted('la nota'), ...filler(20)]);
      expect(pageWith(paged, 'la nota')).toBe(pageWith(paged, 'llamada'));
      expect(linesOf(paged, pageWith(paged, 'la nota')).at(-1)).toBe('la nota');
    }
  });

  it('go on over the next pages when they are longer than their share', () => {
    const paged = setPages([noted(wordsOf(900)), ...filler(60)]);
    expect(pageWith(paged, 'palabra000')).toBe(0);
    expect(pageWith(paged, 'palabra899')).toBeGreaterThan(0);
    expect(pageWith(paged, 'relleno 0')).toBe(0);
  });

  it('are read in the text that calls them', () => {
    const { structure } = setPages([noted('la nota')]);
    const roles = structure.map((node) => [node.role, node.parent]);
    expect(roles).toEqual([
      ['Document', undefined],
      ['P', 0],
      ['Reference', 1],
      ['Note', 1],
      ['Lbl', 3],
      ['P', 3],
    ]);
  });
});

it('a short paragraph in small letters, which says what version this is, is never parted', () => {
  for (let lines = 14; lines < 30; lines += 1) {
    const small = paragraph(`principio ${wordsOf(60)} final`, { role: 'small' });
    const paged = setPages([...filler(lines), small, ...filler(4)]);
    expect(pageWith(paged, 'principio')).toBe(pageWith(paged, 'final'));
  }
});
