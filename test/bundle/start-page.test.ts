import { describe, expect, it } from 'vitest';
import type { StartPageInfo } from '../../src/bundle/start-info.ts';
import { startPage } from '../../src/bundle/start-page.ts';
import { startInfo } from './start-info.ts';

async function page(change: Partial<StartPageInfo> = {}): Promise<string> {
  return startPage(await startInfo(change));
}

describe('the start page', () => {
  it('links films and sound with the age that they are for, and says nothing where there are none', async () => {
    const media = [
      { path: 'media/a b.mp4', title: 'Para <y> cuenta', age: 12 },
      { path: 'media/a b#2.vtt', title: 'Subtítulos' },
    ];
    const html = await page({ media });
    expect(html).toContain('<li><a href="media/a%20b.mp4">Para &lt;y&gt; cuenta</a>. Desde 12 años.</li>');
    expect(html).toContain('<li><a href="media/a%20b%232.vtt">Subtítulos</a></li>');
    expect(await page()).not.toContain('Videos y audio');
  });

  it('lists each document with its pages and its sheets, and what all of them take', async () => {
    const html = await page();
    expect(html).toContain('href="participant/prueba.pdf"');
    expect(html).toContain('<td>5</td><td>3</td>');
    expect(html).toContain('<td>2</td><td>2</td>');
    expect(html).toContain('<td>7</td><td>5</td>');
  });

  it('names a booklet and how it is folded, and does not count its sheets besides those of the book', async () => {
    const html = await page({
      documents: [
        {
          path: 'a.pdf',
          title: 'Cuaderno',
          pages: 5,
          sides: 'duplex',
          form: 'sheet',
          group: '',
          fingerprint: 'aa11',
        },
        {
          path: 'b.pdf',
          title: 'Cuaderno',
          pages: 4,
          sides: 'duplex',
          form: 'booklet',
          group: '',
          fingerprint: 'aa11',
        },
      ],
    });
    expect(html).toContain('>Cuaderno, como folleto</a>');
    expect(html).toContain('<td>5</td><td>3</td><td></td>');
    expect(html).toContain('engrapan en el doblez');
    expect(await page()).not.toContain('folleto');
  });

  it('says how to see that all is whole with what every machine has', async () => {
    const html = await page();
    expect(html).toContain('sha256sum -c manifest-sha256.txt');
    expect(html).toContain('Get-FileHash');
  });

  it('says what changed, in the language of the changelog, and nothing where it does not say', async () => {
    expect(await page()).toContain('<ul>\n<li>Dos casos nuevos.</li>\n</ul>');
    expect(await page({ language: 'en' })).toContain('<ul lang="es">');
    expect(await page({ changes: { language: 'es', lines: [] } })).not.toContain('<ul');
  });

  it('says what is different from an earlier version, where it was compared with one', async () => {
    const html = await page({
      since: { title: 'De la versión 1.1.0 a la 1.2.0', lines: ['Sesiones: 1 cambia.'] },
    });
    expect(html).toContain('<p>De la versión 1.1.0 a la 1.2.0</p>\n<ul>\n<li>Sesiones: 1 cambia.</li>');
  });

  it('says whom it is for, and what to print first when there is little paper', async () => {
    const holder = 'un ejemplar por participante';
    const printFirst = [
      { title: 'Prueba', holder, sheets: 4 },
      { title: 'Contactos', holder, sheets: 1 },
      { title: 'Acta', holder },
    ];
    const html = await page({ printFirst });
    expect(html).toContain('<p>Para quienes participan en el curso.</p>');
    expect(html).toContain(
      `<ol>\n<li>Prueba: ${holder} (4 hojas)</li>\n<li>Contactos: ${holder} (1 hoja)</li>\n<li>Acta: ${holder}</li>\n</ol>`,
    );
    expect(html).toContain('papel carta, al tamaño real');
    expect(await page()).not.toContain('<ol>');
  });

  it('sets documents of another edition under its name', async () => {
    expect(await page()).toContain(
      '<tr id="e1"><th colspan="5" scope="rowgroup">Policía · participante (es)</th>',
    );
  });

  it('says in the handover how to tell who made it, and how to make the documents again with what lies in it', async () => {
    const html = await page({
      handover: { name: 'kit-1.0.0-handover', program: 'relevo 9.9.9', node: '20.19.0' },
    });
    expect(html).toMatch(/relevo 9\.9\.9[^<]*<\/p>\n<pre>node program\/bin\/relevo\.js build source/);
    expect(html).toContain(' -s ../kit-1.0.0-handover.zip.sig &lt; tagmanifest-sha512.txt</pre>');
    expect(await page()).not.toMatch(/relevo\.js|ssh-keygen|<nav>/);
  });

  it('leads in the handover to each edition, and lists the documents when all else is said', async () => {
    const html = await page({
      handover: { name: 'kit-1.0.0-handover', program: 'relevo 9.9.9', node: '20.19.0' },
    });
    expect(html).toContain(
      '<a href="#e1">Policía · participante (es)</a></th><td>1</td><td>2</td><td>2</td>',
    );
    expect(html).toContain('<tr id="e1"><th colspan="5" scope="rowgroup">');
    expect(html.indexOf('<pre>')).toBeLessThan(html.indexOf('href="participant/prueba.pdf"'));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(6);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });

  it('lets no text of a kit become markup', async () => {
    const hostile = '<script>alert("1")</script> & más';
    const html = await page({
      title: hostile,
      edition: hostile,
      changes: { language: 'es', lines: [hostile] },
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; más');
  });

  it('needs nothing from outside and runs nothing', async () => {
    const html = await page();
    expect(html).not.toMatch(/<script|<link|src=|https?:|@import|url\(/);
  });
});
