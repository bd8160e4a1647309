import { describe, expect, it } from 'vitest';
import type { Sheet, Workbook } from '../../src/model/workbook.ts';
import { packWorkbook } from '../../src/pipeline/pack-workbook.ts';
import { workbookParts } from '../../src/workbook/workbook-parts.ts';

const sheet: Sheet = {
  name: "d'ía <1>",
  columns: [10, 50, 20],
  rows: [
    {
      cells: [
        { value: 'N.º', look: { bold: true } },
        { value: 'Nombre', span: 2 },
      ],
    },
    { cells: [{ value: 7 }, { value: '=1+1' }, { look: { open: true } }], height: 10.5 },
  ],
  frozen: [1, 2],
  locked: true,
  choices: [{ rows: [1, 1], columns: [2, 2], values: ['P', 'T'], message: 'P o T' }],
  print: {
    paper: 'letter',
    landscape: true,
    margin: 12.7,
    repeated: [0, 0],
    foot: ['A & B', '{page} de {pages}'],
  },
};

function part(path: string, workbook: Workbook = { title: 'Hojas', sheets: [sheet] }): string {
  return new TextDecoder().decode(workbookParts(workbook).get(path));
}

describe('a workbook', () => {
  it('keeps its head in sight, and repeats it on paper as wide as the page', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain(
      '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageMargins left="0.5000"');
    expect(part('xl/workbook.xml')).toContain(`localSheetId="0">'d''ía &lt;1&gt;'!$1:$1</definedName>`);
  });

  it('may be typed in only where cells are open, and takes only the choices there', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('sqref="C2:C2"><formula1>"P,T"</formula1>');
    const styles = part('xl/styles.xml')
      .match(/<xf [^>]*>.*?<\/xf>/g)
      ?.map((xf) => xf.includes('locked="0"'));
    const [, at] = /<c r="C2" s="(\d+)"\/>/.exec(xml) ?? [];
    expect(styles?.[Number(at)]).toBe(true);
    expect(styles?.filter(Boolean)).toHaveLength(1);
  });

  it('holds text as text, whatever it begins with, and never a formula', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '_x0041_', '<b>&"', '\u0000\ud800'];
    const rows = texts.map((value) => ({ cells: [{ value }] }));
    const workbook = { title: '', sheets: [{ name: 'a', columns: [20], rows }] };
    const xml = part('xl/worksheets/sheet1.xml', workbook);
    expect(xml).not.toContain('<f');
    expect(xml.match(/<c r="A\d" s="[12]?\d*" t="s">/g)).toHaveLength(texts.length);
    const strings = part('xl/sharedStrings.xml', workbook);
    expect(strings).toContain('>_x005F_x0041_<');
    expect(strings).toContain('>&lt;b&gt;&amp;&quot;<');
    expect(strings).toContain('>\ufffd\ufffd<');
    expect(part('xl/styles.xml', workbook).match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  it('refuses what no spreadsheet could open', () => {
    for (const name of ['', 'a/b', 'x'.repeat(32), "'a", '[a]'])
      expect(() => workbookParts({ title: '', sheets: [{ ...sheet, name }] })).toThrow();
    expect(() => workbookParts({ title: '', sheets: [sheet, sheet] })).toThrow();
    const choices = [{ rows: [0, 0], columns: [0, 0], values: ['a,b'], message: '' }] as const;
    expect(() => workbookParts({ title: '', sheets: [{ ...sheet, choices }] })).toThrow();
  });

  it('is the same bytes each time', async () => {
    const workbook = { title: 'Hojas', sheets: [sheet] };
    const bytes = await packWorkbook(workbook);
    expect(Buffer.compare(bytes, await packWorkbook(workbook))).toBe(0);
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 49))).toBe('[Content_Types].xml');
  });
});
