import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/compare/unified-diff.ts';

/** The text that `git apply` makes of another with a patch. */
function patched(before: string, patch: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-diff-'));
  try {
    if (before !== '') writeFileSync(join(folder, 'a.md'), before);
    writeFileSync(join(folder, 'a.patch'), patch);
    execFileSync('git', ['apply', '--whitespace=nowarn', 'a.patch'], { cwd: folder });
    return readFileSync(join(folder, 'a.md'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 30 })
  .chain((lines) => fc.constantFrom(`${lines.join('\n')}\n`, `${lines.join('\n')}z`));

describe('a unified diff', () => {
  it('is a patch from the one text to the other that git applies', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(''), text), text, (before, after) => {
        const diff = unifiedDiff('a.md', before, after);
        if (before === after) expect(diff).toBe('');
        else expect(patched(before, diff)).toBe(after);
      }),
      { numRuns: 30, seed: 20_261_125 },
    );
  });

  it('shows a line that came in between, and no other', () => {
    expect(unifiedDiff('a.md', 'a\nb\n', 'a\nx\nb\n')).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n a\n+x\n b\n',
    );
  });

  it('of texts with hardly a line in common is a patch too', () => {
    const lines = (word: string): string =>
      Array.from({ length: 3000 }, (_, at) => `${word} ${at}`).join('\n');
    expect(patched(lines('una'), unifiedDiff('a.md', lines('una'), lines('otra')))).toBe(lines('otra'));
  });
});
