import { describe, expect, it } from 'vitest';
import { openZipFiles } from '../../src/bundle/zip-files.ts';
import { main } from '../../src/cli/main.ts';
import type { Files } from '../../src/model/host.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { holdsSecret } from '../helpers/bytes-of-pdf.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const ZIP = '/work/dist/prueba-1.0.0-policia-es-public.zip';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#123456"/></svg>';

function aid(id: string, isPublic: boolean, text: string): string {
  return `---\nid: ${id}\ntitle: "Tarjeta ${id}"\npublic: ${isPublic}\n---\n\n${text}\n`;
}

function media(isPublic: boolean): string {
  return `- {id: dibujo, file: assets/dibujo.svg, title: {es: D}, license: CC0-1.0, credits: D, public: ${isPublic}}\n`;
}

async function filesBelow(folder: string, files: Files): Promise<readonly (readonly [string, Uint8Array])[]> {
  const found: (readonly [string, Uint8Array])[] = [];
  for (const { name, kind } of await files.list(folder)) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') found.push(...(await filesBelow(path, files)));
    else found.push([path, await files.read(path)]);
  }
  return found;
}

/** The files of the public bundle of a kit, by their path below `data/`. */
async function published(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Uint8Array>> {
  const host = createMemoryHost(
    below('kits/prueba', kitWith('', { 'assets/dibujo.svg': PICTURE, ...files })),
  );
  expect(await main(['bundle', '--role', 'public'], host)).toBe(0);
  const zip = host.files.get(ZIP) ?? new Uint8Array();
  const read = async (start: number, length: number) => zip.subarray(start, start + length);
  const opened = await openZipFiles({ size: zip.length, read });
  const all = await filesBelow('', opened.files);
  return new Map(
    all.flatMap(([path, bytes]) =>
      path.includes('/data/') ? [[path.replace(/^.*\/data\//, ''), bytes]] : [],
    ),
  );
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function tells(files: ReadonlyMap<string, Uint8Array>, secret: string): boolean {
  return [...files].some(([path, bytes]) =>
    path.endsWith('.pdf') ? holdsSecret(bytes, secret) : textOf(bytes).includes(secret),
  );
}

const SHOWN = '![Un dibujo ZQXVW](../../assets/dibujo.svg)';

describe('the public bundle', () => {
  it('holds the papers that anybody may have, a start page, and no source', async () => {
    const files = await published({
      'media.yaml': media(true),
      'es/aids/02-dibujo.md': aid('dos', true, SHOWN),
    });
    expect([...files.keys()].sort()).toEqual([
      'LEEME.html',
      'contactos.pdf',
      'glosario.pdf',
      'programa.pdf',
      'tarjetas-de-apoyo.pdf',
    ]);
    expect(tells(files, 'ZQXVW')).toBe(true);
  });

  it('leaves out a picture that may not be shared, its description too', async () => {
    const files = await published({
      'media.yaml': media(false),
      'es/aids/02-dibujo.md': aid('dos', true, `Texto.\n\n${SHOWN}`),
    });
    expect(tells(files, 'ZQXVW')).toBe(false);
  });

  it('holds films that may be shared, with their captions, and no others', async () => {
    const film = (id: string, isPublic: boolean) =>
      `- {id: ${id}, file: assets/${id}.mp4, title: {es: Film}, license: CC0-1.0, credits: D, public: ${isPublic}, captions: [es], transcript: {es: T}, age-rating: 12}\n`;
    const files = await published({
      'media.yaml': `${media(true)}${film('abierto', true)}${film('cerrado', false)}- {id: letras, file: assets/abierto.vtt, title: {es: Letras}, license: CC0-1.0, credits: D, public: true}\n`,
      'assets/abierto.mp4': 'film',
      'assets/abierto.vtt': 'WEBVTT',
      'assets/cerrado.mp4': 'ZQXVW',
    });
    expect([...files.keys()].filter((path) => path.startsWith('media/'))).toEqual([
      'media/abierto.mp4',
      'media/abierto.vtt',
    ]);
    expect(textOf(files.get('LEEME.html'))).toContain('href="media/abierto.mp4"');
    expect([...files.values()].some((bytes) => textOf(bytes).includes('ZQXVW'))).toBe(false);
  });

  it('leaves out job aids and contacts that are not for everybody', async () => {
    const contact = (kitWith('')['contacts.yaml'] ?? '').replace('public: true', 'public: false');
    const files = await published({
      'contacts.yaml': `${contact}${contact.replaceAll('linea', 'otra').replace('"000"', '"7788990"')}`,
      'es/aids/02-dibujo.md': aid('dos', false, 'Solo para el curso ZQXVW.'),
      'media.yaml': media(true),
    });
    expect(tells(files, 'ZQXVW')).toBe(false);
    expect(tells(files, '7788990')).toBe(false);
  });

  it('tells of the changelog only what is for everybody', async () => {
    const files = await published({
      'CHANGELOG.md':
        '# Cambios\n\n## 1.0.0 - 2026-01-01\n\nPara todos.\n\n:::trainer\nSolo para quien forma ZQXVW.\n:::\n',
    });
    expect(textOf(files.get('LEEME.html'))).toContain('Para todos.');
    expect(textOf(files.get('LEEME.html'))).not.toContain('ZQXVW');
  });
});
