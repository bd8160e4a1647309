import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import { heading, isText, paragraph, setPages, textOf, wordsOf } from './helpers.ts';

const number = (to: string): DocBlock => ({ type: 'page-number', heading: to, title: `Ir a ${to}` });

describe('the number of another page', () => {
  const far = Array.from({ length: 90 }, () => paragraph(wordsOf(10)));
  const paged = setPages([number('dos'), ...far, heading(2, 'Dos')]);
  const [page] = paged.pages;

  it('is that of the page where the heading stands, at the right', () => {
    const label = paged.pages[paged.destinations.get('dos')?.page ?? -1]?.label;
    const item = page?.items.find((each) => each.kind === 'text');
    expect(Number(label)).toBeGreaterThan(1);
    expect(item && isText(item) ? textOf(item) : '').toBe(label);
    const link = page?.items.find((each) => each.kind === 'link');
    expect(link?.kind === 'link' ? [link.target, link.title] : []).toEqual([{ heading: 'dos' }, 'Ir a dos']);
  });

  it('is nothing where no such heading stands', () => {
    const [lone] = setPages([number('nada'), paragraph('uno')]).pages;
    expect(lone?.items.filter((each) => each.kind === 'link')).toEqual([]);
  });
});
