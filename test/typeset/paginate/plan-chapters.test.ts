import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../../src/model/doc.ts';
import { heading, linesOf, pageWith, paragraph, setPages } from '../helpers.ts';

/** One-line paragraphs; a page holds twenty-eight. */
function filler(lines: number, name = 'relleno'): readonly DocBlock[] {
  return Array.from({ length: lines }, (_, at) => paragraph(`${name} ${at}`));
}

function chapter(title: string, lines: number, joins?: true): readonly DocBlock[] {
  return [{ ...heading(1, title), ...(joins && { joins }) }, ...filler(lines, title)];
}

describe('a chapter that may join the one before it', () => {
  it('stands below it where all of it fits on that page', () => {
    const paged = setPages([...chapter('Uno', 8), ...chapter('Dos', 4, true)]);
    expect(paged.pages).toHaveLength(1);
    expect(linesOf(paged, 0).indexOf('Dos')).toBeGreaterThan(linesOf(paged, 0).indexOf('Uno 7'));
  });

  it('opens a page of its own where some of it would go over, and so does every other chapter', () => {
    const parted = setPages([...chapter('Uno', 8), ...chapter('Dos', 25, true)]);
    expect(pageWith(parted, 'Dos')).toBe(1);
    expect(linesOf(parted, 1)[0]).toBe('Dos');
    const own = setPages([...chapter('Uno', 8), ...chapter('Dos', 4)]);
    expect(pageWith(own, 'Dos')).toBe(1);
  });

  it('joins one after the other as long as they fit, and the next one begins a page', () => {
    const short = (title: string) => chapter(title, 3, true);
    const paged = setPages([
      ...chapter('Uno', 3),
      ...short('Dos'),
      ...short('Tres'),
      ...chapter('Cuatro', 1),
    ]);
    expect(paged.pages).toHaveLength(2);
    expect(pageWith(paged, 'Tres')).toBe(0);
    expect(pageWith(paged, 'Cuatro')).toBe(1);
  });

  it('opens a page at the beginning of a document', () => {
    expect(pageWith(setPages(chapter('Uno', 2, true)), 'Uno')).toBe(0);
  });

  it('leaves the head of the page to the chapter that went on there', () => {
    const paged = setPages([...chapter('Uno', 40), ...chapter('Dos', 2, true)]);
    expect(pageWith(paged, 'Dos')).toBe(1);
    expect(linesOf(paged, 1, 'page')).toContain('Uno');
    expect(linesOf(paged, 1, 'page')).not.toContain('Dos');
  });

  it('loses nothing, and keeps the order, wherever the page before it ends', () => {
    for (let lines = 1; lines < 60; lines += 1) {
      const blocks = [...chapter('Uno', lines), ...chapter('Dos', 6, true)];
      const paged = setPages(blocks);
      const all = paged.pages.flatMap((_, page) => linesOf(paged, page));
      const wanted = [
        'Uno',
        ...filler(lines).map((_, at) => `Uno ${at}`),
        'Dos',
        ...filler(6).map((_, at) => `Dos ${at}`),
      ];
      expect(all).toEqual(wanted);
      const last = linesOf(paged, paged.pages.length - 1);
      expect(last).toEqual(expect.arrayContaining(['Dos', 'Dos 0', 'Dos 5']));
    }
  });
});
