import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kitWith } from '../helpers/base-kit.ts';

const BIN = fileURLToPath(new URL('../../bin/relevo.js', import.meta.url));

/** The findings that the program, as `npm run build` left it, has for a kit whose first session says more. */
function judged(more: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-built-'));
  try {
    for (const [path, content] of Object.entries(kitWith(more))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const args = [BIN, 'validate', folder, '--rule', 'avoided-term', '--format', 'json'];
    return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the built program', () => {
  it('reads accents and quotation marks in its patterns as the sources have them', () => {
    expect(judged('La gente dice que se lo buscó.')).toContain('avoided-term');
    expect(judged('La gente dice «se lo buscó».')).not.toContain('avoided-term');
  });
});
