import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createFonts, FONT_FILES, LENT_FILES, type LentFace, lenderOf } from '../../src/draw/create-fonts.ts';
import { FACES, type Face } from '../../src/model/face.ts';
import { doc, draw, line, page, run, structure, testFonts } from '../helpers/pdf-doc.ts';
import { checkSyntax, runTool, textOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const require = createRequire(import.meta.url);
const read = (specifier: string): Uint8Array => readFileSync(require.resolve(specifier));

/** Fonts that note which faces were asked to lend. */
async function watchedFonts() {
  const lent: LentFace[] = [];
  const files = Object.fromEntries(FACES.map((face) => [face, read(FONT_FILES[face])]));
  const fonts = await createFonts(files as unknown as Record<Face, Uint8Array>, (face) => {
    lent.push(face);
    return read(LENT_FILES[face]);
  });
  return { fonts, lent };
}

describe('a letter that a face lacks', () => {
  it('is measured in the face that lends it, which is opened only then', async () => {
    const { fonts, lent } = await watchedFonts();
    fonts.width('Tel. 2222-0000, año → ✓', 'serif');
    expect(fonts.missing('Tel. 2222-0000, año → ✓', 'serif')).toBe('');
    expect(lent).toEqual([]);
    const phone = fonts.open('lent-bold').width('☎');
    expect(fonts.width('x☎y', 'serif-bold')).toBeCloseTo(
      phone + fonts.width('x', 'serif-bold') + fonts.width('y', 'serif-bold'),
      6,
    );
    expect(lent).toEqual(['lent-bold']);
  });

  it('is lent in the style of its own face', () => {
    expect(FACES.map(lenderOf)).toEqual([
      'lent',
      'lent-bold',
      'lent-italic',
      'lent-bold-italic',
      'lent',
      'lent-bold',
      'lent-italic',
      'lent-bold-italic',
      'lent-mono',
    ]);
  });

  it('takes its accents along', async () => {
    const { fonts } = await watchedFonts();
    const { parts } = fonts.open('mono').shape('a☎\u0301b');
    expect(parts).toEqual([
      { text: 'a', lent: false },
      { text: '☎\u0301', lent: true },
      { text: 'b', lent: false },
    ]);
  });

  it('stays missing when it is written from right to left, or when nobody has it', () => {
    expect(testFonts().missing('☎ אב ع 🎉 漢 →', 'serif')).toBe('אבع🎉漢');
  });
});

describe('a page with such letters', () => {
  const text = 'Llame al ☎ 2222-0000: ⚠ (☎) x☎y ★';
  const faces: readonly Face[] = ['serif', 'sans-bold', 'serif-italic', 'mono'];
  const rows = faces.map((face, at) => line(100 + at * 20, 1, run(text, { face })));
  const tracked = line(200, 1, run('☎ AVISO ☎', { face: 'sans-bold', tracking: 1, rise: 2 }), ' fin');
  const paged = doc({ pages: [page([...rows, tracked])], structure: structure(['P']) });

  it('reads and copies as it was written, in tagged and embedded fonts', async () => {
    const pdf = await draw(paged);
    checkSyntax(pdf);
    expect(checkUa(pdf)).toEqual([]);
    expect(textOf(pdf)).toBe(`${faces.map(() => text).join(' ')} ☎ AVISO ☎ fin`);
    const fonts = runTool('pdffonts', pdf, ['{file}']).toString('utf8');
    for (const name of ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSansMono']) {
      expect(fonts).toMatch(new RegExp(`\\+${name}\\s`));
    }
  });

  it('is as wide as it was measured', async () => {
    const measured = (testFonts().width('x☎☎y', 'serif') * 11) / 1000;
    const pdf = await draw(doc({ pages: [page([line(100, 1, 'x☎☎y|')])], structure: structure(['P']) }));
    const boxes = runTool('pdftotext', pdf, ['-bbox', '{file}', '-']).toString('utf8');
    const [, left = 0, right = 0] = /xMin="([\d.]+)"[^>]*xMax="([\d.]+)"/.exec(boxes) ?? [];
    const bar = (testFonts().width('|', 'serif') * 11) / 1000;
    expect(Number(right) - Number(left)).toBeCloseTo(measured + bar, 1);
  });

  it('has no more fonts than it had when it needs none of them', async () => {
    const pdf = await draw(
      doc({ pages: [page([line(100, 1, 'Una señal → ✓')])], structure: structure(['P']) }),
    );
    expect(runTool('pdffonts', pdf, ['{file}']).toString('utf8')).not.toMatch(/DejaVu/);
  });
});
