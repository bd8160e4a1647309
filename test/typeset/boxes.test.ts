import { describe, expect, it } from 'vitest';
import type { BoxRole, DocBlock, DocBox } from '../../src/model/doc.ts';
import type { PlacedShape } from '../../src/model/paged.ts';
import {
  box,
  isText,
  linesOf,
  nodesOf,
  pageWith,
  paragraph,
  rolesOf,
  setPages,
  textOf,
  theme,
  wordsOf,
} from './helpers.ts';

function filler(lines: number): readonly DocBlock[] {
  return Array.from({ length: lines }, (_, at) => paragraph(`relleno ${at}`));
}

const long = Array.from({ length: 30 }, (_, at) => paragraph(`parte ${at} ${wordsOf(10)}`));

function shapesOf(paged: ReturnType<typeof setPages>, page: number): readonly PlacedShape[] {
  return (paged.pages[page]?.items ?? []).filter((item): item is PlacedShape => item.kind === 'shape');
}

describe('a box', () => {
  it('says in words what it is, before its title and its text', () => {
    expect(linesOf(setPages([box('activity', [paragraph('texto')])]), 0)).toEqual([
      'ETIQUETA',
      'Título',
      'texto',
    ]);
  });

  it('never stands with its title alone at the foot of a page', () => {
    for (let lines = 18; lines < 30; lines += 1) {
      const paged = setPages([...filler(lines), box('case', long)]);
      expect(pageWith(paged, 'Título')).toBe(pageWith(paged, 'parte 0'));
    }
  });

  it('that is not short parts sooner than leave much of a page empty, though never near its edges', () => {
    const parted: number[] = [];
    for (let lines = 18; lines < 30; lines += 1) {
      const paged = setPages([...filler(lines), box('activity', long.slice(0, 5))]);
      expect(pageWith(paged, 'Título')).toBe(pageWith(paged, 'parte 0'));
      const last = linesOf(paged, pageWith(paged, 'parte 4'));
      expect(last.length - last.findIndex((line) => line.includes('parte 4'))).toBeGreaterThan(1);
      if (pageWith(paged, 'Título') !== pageWith(paged, 'parte 4')) parted.push(lines);
    }
    expect(parted.length).toBeGreaterThan(0);
    expect(parted.length).toBeLessThan(8);
  });

  it.each(['safeguarding', 'case', 'question'] as const)(
    'that is read as one, %s, is never parted when it needs a third of a page or less',
    (role) => {
      for (let lines = 18; lines < 30; lines += 1) {
        const paged = setPages([...filler(lines), box(role, long.slice(0, 5))]);
        expect(pageWith(paged, 'Título')).toBe(pageWith(paged, 'parte 4'));
      }
    },
  );

  it('is never parted when it needs a quarter of a page or less', () => {
    for (let lines = 18; lines < 28; lines += 1) {
      // Parting the box would save a page.
      const whole: DocBlock = { type: 'group', blocks: filler(22) };
      const paged = setPages([...filler(lines), box('activity', long.slice(0, 4)), whole]);
      expect(pageWith(paged, 'Título')).toBe(pageWith(paged, 'parte 3'));
    }
  });

  it('with the reason of an answer stands on the page of the answer where that leaves no page half empty', () => {
    for (let lines = 24; lines < 30; lines += 1) {
      const options: DocBlock = { type: 'group', blocks: long.slice(5, 9) };
      const reason = box('solution', long.slice(0, 2), 'Por qué');
      const paged = setPages([...filler(lines), box('question', [options, reason])]);
      expect(pageWith(paged, 'parte 8')).toBe(pageWith(paged, 'Por qué'));
    }
  });

  it('says on the next page that it goes on, for the eye only', () => {
    const paged = setPages([box('activity', long)]);
    expect(linesOf(paged, 1, 'layout')).toEqual(['ETIQUETA', '(continuación)']);
    const inside = setPages([box('activity', [box('trainer', long)])]);
    expect(linesOf(inside, 1, 'layout')).toContain('ETIQUETA (CONTINUACIÓN)');
  });

  it('goes on below the label of the box around it, so that no line of it runs through that label', () => {
    const paged = setPages([box('activity', [box('case', [box('solution', long)])])], { kind: 'agenda' });
    const [outer = 0, inner = 0] = (paged.pages[1]?.items ?? []).flatMap((item) =>
      item.kind === 'text' && textOf(item).includes('CONTINUACIÓN') ? [item.y] : [],
    );
    const tops = shapesOf(paged, 1).flatMap(({ path }) =>
      'line' in path && path.line[0] === path.line[2] ? [path.line[1]] : [],
    );
    const [activity = 0, ...framed] = tops.toSorted((a, b) => a - b);
    expect(activity).toBeLessThan(outer);
    expect(framed.slice(0, 2).every((top) => top > outer && top < inner)).toBe(true);
    expect(framed.slice(2).every((top) => top > inner)).toBe(true);
    expect(framed).toHaveLength(3);
  });

  it('leaves its frame open where it goes on', () => {
    const paged = setPages([box('case', long)]);
    const level = (page: number): number =>
      shapesOf(paged, page).filter(({ path }) => 'line' in path && path.line[1] === path.line[3]).length;
    const heads = 1;
    expect([level(0), level(1)]).toEqual([heads + 1, heads + 1]);
  });

  it('as the last of a page does not stretch over the label of the next', () => {
    const paged = setPages([
      box('definition', [paragraph('a')], 'T'),
      box('definition', [paragraph('b')], 'U'),
    ]);
    const bars = shapesOf(paged, 0).flatMap(({ path }) =>
      'line' in path && path.line[0] === path.line[2] ? [path.line] : [],
    );
    expect(bars).toHaveLength(2);
    expect((bars[1]?.[1] ?? 0) - (bars[0]?.[3] ?? 0)).toBeCloseTo(theme.box.before);
  });

  it('keeps the words of its label whole in the margin, in smaller letters where they are long', () => {
    const labels = (label: string) =>
      setPages([{ ...(box('activity', [paragraph('texto')]) as DocBox), label }]).pages.flatMap(({ items }) =>
        items.flatMap((item) => (isText(item) && /^[A-Z]+$/.test(textOf(item)) ? [item] : [])),
      );
    const [short] = labels('Caso');
    const [long, ...more] = labels('Autoevaluaciones');
    expect(long && textOf(long)).toBe('AUTOEVALUACIONES');
    expect(more).toEqual([]);
    expect(long?.runs[0]?.size).toBeLessThan(short?.runs[0]?.size ?? 0);
  });

  it('is a division of the structure', () => {
    expect(rolesOf(setPages([box('notice', [paragraph('a')])]))).toBe('Document\n  Div\n    P\n    P\n    P');
  });
});

it('roles differ from each other without any colour', () => {
  const roles = Object.keys(theme.boxes) as BoxRole[];
  const gray = roles.map((role) => {
    const { bar, frame, bands, tint } = theme.boxes[role];
    const line = (stroke: typeof bar): string =>
      stroke ? `${stroke.width} ${stroke.dash} ${stroke.double}` : '';
    return [line(bar), line(frame), line(bands), tint].join('|');
  });
  expect(new Set(gray).size).toBe(roles.length);
});

describe('what is nested', () => {
  it('fifty deep is laid out with every word', () => {
    let block: DocBlock = paragraph('fondo');
    for (let depth = 0; depth < 50; depth += 1)
      block = box('safeguarding', [paragraph(`antes${depth}`), block], `t${depth}`);
    const paged = setPages([block]);
    const text = paged.pages.flatMap((_, page) => linesOf(paged, page)).join(' ');
    expect(text.match(/antes\d+/g)).toHaveLength(50);
    expect(text).toContain('fondo');
    expect(nodesOf(paged, 'Div')).toHaveLength(50);
  });
});
