import { describe, expect, it } from 'vitest';
import { sheetPages } from '../../src/deliver/sheet-pages.ts';
import type { MemoryHost } from '../helpers/memory-host.ts';

import { checkUa } from '../helpers/pdf-ua.ts';
import { samplePicture } from '../helpers/picture-bytes.ts';
import { readWithPdfJs } from '../helpers/read-aloud.ts';
import { lay, put, run, textAt, worldWith } from './run-delivery.ts';

const DAY = '2026-03-02';
const WHOSE = 'Marca inventada';

/** A course of one day and thirteen people, whose `delivery.yaml` names a logo. */
async function courseWithLogo(file: string, bytes?: Uint8Array): Promise<MemoryHost> {
  const host = worldWith();
  await lay(host, 'curso', ['--hours', '08:00-12:00']);
  const people = Array.from({ length: 13 }, (_, at) => `HN-${at + 1};Persona Inventada`);
  put(host, 'curso/roster.csv', ['Código;Nombre', ...people].join('\n'));
  put(host, 'curso/attendance.csv', `Código;Fecha;Firma mañana;Marca mañana\nHN-1;${DAY};x;P\n`);
  const logos = `logos:\n  - file: "${file}"\n    alt: "${WHOSE}"\n`;
  put(host, 'curso/delivery.yaml', textAt(host, 'curso/delivery.yaml') + logos);
  if (bytes) host.files.set(`/work/curso/${file}`, bytes);
  return host;
}

function paperAt(host: MemoryHost, start: string): Uint8Array {
  const found = [...host.files].find(([path]) => path.startsWith(`/work/curso/${start}`));
  if (!found) throw new Error(`No ${start}`);
  return found[1];
}

describe('logos of a delivery', () => {
  it('stand on sign-in sheets and certificates, and say whose they are to those who do not see them', async () => {
    const host = await courseWithLogo('logo.png', samplePicture('rgb.png'));
    expect(await run(host, 'attendance', 'sheet', 'curso')).toBe(0);
    expect(await run(host, 'certificates', 'curso')).toBe(0);
    for (const start of ['asistencia', 'constancias']) {
      const bytes = paperAt(host, start);
      expect([start, checkUa(bytes)]).toEqual([start, []]);
      expect(await readWithPdfJs(bytes)).toContain(WHOSE);
    }
    // Beside the title: no row is lost.
    expect(host.said.out).toContain(`${sheetPages(13 + 5).length} páginas`);
  });

  it.each([
    ['ANA.png', undefined, 'No está el logo 1'],
    ['ANA.png', new TextEncoder().encode('ANA'), 'no se puede imprimir'],
    ['../ANA.png', undefined, 'logos.0.file'],
  ])(
    'that cannot be had (%s) are told by number, never by the name of their file',
    async (file, bytes, said) => {
      const host = await courseWithLogo(file, bytes);
      expect(await run(host, 'attendance', 'sheet', 'curso')).toBe(2);
      expect(host.said.err).toContain(said);
      expect(host.said.err).not.toContain('ANA');
    },
  );
});
