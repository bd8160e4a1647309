import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import { isHeld } from '../../src/model/source.ts';

describe('the files of a kit', () => {
  let folder: string;
  let kit: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relevo-load-'));
    kit = join(folder, 'kit');
    mkdirSync(join(kit, 'assets'), { recursive: true });
    writeFileSync(join(kit, 'kit.yaml'), 'format: 1\n');
    writeFileSync(join(folder, 'secreto.png'), 'x');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function found(): Promise<readonly string[]> {
    const { sources, findings } = await loadKit(kit, nodeFiles);
    return [
      ...sources.map(({ path }) => path),
      ...findings.map(({ message, place }) => `${message.key} ${place.path}`),
    ];
  }

  it('are listed by code unit, hidden ones left out', async () => {
    for (const name of ['b.md', 'Z.md', 'a.md', '.oculto', 'ñ.md']) writeFileSync(join(kit, name), 'x');
    expect(await found()).toEqual(['Z.md', 'a.md', 'b.md', 'kit.yaml', 'ñ.md']);
  });

  it('are never reached through a link to a file or a folder', async () => {
    symlinkSync(join(folder, 'secreto.png'), join(kit, 'assets', 'foto.png'));
    symlinkSync(folder, join(kit, 'assets', 'carpeta'));
    expect(await found()).toEqual([
      'kit.yaml',
      'asset-outside-kit.link assets/carpeta',
      'asset-outside-kit.link assets/foto.png',
    ]);
  });

  it('have names that every machine can hold', async () => {
    writeFileSync(join(kit, 'assets', 'aux.png'), 'x');
    writeFileSync(join(kit, 'assets', 'al 100%.png'), 'x');
    writeFileSync(join(kit, 'assets', 'dos\nlíneas.png'), 'x');
    writeFileSync(join(kit, 'assets', 'Foto.png'), 'x');
    writeFileSync(join(kit, 'assets', 'foto.png'), 'x');
    expect((await found()).slice(6)).toEqual([
      'unsafe-file-name.percent assets/al 100%.png',
      'unsafe-file-name.reserved assets/aux.png',
      'unsafe-file-name.reserved assets/dos\nlíneas.png',
      'unsafe-file-name.twin assets/foto.png',
    ]);
  });

  it('that are neither text nor picture are not read, and may be larger than any memory', async () => {
    const film = join(kit, 'assets', 'ruta.mp4');
    writeFileSync(film, '');
    // No byte of it takes room on the disk. Node itself reads no file of more than 2 GiB whole.
    truncateSync(film, 3 * 2 ** 30);
    const { sources, findings } = await loadKit(kit, nodeFiles);
    expect(findings).toEqual([]);
    expect(sources).toMatchObject([{ path: 'assets/ruta.mp4', size: 3 * 2 ** 30 }, { path: 'kit.yaml' }]);
    expect(sources[0]).not.toHaveProperty('bytes');
  });

  it('that are handed on are read as they are, and hashed once', async () => {
    const film = join(kit, 'assets', 'ruta.mp4');
    writeFileSync(film, 'luz');
    const [source] = (await loadKit(kit, nodeFiles)).sources;
    if (!source || isHeld(source)) throw new Error('The film is held');
    expect(await text(source.stream())).toBe('luz');
    const sha256 = createHash('sha256').update('luz').digest('hex');
    expect(await source.digest()).toMatchObject({ size: 3, sha256 });
    writeFileSync(film, 'paz');
    expect(await text(source.stream())).toBe('paz');
    expect(await source.digest()).toMatchObject({ sha256 });
    rmSync(film);
    await expect(text(source.stream())).rejects.toMatchObject({ phrase: { key: 'host.not-found' } });
  });

  it('of more than 2 MB are no text', async () => {
    writeFileSync(join(kit, 'largo.md'), 'x'.repeat(2_000_001));
    expect(await found()).toEqual(['kit.yaml', 'too-large.file largo.md']);
  });
});
