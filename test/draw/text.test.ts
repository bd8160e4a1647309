import { describe, expect, it } from 'vitest';
import { doc, draw, line, page, run, structure, testFonts } from '../helpers/pdf-doc.ts';
import { checkSyntax, runTool, structureOf, textOf } from '../helpers/pdf-tools.ts';
import { readUaFile } from '../helpers/pdf-ua.ts';

describe('text', () => {
  it('reads as it was set, with hyphens at line ends taken out and line ends as spaces', async () => {
    const pages = [
      page([
        {
          ...line(90, 1, 'La identificación de una víctima es oficio de insti-'.slice(0, -1)),
          end: 'hyphen',
          extra: 1.4,
        },
        { ...line(105, 1, 'tuciones; nadie la hace'), end: 'space', extra: -0.3 },
        line(120, 1, 'sola (véase \\ el anexo).'),
      ]),
    ];
    const pdf = await draw(doc({ pages, structure: structure(['P']) }));
    checkSyntax(pdf);
    expect(textOf(pdf)).toBe(
      'La identificación de una víctima es oficio de instituciones; nadie la hace sola (véase \\ el anexo).',
    );
  });

  it('ends where it was measured to end, however its letters and spaces are stretched', async () => {
    const [text, size, extra, stretch] = ['La escucha activa', 11, 2.5, 1.02];
    const set = { ...line(90, 1, run(text, { size })), extra, stretch };
    const pdf = await draw(doc({ pages: [page([set])], structure: structure(['P']) }));
    const boxes = runTool('pdftotext', pdf, ['-bbox', '{file}', '-']).toString('utf8');
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x)).at(-1) ?? 0;
    const natural = (testFonts().width(text, 'serif') * size) / 1000;
    expect(right).toBeCloseTo(set.x + natural * stretch + 2 * extra, 1);
  });

  it('reads right in every face, style and colour of a line', async () => {
    const runs = [
      run('Fácil '),
      run('fuerte ', { face: 'serif-bold', color: '#aa0000' }),
      run('fino ', { face: 'serif-italic', size: 14 }),
      run('código ', { face: 'mono' }),
      run('OFICINA', { face: 'sans-bold', tracking: 0.8 }),
      run('1', { size: 7, rise: 4 }),
    ];
    const pdf = await draw(doc({ pages: [page([line(90, 1, ...runs)])], structure: structure(['P']) }));
    expect(structureOf(pdf).split('\n').at(-1)?.trim()).toBe('"Fácil fuerte fino código OFICINA1"');
  });

  it('keeps characters apart that share a glyph', async () => {
    const text = 'b-c\u2010d\u2011e 5\u00a0%';
    const pdf = await draw(doc({ pages: [page([line(90, 1, text)])], structure: structure(['P']) }));
    const [font] = readUaFile(pdf).fonts;
    expect([...(font?.texts.values() ?? [])]).toEqual(expect.arrayContaining([...text]));
    expect(textOf(pdf)).toBe('b-c\u2010d\u2011e 5 %');
  });

  it('places marks that no composed letter exists for', async () => {
    const pdf = await draw(
      doc({
        pages: [page([line(90, 1, 'g\u0303uarani G\u0303 ', run('n\u0308', { rise: 2 }))])],
        structure: structure(['P']),
      }),
    );
    checkSyntax(pdf);
    expect(textOf(pdf).normalize('NFD')).toBe('g\u0303uarani G\u0303 n\u0308');
  });

  it('draws a question mark for a character that the face lacks, and still says which it was', async () => {
    const pdf = await draw(doc({ pages: [page([line(90, 1, 'Hola 😀')])], structure: structure(['P']) }));
    expect(textOf(pdf)).toBe('Hola 😀');
  });

  it('embeds every font it uses, a part of it only, and none of the standard fourteen', async () => {
    const pages = [page([line(90, 1, 'Uno ', run('dos', { face: 'sans' }))])];
    const pdf = await draw(doc({ pages, structure: structure(['P']) }));
    const fonts = runTool('pdffonts', pdf, ['{file}']).toString('utf8').trim().split('\n').slice(2);
    expect(fonts.map((row) => row.replace(/^\S+\+/, '').split(/\s{2,}/)[0])).toEqual([
      'SourceSerif4-Regular',
      'SourceSans3-Regular',
    ]);
    for (const row of fonts) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});
