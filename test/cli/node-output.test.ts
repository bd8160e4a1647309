import { spawnSync } from 'node:child_process';
import { pbkdf2 } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeOutput } from '../../src/cli/node-output.ts';
import { unfinishedName } from '../../src/cli/unfinished.ts';
import { HostError } from '../../src/model/trouble.ts';

const output = nodeOutput();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The threads that ask the disk for what is not waited for come to it late, as on a machine with much to do. */
function keepThreadsBusy(rounds: number): void {
  for (let thread = 0; thread < 4; thread += 1) pbkdf2('a', 'b', rounds, 32, 'sha256', () => undefined);
}

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

  it.each(['a.txt', 'a.txt/b', 'a.txt/b/c'])(
    'says of %s that a file stands where a folder should be',
    async (at) => {
      writeFileSync(join(folder, 'a.txt'), 'uno');
      const file = output.write(join(folder, at, 'd.txt'), bytes('dos'));
      await expect(file).rejects.toMatchObject({ phrase: { key: 'host.not-folder' } });
      const staged = output.stageFolder(join(folder, at, 'e'), async () => undefined);
      await expect(staged).rejects.toMatchObject({ phrase: { key: 'host.not-folder' } });
    },
  );

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

  it('takes away what a killed run left half-written, and nothing of one that still runs', async () => {
    const target = join(folder, 'a.pdf');
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    const mine = basename(unfinishedName(target, 7));
    const dead = mine.replace(`-${process.pid}-`, `-${gone}-`);
    const elsewhere = dead.replace(/\.[0-9a-f]{8}-/, '.00000000-');
    for (const name of [mine, dead, elsewhere, '.notas.tmp']) writeFileSync(join(folder, name), 'medio');
    await output.write(target, bytes('entero'));
    expect(readdirSync(folder).sort()).toEqual([mine, elsewhere, '.notas.tmp', 'a.pdf'].sort());
  });

  it('to a place that is a folder says so, and leaves nothing', async () => {
    await expect(output.write(folder, bytes('x'))).rejects.toBeInstanceOf(HostError);
    expect(readdirSync(folder)).toEqual([]);
  });

  describe('over several files', () => {
    const texts = (): readonly string[] =>
      ['a', 'b', 'c'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const fresh = (...names: readonly string[]): ReadonlyMap<string, Uint8Array> =>
      new Map(names.map((name) => [join(folder, name), bytes(`nuevo ${name}`)]));
    beforeEach(() => {
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), `antes ${name}`);
    });

    it('changes them all, and leaves nothing beside them', async () => {
      await output.rewrite(fresh('a', 'b', 'c'));
      expect(texts()).toEqual(['nuevo a', 'nuevo b', 'nuevo c']);
      expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
    });

    it('changes none when one cannot be prepared', async () => {
      await expect(output.rewrite(fresh('a', 'c/d', 'b'))).rejects.toBeInstanceOf(HostError);
      expect(texts()).toEqual(['antes a', 'antes b', 'antes c']);
      expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
    });

    it('gives back what stood there when one cannot take its place', async () => {
      // While the last one is prepared, somebody puts a folder where one that is ready was to go.
      class Meddling extends Map<string, Uint8Array> {
        override get(path: string): Uint8Array | undefined {
          if (path.endsWith('c')) {
            rmSync(join(folder, 'b'));
            mkdirSync(join(folder, 'b', 'x'), { recursive: true });
          }
          return super.get(path);
        }
      }
      const files = new Meddling(fresh('a', 'b', 'c'));
      await expect(output.rewrite(files)).rejects.toBeInstanceOf(HostError);
      expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('antes a');
      expect(readFileSync(join(folder, 'c'), 'utf8')).toBe('antes c');
      expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
    });
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

  it('names the folder that was to appear, not the one that it fills, where something in it is refused', async () => {
    const target = join(folder, 'entrega');
    const filled = output.stageFolder(target, async (temporary) => {
      mkdirSync(join(temporary, 'a.zip'));
      await output.write(join(temporary, 'a.zip'), bytes('a'));
    });
    await expect(filled).rejects.toMatchObject({ phrase: { values: { path: join(target, 'a.zip') } } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is told to stop at any moment leaves a folder whole, or not at all', async () => {
    // The program would be gone; here it goes on, into a place that was taken away.
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const stopAfter = async (steps: number): Promise<void> => {
      for (let n = 0; n < steps; n += 1) await undefined;
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.emit(signal, signal);
    };
    const names = Array.from({ length: 100 }, (_, n) => `${n}.zip`);
    const left = new Set<number>();
    for (let steps = 0; steps < 20; steps += 1) {
      const target = join(folder, `entrega-${steps}`);
      const staged = nodeOutput().stageFolder(target, async (temporary) => {
        for (const name of names) writeFileSync(join(temporary, name), 'x');
        keepThreadsBusy(200 + 100 * steps);
        void stopAfter(steps);
      });
      await staged.catch(() => undefined);
      left.add(existsSync(target) ? readdirSync(target).length : 0);
    }
    exit.mockRestore();
    expect([...left].sort()).toEqual([0, names.length]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
