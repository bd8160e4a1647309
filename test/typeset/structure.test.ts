import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import { dumpPages } from './dump-pages.ts';
import {
  heading,
  isText,
  linesOf,
  list,
  nodesOf,
  paragraph,
  placeAtLine,
  rolesOf,
  setPages,
  span,
  textOf,
} from './helpers.ts';

describe('the structure', () => {
  it('numbers nodes in reading order, parents before children', () => {
    const { structure } = setPages([heading(1, 'A'), list('bullet', ['x', 'y']), paragraph('z')]);
    for (const [at, { id, parent }] of structure.entries()) {
      expect(id).toBe(at);
      expect(parent ?? -1).toBeLessThan(id);
    }
    expect(structure[0]).toEqual({ id: 0, role: 'Document', parent: undefined });
  });

  it('never skips a level of headings', () => {
    const blocks = [heading(2, 'a'), heading(4, 'b'), heading(3, 'c'), heading(1, 'd'), heading(3, 'e')];
    const roles = rolesOf(setPages(blocks))
      .split('\n')
      .map((line) => line.trim());
    expect(roles).toEqual(['Document', 'H1', 'H2', 'H2', 'H1', 'H2']);
  });

  it('keeps headings alike that were written alike, where a level had been left out above them', () => {
    const blocks = [heading(1, 'a'), heading(3, 'b'), heading(3, 'c'), heading(4, 'd'), heading(3, 'e')];
    expect(rolesOf(setPages(blocks)).match(/H\d/g)).toEqual(['H1', 'H2', 'H2', 'H3', 'H2']);
  });

  it('tags every line of content, and nothing else', () => {
    const paged = setPages([heading(1, 'A'), paragraph('b', { role: 'small' }), { type: 'lines', count: 3 }]);
    const tags = paged.pages[0]?.items.map((item) =>
      typeof item.tag === 'number' ? paged.structure[item.tag]?.role : item.tag,
    );
    expect(tags).toEqual(['H1', 'P', 'layout', 'layout', 'layout', 'page', 'page', 'page', 'page']);
  });

  it('lets lists say how they count, and puts labels before what they label', () => {
    const paged = setPages([list('number', ['uno', 'dos'])]);
    expect(nodesOf(paged, 'L')[0]?.listNumbering).toBe('Decimal');
    expect(rolesOf(paged)).toBe(
      [
        'Document',
        '  L',
        ...['', ''].flatMap(() => ['    LI', '      Lbl', '      LBody', '        P']),
      ].join('\n'),
    );
    expect(linesOf(paged, 0)).toEqual(['1.', 'uno', '2.', 'dos']);
  });

  it('gives drawn tick boxes words', () => {
    const paged = setPages([list('box', ['sí']), list('tick', ['no'])]);
    expect(nodesOf(paged, 'Lbl').map(({ alt }) => alt)).toEqual(['☐', '☑']);
    expect(dumpPages(paged)).toContain('[3 Lbl] x147.1 y75.1 stroked 8.5×8.5');
  });

  it('marks words of another language and words of code', () => {
    const spans = [
      span('el '),
      span('checklist', { language: 'en' }),
      span(' y '),
      span('relevo', { code: true }),
    ];
    const paged = setPages([{ type: 'paragraph', role: 'body', spans }]);
    expect(nodesOf(paged, 'Span').map(({ language }) => language)).toEqual(['en']);
    const item = paged.pages[0]?.items.filter(isText)[0];
    expect(item?.runs.map(({ text, tag }) => [text.trim(), paged.structure[tag as number]?.role])).toEqual([
      ['el', 'P'],
      ['checklist', 'Span'],
      ['y', 'P'],
      ['relevo', 'Code'],
    ]);
  });

  it('holds a figure with its place on the page, and its caption', () => {
    const figure: DocBlock = {
      type: 'figure',
      path: 'assets/ruta.svg',
      alt: 'Ruta',
      caption: [span('Figura 1')],
    };
    const paged = setPages([figure]);
    const picture = paged.pages[0]?.items.find((item) => item.kind === 'picture');
    expect(rolesOf(paged)).toBe('Document\n  Div\n    Figure\n    Caption');
    const { kind: _kind, path: _path, tag: _tag, ...bounds } = picture ?? { kind: '', path: '', tag: '' };
    expect(nodesOf(paged, 'Figure')[0]).toMatchObject({ alt: 'Ruta', bounds: { page: 0, ...bounds } });
  });

  it('says what a picture that is not there would show', () => {
    const figure: DocBlock = { type: 'figure', path: 'assets/nada.png', alt: 'Una sala', caption: [] };
    expect(linesOf(setPages([figure]), 0)).toEqual(['Una sala']);
  });

  it('keeps code as it was typed', () => {
    const paged = setPages([{ type: 'code', value: 'a  b\n\n    c\n' }]);
    const lines = (paged.pages[0]?.items ?? []).filter(isText).filter(({ tag }) => typeof tag === 'number');
    expect(lines.map(textOf)).toEqual(['a  b', 'c']);
    expect((lines[1]?.x ?? 0) - (lines[0]?.x ?? 0)).toBeCloseTo(4 * 4.5);
  });
});

describe('characters without a glyph', () => {
  it('are reported once for each place, whatever lacks a place being our own', () => {
    const at = (line: number): DocBlock =>
      paragraph('', { spans: [span('☎ ☎', { place: placeAtLine(line) })] });
    const { findings } = setPages([at(4), at(4), at(9), paragraph('☎')]);
    expect(findings.map(({ rule, place }) => [rule, place.start.line])).toEqual([
      ['missing-glyph', 4],
      ['missing-glyph', 9],
    ]);
  });
});
