import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { below, kitWith } from '../helpers/base-kit.ts';
import { type Ran, runAction } from './run-action.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Says where it was called and how, and installs nothing: that `npm ci` does what it says is npm's to see to. */
const NPM = '#!/bin/sh\necho "$(pwd -P)|$*" >>"$NPM_CALLS"\n';

describe('the action for GitHub, run as a runner would', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relevo un trabajo '));
    for (const name of ['actions', 'mi trabajo', 'scratch', 'bin']) mkdirSync(join(folder, name));
    symlinkSync(ROOT, join(folder, 'actions', 'relevo v1'));
    writeFileSync(join(folder, 'bin', 'npm'), NPM.replace('$NPM_CALLS', join(folder, 'calls')));
    chmodSync(join(folder, 'bin', 'npm'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function lay(kit: string, files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(below(join(folder, 'mi trabajo', kit), files))) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  function run(inputs: Readonly<Record<string, string>> = {}): Ran {
    return runAction({
      action: join(folder, 'actions', 'relevo v1', 'docs', 'ci'),
      workspace: join(folder, 'mi trabajo'),
      scratch: join(folder, 'scratch'),
      path: join(folder, 'bin'),
      inputs,
    });
  }

  it('builds the program where it lies, makes and checks the kits below kits/, and names the artifact by them', () => {
    lay('kits/prueba', kitWith(''));
    const { codes, said, summary, outputs, handed } = run();
    expect([codes, said]).toEqual([[0, 0], expect.stringContaining('prueba-1.0.0')]);
    expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toEqual([
      `${ROOT.replace(/\/$/, '')}|ci --no-audit --no-fund`,
      `${ROOT.replace(/\/$/, '')}|run build`,
    ]);
    expect(outputs).toEqual({ name: 'prueba-1.0.0' });
    expect(handed.get('actions/upload-artifact')).toMatchObject({
      name: 'prueba-1.0.0',
      path: 'dist/*.zip',
      'if-no-files-found': 'error',
    });
    expect(
      readFileSync(join(folder, 'mi trabajo', 'dist', 'prueba-1.0.0-handover.zip')).length,
    ).toBeGreaterThan(1000);
    expect(summary).toMatch(/^\|.*\|$/m);
  });

  it('takes kits and an output folder with spaces in their names, a kit a line', () => {
    lay('otros/mi kit', kitWith(''));
    const { codes, outputs, handed } = run({ kits: 'otros/mi kit\n', output: 'lo hecho' });
    expect([codes, outputs]).toEqual([[0, 0], { name: 'prueba-1.0.0' }]);
    expect(handed.get('actions/upload-artifact')?.['path']).toBe('lo hecho/*.zip');
    expect(
      readFileSync(join(folder, 'mi trabajo', 'lo hecho', 'prueba-1.0.0-handover.zip')).length,
    ).toBeGreaterThan(1000);
  });

  it('fails with a kit that has errors, marks the line, and makes no bundle', () => {
    lay('kits/prueba', kitWith('', { 'es/aids/02-rota.md': '---\nid: rota\n---\n\n![](no-hay.png)\n' }));
    const { codes, said, outputs } = run();
    expect([codes, outputs]).toEqual([[0, 1], {}]);
    expect(said).toMatch(/^::error file=kits\/prueba\/es\/aids\/02-rota\.md,line=/m);
    expect(() => readFileSync(join(folder, 'mi trabajo', 'dist', 'prueba-1.0.0-handover.zip'))).toThrow();
  });
});
