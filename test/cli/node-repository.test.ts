import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeRepository } from '../../src/cli/node-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'relevo-git-'));

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Prueba', '-c', 'user.email=prueba@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', root, ...who, ...args])
    .toString()
    .trim();
}

beforeAll(() => {
  mkdirSync(join(root, 'kits', 'mi kit'), { recursive: true });
  writeFileSync(join(root, 'kits', 'mi kit', 'señal.md'), 'uno\n');
  git('init', '-q');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('the repository that a folder lies in', () => {
  it('is none before there is a commit, and outside of any', async () => {
    expect(await nodeRepository(join(root, 'kits'))).toBeUndefined();
  });

  it('tells its commit, what is not committed, its tags, and where it came from without a password', async () => {
    git('add', '.');
    git('commit', '-q', '-m', 'Uno');
    git('tag', 'mi-kit-1.0.0');
    git('tag', '-a', 'mi-kit-1.1.0', '-m', 'Con nota');
    git('remote', 'add', 'origin', 'https://ana:secreto@example.org/kits.git');
    const folder = join(root, 'kits', 'mi kit');
    const commit = git('rev-parse', 'HEAD');
    expect(await nodeRepository(folder)).toEqual({
      commit,
      path: 'kits/mi kit',
      changed: [],
      tags: new Map([
        ['mi-kit-1.0.0', commit],
        ['mi-kit-1.1.0', commit],
      ]),
      origin: 'https://example.org/kits.git',
    });
    git('mv', 'kits/mi kit/señal.md', 'kits/mi kit/otra.md');
    writeFileSync(join(folder, 'nuevo ñ.md'), 'dos\n');
    expect((await nodeRepository(root))?.changed).toEqual(['kits/mi kit/otra.md', 'kits/mi kit/nuevo ñ.md']);
  });
});
