import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kitWith } from '../helpers/base-kit.ts';

const BIN = fileURLToPath(new URL('../../bin/relevo.js', import.meta.url));

const BUILD = fileURLToPath(new URL('../../build/cli/', import.meta.url));

/** Does something with a kit whose first session says more, in a folder that is gone afterwards. */
function withKit<T>(more: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-built-'));
  try {
    for (const [path, content] of Object.entries(kitWith(more))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The findings that the program, as `npm run build` left it, has for such a kit. */
function judged(more: string): string {
  return withKit(more, (folder) => {
    const args = [BIN, 'validate', folder, '--rule', 'avoided-term', '--format', 'json'];
    return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
  });
}

/** Runs the program in a folder and says how many bytes of its scripts it needed. */
function scriptsOf(args: readonly string[], cwd: string): number {
  const script = `
    const { run } = await import(${JSON.stringify(join(BUILD, 'run.js'))});
    const { compiledCode } = await import(${JSON.stringify(join(BUILD, 'load-script.js'))});
    await run();
    process.stdout.write(JSON.stringify([...compiledCode().keys()]));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, 'relevo', ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, GITHUB_STEP_SUMMARY: '' } },
  );
  expect(stderr).toBe('');
  const names = JSON.parse(stdout) as readonly string[];
  return names.reduce((sum, name) => sum + statSync(join(BUILD, name.replace(/\.code$/, ''))).size, 0);
}

/** Bytes, one a character, by path. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

describe('the built program', () => {
  it('reads accents and quotation marks in its patterns as the sources have them', () => {
    expect(judged('La gente dice que se lo buscó.')).toContain('avoided-term');
    expect(judged('La gente dice «se lo buscó».')).not.toContain('avoided-term');
  });

  it('makes the same on two threads as on one, and keeps all of it', () => {
    withKit(':::slide{#mirar}\n## Mirar\n- Despacio\n:::', (folder) => {
      const made = (...args: readonly string[]): ReadonlyMap<string, string> => {
        const output = join(folder, 'dist', args.join(''));
        const command = [BIN, 'build', folder, '--quiet', '--output', output, ...args];
        expect(spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }).status).toBe(0);
        return filesIn(output);
      };
      const one = made('--jobs', '1', '--no-cache');
      expect(one.size).toBeGreaterThan(24);
      expect(made('--jobs', '2', '--cache', '.relevo/cache')).toEqual(one);
      const kept = [...filesIn(join(folder, '.relevo', 'cache')).values()];
      for (const [path, bytes] of one)
        expect(
          kept.some((entry) => entry.endsWith(bytes)),
          path,
        ).toBe(true);
    });
  });

  it('loads little of itself when it finds that nothing has changed', () => {
    withKit('Un párrafo.', (folder) => {
      const args = ['build', '.', '--role', 'trainer', '--document', 'trainer-guide', '--quiet'];
      const first = scriptsOf(args, folder);
      expect(first).toBeGreaterThan(1_000_000);
      expect(scriptsOf(args, folder)).toBeLessThan(first / 10);
    });
  });
});
