import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePeer } from '../bench/compare-peers.ts';
import type { Peer } from '../bench/lay-peers.ts';
import { inNode } from '../bench/measure.ts';

function writer(script: string): Peer {
  const program = inNode(['-e', script]);
  return { name: 'another', program, output: 'none.pdf', isInstalled: true, runs: 1, target: 3 };
}

async function compared(ours: string, theirs: string): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'relevo-peers-'));
  const lines: string[] = [];
  try {
    const where = { folder: scratch, scratch };
    await comparePeer(writer(theirs), { ours: writer(ours), where }, (line) => lines.push(line));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return lines;
}

describe('the bench beside other programs', () => {
  it('says in one line that another program failed, and goes on', async () => {
    const lines = await compared('', 'console.error("no\\nfonts"); process.exit(3)');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^another +FAILED: [^\n]+ ended with 3: no fonts$/);
  });

  it('ends where ours fails', async () => {
    await expect(compared('process.exit(4)', '')).rejects.toThrow('ended with 4');
  });
});
