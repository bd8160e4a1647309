import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/model/asset.ts';
import type { DocCertificate } from '../../src/model/doc.ts';
import type { PagedDoc, PlacedItem, PlacedPicture } from '../../src/model/paged.ts';
import type { Paper } from '../../src/model/vocabulary.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { sourceText, toWords } from '../helpers/source-words.ts';
import { docOf, isText, measurer, nodesOf, textOf, theme } from './helpers.ts';

const NAME = 'María Guadalupe de los Ángeles Quebrada Honda y Montealegre';

function certificate(changes: Partial<DocCertificate> = {}): DocCertificate {
  return {
    type: 'certificate',
    logos: [],
    institution: 'Institución de ejemplo',
    title: 'Constancia de participación',
    opening: 'Se otorga a',
    name: NAME,
    reason: 'por haber participado en el curso',
    subject: 'Trata de personas: identificación y derivación',
    facts: ['Policía', 'Academia, La Ceiba, del 2 al 4 de marzo de 2026', 'Duración: 21 horas.'],
    issued: 'Dado en La Ceiba, el',
    offices: ['Dirección de la Academia', 'Coordinación'],
    label: 'Nombre:',
    notes: [
      [{ text: 'N.º 3F9A-11C2-77E0-4B1D' }],
      [{ text: 'Pregunte.' }],
      [{ text: 'Acredita asistencia.' }],
    ],
    code: { type: 'matrix', dark: [[true]], size: 13, alt: 'Código' },
    ...changes,
  };
}

/** A logo of so many units of width to one of height. */
function logoOf(ratio: number, at: number): Asset {
  const path = `logo-${at}.svg`;
  return { path, kind: 'svg', width: 100 * ratio, height: 100, size: 0, bytes: new Uint8Array(), sha256: '' };
}

function setOn(paper: Paper, pages: readonly DocCertificate[], ratios: readonly number[] = []): PagedDoc {
  const assets = ratios.map(logoOf);
  const logos = assets.map(({ path }) => ({ path, alt: path }));
  const running = { head: '', foot: '', folio: '', blank: '', continued: '' };
  return typeset(
    docOf(
      pages.map((page) => ({ ...page, logos })),
      {
        kind: 'certificate',
        format: 'landscape',
        paper,
        running,
        assets: new Map(assets.map((each) => [each.path, each])),
      },
    ),
    theme,
    measurer,
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is not frame, rule or code. */
function boxOf(item: PlacedItem): Box | undefined {
  if (item.kind === 'picture')
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  if (!isText(item)) return undefined;
  const size = item.runs[0]?.size ?? 0;
  const tracking = item.runs[0]?.tracking ?? 0;
  const letters = [...textOf(item)].length;
  const width = letters * (size * 0.5 + tracking);
  return { left: item.x, right: item.x + width, top: item.y - size * 0.75, bottom: item.y + size * 0.25 };
}

function boxesOn(paged: PagedDoc, page = 0): readonly Box[] {
  return (paged.pages[page]?.items ?? []).flatMap((item) => boxOf(item) ?? []);
}

function isWithinFrame({ left, right, top, bottom }: Box, { pages }: PagedDoc): boolean {
  const { edge, frame } = theme.certificate;
  const within = edge + (frame.double ?? 0);
  const { width = 0, height = 0 } = pages[0] ?? {};
  return Math.min(left, top, width - right, height - bottom) > within;
}

function overlap(one: Box, other: Box): boolean {
  const slack = 0.01;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}

function sizeOf(paged: PagedDoc, start: string): number {
  const found = (paged.pages[0]?.items ?? []).find((item) => isText(item) && textOf(item).startsWith(start));
  return found && isText(found) ? (found.runs[0]?.size ?? 0) : 0;
}

const word = fc.string({ unit: fc.constantFrom(...'abcdeñÑMií'), minLength: 1, maxLength: 14 });
/** Words of at most so many letters together. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(word, { minLength: 1, maxLength: 60, size: 'max' })
    .map((all) => all.join(' ').slice(0, most).trim() || 'a');
const page = fc.record({
  institution: words(200),
  name: words(90),
  subject: words(200),
  facts: fc.tuple(words(120), words(300), words(90)),
  issued: words(120),
  offices: fc.array(words(90), { minLength: 1, maxLength: 4 }),
});
const ratio = fc.constantFrom(0.15, 0.3, 1, 1.6, 3, 7, 20);
const paper = fc.constantFrom<Paper>('letter', 'a4');

describe('a certificate', () => {
  it('holds the longest words that a delivery may have within its frame, one page each, nothing over another', () => {
    fc.assert(
      fc.property(paper, page, fc.array(ratio, { maxLength: 5 }), (on, changes, ratios) => {
        const paged = setOn(on, [certificate(changes), certificate()], ratios);
        expect(paged.pages).toHaveLength(2);
        const boxes = boxesOn(paged);
        expect(boxes.filter((box) => !isWithinFrame(box, paged))).toEqual([]);
        expect(boxes.filter((one, at) => boxes.slice(at + 1).some((other) => overlap(one, other)))).toEqual(
          [],
        );
      }),
      { seed: 3, numRuns: 25, endOnFailure: true },
    );
  });

  it('is read in the order in which it says what it says', () => {
    const block = certificate({ offices: ['Dirección de la Academia', 'Coordinación', 'Rectoría'] });
    const said = (setOn('letter', [block]).pages[0]?.items ?? []).filter(isText).map(textOf);
    expect(toWords(said)).toEqual(toWords(sourceText([block], false)));
  });

  it('sets the name larger than all else, up to two family names of sixty letters and more', () => {
    for (const name of ['Ana Li', NAME, `${NAME} de Ceibal Ficticia`]) {
      const paged = setOn('letter', [certificate({ name })]);
      const start = name.slice(0, 5);
      const others = ['Constancia', 'Trata', 'Institución', 'Policía'].map((each) => sizeOf(paged, each));
      expect(sizeOf(paged, start)).toBeGreaterThan(Math.max(...others));
    }
  });

  it('has its lines to sign at one height, as many as there are offices', () => {
    for (const count of [1, 2, 3, 4]) {
      const offices = Array.from({ length: count }, (_, at) => `Oficina ${'larga '.repeat(at * 4)}`);
      const paged = setOn('a4', [certificate({ offices })]);
      const rules = (paged.pages[0]?.items ?? []).flatMap((item) =>
        item.kind === 'shape' && item.lineWidth === theme.rules.thin && 'line' in item.path
          ? [item.path.line]
          : [],
      );
      expect(rules).toHaveLength(count);
      expect(new Set(rules.map(([, y]) => y)).size).toBe(1);
    }
  });

  it('says first whose marks it bears, and heads the name below the title', () => {
    const paged = setOn('letter', [certificate()], [1, 4]);
    expect(nodesOf(paged, 'Figure').map(({ alt }) => alt)).toEqual(['logo-0.svg', 'logo-1.svg', 'Código']);
    expect(nodesOf(paged, 'H1')).toHaveLength(1);
    expect(nodesOf(paged, 'H2')).toHaveLength(1);
  });
});

describe('marks side by side', () => {
  const marksOf = (ratios: readonly number[]): readonly PlacedPicture[] =>
    (setOn('letter', [certificate()], ratios).pages[0]?.items ?? []).filter(
      (item): item is PlacedPicture => item.kind === 'picture',
    );

  it('have their middles on one line, wide ones lower than square ones and those lower than tall ones', () => {
    const marks = marksOf([0.3, 1, 6]);
    const middles = marks.map(({ y, height }) => y + height / 2);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.01);
    const [tall = 0, square = 0, wide = 0] = marks.map(({ height }) => height);
    expect(tall).toBeGreaterThan(square);
    expect(square).toBeGreaterThan(wide);
  });

  it('keep their proportions, and shrink alike where they are too many for the line', () => {
    const few = marksOf([1, 7]);
    const many = marksOf([1, 7, 20, 20, 20]);
    for (const { width, height, path } of many)
      expect(width / height).toBeCloseTo([1, 7, 20, 20, 20][Number(/\d/.exec(path)?.[0])] ?? 0);
    const quotient = (marks: readonly PlacedPicture[]): number =>
      (marks[0]?.height ?? 0) / (marks[1]?.height ?? 1);
    expect(quotient(many)).toBeCloseTo(quotient(few));
    expect(many[0]?.height).toBeLessThan(few[0]?.height ?? 0);
  });
});
