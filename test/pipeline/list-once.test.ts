import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import type { Files } from '../../src/model/host.ts';
import { listOnce } from '../../src/pipeline/list-once.ts';

let folder: string;

/** The disk, and every question that it was asked. */
function listening(): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const list = (path: string) => {
    asked.push(`list ${path}`);
    return nodeFiles.list(path);
  };
  const exists = (path: string) => {
    asked.push(`exists ${path}`);
    return nodeFiles.exists(path);
  };
  return { files: { ...nodeFiles, list, exists }, asked };
}

describe('folders that are listed once', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'relevo-list-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'roster.csv'), '');
    symlinkSync(join(folder, 'a'), join(folder, 'to-folder'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'to-nothing'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('know what is there as the disk does, links and folders that are none among it', async () => {
    const { files } = listening();
    const once = listOnce(files);
    const names = [
      'a',
      'roster.csv',
      'to-folder',
      'to-nothing',
      'ROSTER.csv',
      'b',
      'roster.csv/x',
      'b/c',
      '.',
    ];
    for (const name of names) {
      const path = join(folder, name);
      expect([name, await once.exists(path)]).toEqual([name, await nodeFiles.exists(path)]);
    }
    expect(await once.exists('/')).toBe('folder');
  });

  it('ask the disk once for all the names in a folder', async () => {
    const { files, asked } = listening();
    const once = listOnce(files);
    await once.list(folder);
    for (const name of ['roster.csv', 'scores.csv', 'a', 'kit.yaml']) await once.exists(join(folder, name));
    expect(asked).toEqual([`list ${folder}`]);
  });
});
