import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeOutput } from '../../src/cli/node-output.ts';
import { HostError } from '../../src/model/trouble.ts';

const output = nodeOutput();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing to the disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relevo-output-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the folders on the way, and leaves nothing beside the file', async () => {
    await output.write(join(folder, 'a', 'b.txt'), bytes('uno'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('uno');
  });

  it('that breaks off leaves the file that was there as it was', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'antes');
    const broken = new Readable({
      read() {
        this.push('mitad');
        this.destroy(new Error('se cortó'));
      },
    });
    await expect(output.writeStream(path, broken)).rejects.toThrow('se cortó');
    expect(readFileSync(path, 'utf8')).toBe('antes');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('to a place that is a folder says so, and leaves nothing', async () => {
    await expect(output.write(folder, bytes('x'))).rejects.toBeInstanceOf(HostError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lays a folder down whole', async () => {
    await output.writeFolder(
      join(folder, 'kit'),
      new Map([
        ['es/a.md', bytes('a')],
        ['kit.yaml', bytes('b')],
      ]),
    );
    expect(readdirSync(join(folder, 'kit')).sort()).toEqual(['es', 'kit.yaml']);
  });
});
