import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { infoEntries, xmpPacket } from '../../src/draw/metadata.ts';
import { doc, draw, INFO } from '../helpers/pdf-doc.ts';
import { readPdf } from '../helpers/pdf-objects.ts';
import { runTool } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const info = { ...INFO, title: 'A & B <c> "d"', author: 'O\u0001livia', keywords: ['x', '<y>'] };

describe('metadata', () => {
  it('is well-formed XML for any title, with all that the file says of itself', async () => {
    const pdf = await draw(doc({}), { info });
    const objects = readPdf(pdf);
    const xmp = objects.stream(objects.catalog['/Metadata']);
    expect(() => runTool('xmllint', xmp, ['--noout', '{file}'])).not.toThrow();
    expect(xmp.toString('utf8')).toContain(
      '<rdf:li xml:lang="es">A &amp; B &lt;c&gt; &quot;d&quot;</rdf:li>',
    );
    expect(xmp.toString('utf8')).toContain('<rdf:li>Olivia</rdf:li>');
    expect(checkUa(pdf)).toEqual([]);
  });

  it('stands in the information dictionary too, with the date of the kit', async () => {
    const text = runTool('pdfinfo', await draw(doc({}), { info }), ['-isodates', '{file}']).toString('utf8');
    expect(text).toMatch(/^Title: +A & B <c> "d"$/m);
    expect(text).toMatch(/^Keywords: +x, <y>$/m);
    expect(text).toMatch(/^CreationDate: +2026-11-19T00:00:00Z$/m);
    expect(text).toMatch(/^PDF version: +1\.7$/m);
  });

  it('leaves out what is empty', () => {
    const bare = { ...INFO, author: '', subject: '', keywords: [] };
    expect(Object.keys(infoEntries(bare))).toEqual([
      'Title',
      'Creator',
      'Producer',
      'CreationDate',
      'ModDate',
    ]);
    const xmp = new TextDecoder().decode(xmpPacket(bare, 'es'));
    expect(xmp).not.toMatch(/dc:(creator|description|subject)/);
  });
});

describe('the bytes', () => {
  const script = new URL('../helpers/pdf-sample.ts', import.meta.url).pathname;
  const inProcess = (environment: Readonly<Record<string, string>>): string =>
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });

  it('are the same in two processes of other time zone and language, and twice in one', () => {
    const [first, second] = [
      inProcess({ TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }),
      inProcess({ TZ: 'America/Tegucigalpa', LANG: 'es_HN.UTF-8', LC_ALL: 'es_HN.UTF-8' }),
    ];
    expect(first).toMatch(/^([\da-f]{64})\n\1\n$/);
    expect(second).toBe(first);
  });

  it('have another identifier for another content', async () => {
    const id = (pdf: Uint8Array) => readPdf(pdf).trailer['/ID'];
    const other = await draw(doc({}), { info: { ...INFO, title: 'Otra' } });
    expect(id(await draw(doc({})))).not.toEqual(id(other));
  });
});
